"""Limits that hold over all processes."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    op.create_table(
        "bucket",
        sa.Column("rule", sa.String(20), nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("empty_until", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("rule", "key", name=op.f("pk_bucket")),
    )
