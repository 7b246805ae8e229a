"""What goes to and fro."""

import sqlalchemy as sa

from bot.store.tables.types import Id, Instant, its_person, metadata

# How far a conversation is. `said` is the number of the last thing that was said at this address, `sent` that of the
# last one that has left: between them lies what waits in the outbox, and `owner` is the process that sends it, until
# `leased_to`. Whoever says something takes its number under this row, so numbers are seen in the order of commits.
session = sa.Table(
    "session",
    metadata,
    sa.Column("channel", sa.String(20), primary_key=True),
    sa.Column("chat_id", sa.String(80), primary_key=True),
    its_person(index=True),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("state", sa.JSON, nullable=False),
    sa.Column("said", Id, nullable=False, default=0, server_default="0"),
    sa.Column("sent", Id, nullable=False, default=0, server_default="0"),
    sa.Column("owner", sa.String(40), nullable=False, default="", server_default=""),
    sa.Column("leased_to", Instant),
)

# An update that has been turned into a saved turn, and so is never heard again.
seen_update = sa.Table(
    "seen_update",
    metadata,
    sa.Column("channel", sa.String(20), primary_key=True),
    sa.Column("update_id", sa.String(80), primary_key=True),
    sa.Column("saved_at", Instant, nullable=False, index=True),
)

# What was said and has not arrived yet. It belongs to an address and not to a person: the farewell to somebody who was
# forgotten waits here as well.
outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("channel", sa.String(20), primary_key=True),
    sa.Column("chat_id", sa.String(80), primary_key=True),
    sa.Column("number", Id, primary_key=True, autoincrement=False),
    sa.Column("body", sa.JSON, nullable=False),
    sa.Column("created_at", Instant, nullable=False),
)

# A file that can be fetched from this server until a moment, by the digest of its bytes; sealed.
lent_file = sa.Table(
    "lent_file",
    metadata,
    sa.Column("digest", sa.String(64), primary_key=True),
    sa.Column("content", sa.Text, nullable=False),
    sa.Column("until", Instant, nullable=False, index=True),
)

# A channel on which nothing can be sent until a moment: its quota is used up. With a word after its name: what staff
# have been told of it, and are not told anew until then.
parked = sa.Table(
    "parked",
    metadata,
    sa.Column("channel", sa.String(20), primary_key=True),
    sa.Column("until", Instant, nullable=False),
)

# The connection of a channel to its service: the pair of tokens, sealed, and who may renew it now. `swept_at`:
# everything that the service lists was looked at up to then. `heard`: something has come that the service had signed.
connection = sa.Table(
    "connection",
    metadata,
    sa.Column("channel", sa.String(20), primary_key=True),
    sa.Column("pair", sa.JSON, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("due_at", Instant, nullable=False),
    sa.Column("expires_at", Instant, nullable=False),
    sa.Column("severed", sa.Boolean, nullable=False, default=False, server_default=sa.false()),
    sa.Column("leased_to", Instant),
    sa.Column("swept_at", Instant),
    sa.Column("heard", sa.Boolean, nullable=False, default=False, server_default=sa.false()),
)

# What a service has posted, until the turn of it is saved.
posted = sa.Table(
    "posted",
    metadata,
    sa.Column("channel", sa.String(20), primary_key=True),
    sa.Column("event_id", sa.String(80), primary_key=True),
    sa.Column("body", sa.JSON, nullable=False),
    sa.Column("posted_at", Instant, nullable=False),
    sa.Column("leased_to", Instant, nullable=False, index=True),
)

# A file that a channel has already stored, by the digest of its bytes.
sent_file = sa.Table(
    "sent_file",
    metadata,
    sa.Column("channel", sa.String(20), primary_key=True),
    sa.Column("digest", sa.String(64), primary_key=True),
    sa.Column("file_id", sa.String(200), nullable=False),
)
