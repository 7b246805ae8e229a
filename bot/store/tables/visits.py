"""Who was where."""

import sqlalchemy as sa

from bot.store.tables.types import Id, Instant, metadata

# Who visited, as little of it as there is: `key` is the digest of a browser's random token, "person:<id>" for
# somebody who talks with the bot, or a keyed digest of a name and phone that a keeper wrote down.
visitor = sa.Table(
    "visitor",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("key", sa.String(80), nullable=False, unique=True),
    sa.Column("person_id", Id, sa.ForeignKey("person.id", ondelete="CASCADE"), unique=True),
    sa.Column("created_at", Instant, nullable=False),
)

# A visitor of whom something is known: a person, or the name and phone that a keeper wrote down, sealed. Most have no
# row here. The person stands here once more: tracing looks here, and not at the visitors, of whom there are so many.
identity = sa.Table(
    "identity",
    metadata,
    sa.Column("visitor_id", Id, sa.ForeignKey("visitor.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    sa.Column("person_id", Id, sa.ForeignKey("person.id", ondelete="CASCADE"), unique=True),
    sa.Column("name", sa.LargeBinary),
    sa.Column("phone", sa.LargeBinary),
)

# No foreign key to the checkpoint: its owner may delete it, while who was there can still be warned.
# The first index answers "who was here then" by itself, the second "where was I before", the third forgets.
visit = sa.Table(
    "visit",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("checkpoint", sa.String(20), nullable=False),
    sa.Column("visitor_id", Id, sa.ForeignKey("visitor.id", ondelete="CASCADE"), nullable=False),
    sa.Column("arrived_at", Instant, nullable=False, index=True),
    sa.Column("until", Instant, nullable=False),
    sa.Column("ending", sa.String(10), nullable=False),
    sa.Index(None, "checkpoint", "arrived_at", "until", "ending", "visitor_id"),
    sa.Index(None, "visitor_id", "arrived_at"),
)
