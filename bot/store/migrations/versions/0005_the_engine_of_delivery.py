"""What the engine of delivery needs: expiry, pauses, turns, variants, and indexes over what waits alone."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

PENDING = sa.text("state = 'pending'")
SENDING = sa.text("state = 'sending'")
IN_DOUBT = sa.text("state = 'in_doubt'")


def upgrade() -> None:
    op.add_column("campaign", sa.Column("missed", sa.String(length=8), server_default="late", nullable=False))
    op.add_column("campaign", sa.Column("lasts_hours", sa.Integer(), server_default="48", nullable=False))
    op.add_column("occurrence", sa.Column("expired", sa.Integer(), server_default="0", nullable=False))
    op.add_column("occurrence", sa.Column("failing", sa.Integer(), server_default="0", nullable=False))
    op.add_column("occurrence", sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("occurrence", sa.Column("paused_why", sa.String(length=12), server_default="", nullable=False))
    op.add_column("occurrence", sa.Column("told", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("delivery", sa.Column("variant", sa.String(length=1), server_default="", nullable=False))
    op.add_column(
        "lane",
        sa.Column("turn", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), server_default="0", nullable=False),
    )
    op.add_column("occurrence", sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("delivery", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_constraint("fk_delivery_occurrence_id_occurrence", type_="foreignkey")
    op.drop_index("ix_delivery_claim", "delivery")
    op.drop_index("ix_delivery_occurrence_state", "delivery")
    columns = ["occurrence_id", "channel", "due_at", "id"]
    op.create_index("ix_delivery_pending", "delivery", columns, sqlite_where=PENDING, postgresql_where=PENDING)
    op.create_index("ix_delivery_leased", "delivery", ["leased_to"], sqlite_where=SENDING, postgresql_where=SENDING)
    op.create_index(
        "ix_delivery_in_doubt", "delivery", ["occurrence_id"], sqlite_where=IN_DOUBT, postgresql_where=IN_DOUBT
    )
