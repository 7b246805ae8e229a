"""The owner's desk: closed for a time, keepers, one-time links, lists."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("checkpoint", sa.Column("suspended_at", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "keeper",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["code"], ["checkpoint.code"], name=op.f("fk_keeper_code_checkpoint"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_keeper_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("code", "person_id", name=op.f("pk_keeper")),
    )
    op.create_index(op.f("ix_keeper_person_id"), "keeper", ["person_id"], unique=False)
    op.create_table(
        "invitation",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("purpose", sa.String(length=8), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["code"], ["checkpoint.code"], name=op.f("fk_invitation_code_checkpoint"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_invitation")),
    )
    op.create_index(op.f("ix_invitation_code"), "invitation", ["code"], unique=False)
    op.create_index(op.f("ix_invitation_ends_at"), "invitation", ["ends_at"], unique=False)
    op.create_table(
        "batch",
        sa.Column("id", ID, nullable=False),
        sa.Column("owner_id", ID, nullable=False),
        sa.Column("codes", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_batch_owner_id_person"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_batch")),
    )
    op.create_index(op.f("ix_batch_owner_id"), "batch", ["owner_id"], unique=False)
