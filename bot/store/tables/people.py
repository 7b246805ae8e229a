"""Who people are, how far they are, and what they asked."""

import sqlalchemy as sa

from bot.store.tables.types import Id, Instant, its_person, metadata

person = sa.Table(
    "person",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("language", sa.String(8), nullable=False),
    sa.Column("district", sa.String(16)),
    sa.Column("commune", sa.String(16)),
    sa.Column("group", sa.String(40)),
    sa.Column("name", sa.String(60)),
    sa.Column("consented_at", Instant),
    sa.Column("reminders", sa.Boolean, nullable=False, default=False),
    sa.Column("nudges", sa.Boolean, nullable=False, default=False),
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("seen_at", Instant, nullable=False, index=True),
    sqlite_autoincrement=True,
)

# An address outlives no person; `unreachable_at` is set when its channel says that they left. `seen_at` is when they
# last did something there; `received_at` and `read_at` are what the channel says became of our messages.
address = sa.Table(
    "address",
    metadata,
    sa.Column("channel", sa.String(20), primary_key=True),
    sa.Column("chat_id", sa.String(80), primary_key=True),
    its_person(index=True),
    sa.Column("unreachable_at", Instant),
    sa.Column("seen_at", Instant),
    sa.Column("received_at", Instant),
    sa.Column("read_at", Instant),
)

# A code, by its digest, that joins whoever types it to a person.
join_code = sa.Table(
    "join_code",
    metadata,
    sa.Column("digest", sa.String(64), primary_key=True),
    its_person(index=True),
    sa.Column("until", Instant, nullable=False),
)

progress = sa.Table(
    "progress",
    metadata,
    its_person(primary_key=True),
    sa.Column("guide", sa.String(40), primary_key=True),
    sa.Column("page", sa.String(40), nullable=False),
    sa.Column("done", sa.Boolean, nullable=False, default=False),
    sa.Column("updated_at", Instant, nullable=False, index=True),
    sa.Column("nudged_at", Instant),
)

# What somebody is reminded of, at an hour of their own and where they asked for it: the id of a task of the content,
# and not a word of theirs. `days` are digits, 0 is Monday; none is once.
own_reminder = sa.Table(
    "own_reminder",
    metadata,
    sa.Column("id", Id, primary_key=True),
    its_person(index=True),
    sa.Column("channel", sa.String(20), nullable=False),
    sa.Column("chat_id", sa.String(80), nullable=False),
    sa.Column("task", sa.String(40), nullable=False),
    sa.Column("clock", sa.String(5), nullable=False),
    sa.Column("days", sa.String(7), nullable=False),
    sa.Column("next_at", Instant, nullable=False, index=True),
    sqlite_autoincrement=True,
)

# A question that was not answered or whose answer was rated bad: masked, sealed, and nobody's.
missed_question = sa.Table(
    "missed_question",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("reason", sa.String(12), nullable=False),
    sa.Column("topic", sa.String(60), nullable=False, default=""),
    sa.Column("language", sa.String(8), nullable=False),
    sa.Column("asked_at", Instant, nullable=False, index=True),
    sqlite_autoincrement=True,
)

rating = sa.Table(
    "rating",
    metadata,
    sa.Column("topic", sa.String(60), primary_key=True),
    sa.Column("day", sa.Date, primary_key=True),
    sa.Column("good", sa.Integer, nullable=False, default=0),
    sa.Column("bad", sa.Integer, nullable=False, default=0),
)

ticket = sa.Table(
    "ticket",
    metadata,
    sa.Column("id", Id, primary_key=True),
    its_person(index=True),
    sa.Column("channel", sa.String(20), nullable=False),
    sa.Column("chat_id", sa.String(80), nullable=False),
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("answer", sa.Text, nullable=False, default=""),
    sa.Column("context", sa.Text, nullable=False, default="", server_default=""),
    sa.Column("opened_at", Instant, nullable=False, index=True),
    sa.Column("answered_at", Instant),
    sa.Column("delivered_at", Instant),
    sa.Column("urgent", sa.Boolean, nullable=False, default=False, server_default=sa.false()),
    sa.Column("taken_by", Id, sa.ForeignKey("colleague.id", ondelete="SET NULL")),
    sa.Column("closed_at", Instant),
    sqlite_autoincrement=True,
)

# What was said while a ticket was open: by a colleague, or, without a name, by whoever asked. `kind` is "said",
# "taken", "freed", "handed" or "closed".
ticket_line = sa.Table(
    "ticket_line",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("ticket_id", Id, sa.ForeignKey("ticket.id", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("who", sa.String(80), nullable=False),
    sa.Column("kind", sa.String(8), nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("at", Instant, nullable=False),
    sqlite_autoincrement=True,
)

# What somebody is to be told of a campaign, of a checkpoint, or of what `about` names; the row goes when it is.
notice = sa.Table(
    "notice",
    metadata,
    sa.Column("id", Id, primary_key=True),
    its_person(),
    sa.Column("campaign_id", Id, sa.ForeignKey("campaign.id")),
    sa.Column("code", sa.String(20), sa.ForeignKey("checkpoint.code", ondelete="CASCADE")),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("about", sa.String(40), nullable=False, default="", server_default=""),
    sqlite_autoincrement=True,
)
