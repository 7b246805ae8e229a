"""What somebody is reminded of, at an hour of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "own_reminder",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("chat_id", sa.String(80), nullable=False),
        sa.Column("task", sa.String(40), nullable=False),
        sa.Column("clock", sa.String(5), nullable=False),
        sa.Column("days", sa.String(7), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_own_reminder_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_reminder")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_own_reminder_person_id"), "own_reminder", ["person_id"])
    op.create_index(op.f("ix_own_reminder_next_at"), "own_reminder", ["next_at"])
