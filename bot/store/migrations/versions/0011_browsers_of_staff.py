"""Staff work in a browser: links that sign in, and the browsers that are signed in."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "staff_link",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("colleague_id", Id, nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["colleague_id"], ["colleague.id"], name=op.f("fk_staff_link_colleague_id_colleague"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_staff_link")),
    )
    op.create_index(op.f("ix_staff_link_expires_at"), "staff_link", ["expires_at"])
    op.create_table(
        "staff_session",
        sa.Column("id", Id, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("colleague_id", Id, nullable=False),
        sa.Column("device", sa.String(80), nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["colleague_id"], ["colleague.id"], name=op.f("fk_staff_session_colleague_id_colleague"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_session")),
        sa.UniqueConstraint("digest", name=op.f("uq_staff_session_digest")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_staff_session_colleague_id"), "staff_session", ["colleague_id"])
    op.create_index(op.f("ix_staff_session_expires_at"), "staff_session", ["expires_at"])
