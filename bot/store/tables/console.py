"""Browsers in which staff work, what they keep for themselves there, and what they add to the content."""

from typing import Any

import sqlalchemy as sa

from bot.store.tables.types import Id, Instant, its_person, metadata


def _its_colleague(**more: Any) -> sa.Column[int]:
    return sa.Column("colleague_id", Id, sa.ForeignKey("colleague.id", ondelete="CASCADE"), nullable=False, **more)


# A link that signs its colleague in, once, by the digest of its token: the row goes when it is used.
staff_link = sa.Table(
    "staff_link",
    metadata,
    sa.Column("digest", sa.String(64), primary_key=True),
    _its_colleague(),
    sa.Column("expires_at", Instant, nullable=False, index=True),
)

# A browser that is signed in, by the digest of the token that it keeps. `device` is what it says of itself.
staff_session = sa.Table(
    "staff_session",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("digest", sa.String(64), nullable=False, unique=True),
    _its_colleague(index=True),
    sa.Column("device", sa.String(80), nullable=False),
    sa.Column("language", sa.String(8), nullable=False),
    sa.Column("begun_at", Instant, nullable=False),
    sa.Column("seen_at", Instant, nullable=False),
    sa.Column("expires_at", Instant, nullable=False, index=True),
    sqlite_autoincrement=True,
)

# An answer that is given often. {name} and {district} may stand in it.
saved_reply = sa.Table(
    "saved_reply",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("name", sa.String(80), nullable=False, unique=True),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("saved_at", Instant, nullable=False),
    sqlite_autoincrement=True,
)

# What a colleague adds to the content: more ways to ask, or an answer. `figures` are what the evaluation sets say
# before and after, tried over the `tried` version of the overlay; it counts while it is published and not withdrawn.
addition = sa.Table(
    "addition",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("language", sa.String(8), nullable=False),
    sa.Column("topic", sa.String(60), nullable=False),
    sa.Column("phrasings", sa.JSON, nullable=False),
    sa.Column("answer", sa.JSON, nullable=False, default=dict, server_default="{}"),
    sa.Column("author", sa.String(80), nullable=False),
    sa.Column("written_at", Instant, nullable=False),
    sa.Column("figures", sa.JSON, nullable=False, default=dict, server_default="{}"),
    sa.Column("tried", sa.Integer),
    sa.Column("published_at", Instant),
    sa.Column("withdrawn_at", Instant),
    sqlite_autoincrement=True,
)

# One row: it counts what was published and withdrawn, so that every process sees at a glance that there is something.
overlay = sa.Table(
    "overlay",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("version", sa.Integer, nullable=False),
)

# Numbers for which whole tables are read, as they were counted last, for every process.
counted = sa.Table(
    "counted",
    metadata,
    sa.Column("name", sa.String(20), primary_key=True),
    sa.Column("at", Instant, nullable=False),
    sa.Column("numbers", sa.JSON, nullable=False),
)

# A setting that a colleague changed; the newest row of a name counts, and an empty value is the default again.
setting = sa.Table(
    "setting",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("name", sa.String(40), nullable=False, index=True),
    sa.Column("value", sa.Text, nullable=False),
    sa.Column("who", sa.String(80), nullable=False),
    sa.Column("at", Instant, nullable=False),
    sqlite_autoincrement=True,
)

# Somebody asks the agency to show ("see") or to erase ("erase") what is kept of them. `came` says how it came in,
# `answer` how it was answered; both sealed. The row goes with the person.
data_request = sa.Table(
    "data_request",
    metadata,
    sa.Column("id", Id, primary_key=True),
    its_person(index=True),
    sa.Column("kind", sa.String(8), nullable=False),
    sa.Column("came", sa.Text, nullable=False),
    sa.Column("asked_at", Instant, nullable=False),
    sa.Column("noted_by", sa.String(80), nullable=False),
    sa.Column("answer", sa.Text, nullable=False),
    sa.Column("answered_at", Instant),
    sa.Column("answered_by", sa.String(80), nullable=False),
    sqlite_autoincrement=True,
)

# What the app's own makers say of a district: so many had installed it on a day.
official_figure = sa.Table(
    "official_figure",
    metadata,
    sa.Column("district", sa.String(16), primary_key=True),
    sa.Column("as_of", sa.Date, primary_key=True),
    sa.Column("installed", sa.Integer, nullable=False),
)

# What a colleague has just done and may take back until a moment: `thing` is what it was done with, of which nothing
# but the newest can be, and `detail` how it was before; on `path` they see what came of it.
undo = sa.Table(
    "undo",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("by_id", Id, nullable=False),
    sa.Column("what", sa.String(60), nullable=False),
    sa.Column("thing", sa.String(120), nullable=False, index=True),
    sa.Column("path", sa.String(200), nullable=False),
    sa.Column("detail", sa.JSON, nullable=False),
    sa.Column("until", Instant, nullable=False, index=True),
    sqlite_autoincrement=True,
)
