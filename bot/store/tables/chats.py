"""What goes to and fro."""

import sqlalchemy as sa

from bot.store.tables.types import Id, Instant, its_person, metadata

session = sa.Table(
    "session",
    metadata,
    sa.Column("channel", sa.String(20), primary_key=True),
    sa.Column("chat_id", sa.String(80), primary_key=True),
    its_person(index=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("state", sa.JSON, nullable=False),
)

# An update that has been turned into a saved turn. `answered` is set once everything was sent; `worker` is the
# process that took it, so that what a dead process left unanswered can be told from what is under way.
seen_update = sa.Table(
    "seen_update",
    metadata,
    sa.Column("channel", sa.String(20), primary_key=True),
    sa.Column("update_id", sa.String(80), primary_key=True),
    sa.Column("worker", sa.String(40), nullable=False),
    sa.Column("answered", sa.Boolean, nullable=False, default=False),
    sa.Column("saved_at", Instant, nullable=False, index=True),
)

# What the web chat has to show and has not been seen to show yet.
outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("chat_id", sa.String(80), nullable=False, index=True),
    sa.Column("body", sa.JSON, nullable=False),
    sa.Column("created_at", Instant, nullable=False),
    sqlite_autoincrement=True,
)

# A file that can be fetched from this server until a moment, by the digest of its bytes; sealed.
lent_file = sa.Table(
    "lent_file",
    metadata,
    sa.Column("digest", sa.String(64), primary_key=True),
    sa.Column("content", sa.Text, nullable=False),
    sa.Column("until", Instant, nullable=False, index=True),
)

# A channel on which nothing can be sent until a moment: its quota is used up.
parked = sa.Table(
    "parked",
    metadata,
    sa.Column("channel", sa.String(20), primary_key=True),
    sa.Column("until", Instant, nullable=False),
)

# A file that a channel has already stored, by the digest of its bytes.
sent_file = sa.Table(
    "sent_file",
    metadata,
    sa.Column("channel", sa.String(20), primary_key=True),
    sa.Column("digest", sa.String(64), primary_key=True),
    sa.Column("file_id", sa.String(200), nullable=False),
)
