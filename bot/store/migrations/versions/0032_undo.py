"""What colleagues may take back for some minutes."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "undo",
        sa.Column("id", Id, nullable=False),
        sa.Column("by_id", Id, nullable=False),
        sa.Column("what", sa.String(60), nullable=False),
        sa.Column("thing", sa.String(120), nullable=False),
        sa.Column("path", sa.String(200), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_undo")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_undo_thing"), "undo", ["thing"])
    op.create_index(op.f("ix_undo_until"), "undo", ["until"])
