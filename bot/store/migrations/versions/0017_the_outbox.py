"""What is said waits in an outbox, on every channel, numbered by the address; an update that was seen is done."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    for column in (
        sa.Column("said", Id, nullable=False, server_default="0"),
        sa.Column("sent", Id, nullable=False, server_default="0"),
        sa.Column("owner", sa.String(40), nullable=False, server_default=""),
        sa.Column("leased_to", sa.DateTime(timezone=True), nullable=True),
    ):
        op.add_column("session", column)
    # Pages remember the number that they have shown: those of today go on where the table's own numbers ended.
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "UPDATE session SET said = coalesce((SELECT max(seq) FROM sqlite_sequence WHERE name = 'outbox'), 0)"
        )
    else:
        op.execute("UPDATE session SET said = (SELECT last_value FROM outbox_id_seq)")
    op.execute("UPDATE session SET sent = said")
    op.execute("CREATE TABLE kept_outbox AS SELECT * FROM outbox")
    op.drop_table("outbox")
    op.create_table(
        "outbox",
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("chat_id", sa.String(length=80), nullable=False),
        sa.Column("number", Id, autoincrement=False, nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("channel", "chat_id", "number", name=op.f("pk_outbox")),
    )
    op.execute(
        "INSERT INTO outbox (channel, chat_id, number, body, created_at)"
        " SELECT 'web', chat_id, id, body, created_at FROM kept_outbox"
    )
    op.drop_table("kept_outbox")
    # Not in a batch: on SQLite that copies the table.
    op.drop_column("seen_update", "worker")
    op.drop_column("seen_update", "answered")
