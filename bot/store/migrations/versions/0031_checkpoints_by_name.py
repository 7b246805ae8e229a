"""Checkpoints are listed by name without all of them being sorted."""

from alembic import op

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    op.create_index(op.f("ix_checkpoint_name_key_code"), "checkpoint", ["name_key", "code"])
