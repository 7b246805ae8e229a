"""Files that can be fetched for a while, channels that are parked, and what staff are told of them."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "lent_file",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_lent_file")),
    )
    op.create_index(op.f("ix_lent_file_until"), "lent_file", ["until"])
    op.create_table(
        "parked",
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("channel", name=op.f("pk_parked")),
    )
    op.add_column("notice", sa.Column("about", sa.String(40), nullable=False, server_default=""))
