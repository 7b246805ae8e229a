"""Codes that join two chats of one person."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "join_code",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_join_code_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_join_code")),
    )
    op.create_index(op.f("ix_join_code_person_id"), "join_code", ["person_id"])
