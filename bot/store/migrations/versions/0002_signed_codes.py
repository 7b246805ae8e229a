"""Signed codes: the public keys, and which poster of a checkpoint is valid."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "signing_key",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("retired_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_signing_key")),
    )
    op.add_column("checkpoint", sa.Column("issue", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("checkpoint", sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True))
