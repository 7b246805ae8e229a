"""Connections that are renewed, events that are accepted before they are answered, and when each address was used."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "connection",
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("pair", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("severed", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("leased_to", MOMENT),
        sa.Column("swept_at", MOMENT),
        sa.Column("heard", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.PrimaryKeyConstraint("channel", name=op.f("pk_connection")),
    )
    op.create_table(
        "posted",
        sa.Column("channel", sa.String(20), nullable=False),
        sa.Column("event_id", sa.String(80), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("posted_at", MOMENT, nullable=False),
        sa.Column("leased_to", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("channel", "event_id", name=op.f("pk_posted")),
    )
    op.create_index(op.f("ix_posted_leased_to"), "posted", ["leased_to"])
    for name in ("seen_at", "received_at", "read_at"):
        op.add_column("address", sa.Column(name, MOMENT))
    op.execute("UPDATE address SET seen_at = (SELECT seen_at FROM person WHERE person.id = address.person_id)")
