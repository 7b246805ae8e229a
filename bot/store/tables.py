"""Every table. Times are UTC, JSON is plain data, a person's rows all go when the person goes."""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class Instant(TypeDecorator[datetime]):
    """An aware moment. SQLite keeps no time zone, so there it is written as UTC and read back as UTC."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite numbers rows by itself only in a column that is exactly INTEGER PRIMARY KEY; and only with AUTOINCREMENT is
# the number of a deleted row never given again.
Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _person(**more: Any) -> sa.Column[int]:
    return sa.Column("person_id", Id, sa.ForeignKey("person.id", ondelete="CASCADE"), nullable=False, **more)


person = sa.Table(
    "person",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("language", sa.String(8), nullable=False),
    sa.Column("district", sa.String(16)),
    sa.Column("commune", sa.String(16)),
    sa.Column("group", sa.String(40)),
    sa.Column("consented_at", Instant),
    sa.Column("reminders", sa.Boolean, nullable=False, default=False),
    sa.Column("nudges", sa.Boolean, nullable=False, default=True),
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("seen_at", Instant, nullable=False, index=True),
    sqlite_autoincrement=True,
)

# An address outlives no person; `unreachable_at` is set when its channel says that they left.
address = sa.Table(
    "address",
    metadata,
    sa.Column("channel", sa.String(20), primary_key=True),
    sa.Column("chat_id", sa.String(80), primary_key=True),
    _person(index=True),
    sa.Column("unreachable_at", Instant),
)

session = sa.Table(
    "session",
    metadata,
    sa.Column("channel", sa.String(20), primary_key=True),
    sa.Column("chat_id", sa.String(80), primary_key=True),
    _person(index=True),
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

progress = sa.Table(
    "progress",
    metadata,
    _person(primary_key=True),
    sa.Column("guide", sa.String(40), primary_key=True),
    sa.Column("page", sa.String(40), nullable=False),
    sa.Column("done", sa.Boolean, nullable=False, default=False),
    sa.Column("updated_at", Instant, nullable=False, index=True),
    sa.Column("nudged_at", Instant),
)

checkpoint = sa.Table(
    "checkpoint",
    metadata,
    sa.Column("code", sa.String(20), primary_key=True),
    sa.Column("owner_id", Id, sa.ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("name", sa.String(120), nullable=False),
    sa.Column("name_key", sa.String(120), nullable=False),
    sa.Column("kind", sa.String(40), nullable=False),
    sa.Column("district", sa.String(16), nullable=False, index=True),
    sa.Column("commune", sa.String(16), nullable=False),
    sa.Column("address", sa.String(200), nullable=False),
    sa.Column("phone", sa.LargeBinary, nullable=False),
    sa.Column("phone_key", sa.String(64), nullable=False),
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("issue", sa.Integer, nullable=False, default=1, server_default="1"),
    sa.Column("revoked_at", Instant),
    sa.Column("suspended_at", Instant),
    sa.Index(None, "phone_key", "name_key"),
)

# The keys that checkpoint codes are signed with: only their public halves. The private ones are derived from
# SECRET_KEY. What a retired key has signed is no longer valid.
signing_key = sa.Table(
    "signing_key",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("public", sa.LargeBinary, nullable=False),
    sa.Column("created_at", Instant, nullable=False),
    sa.Column("retired_at", Instant),
)

campaign = sa.Table(
    "campaign",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("name", sa.String(120), nullable=False),
    sa.Column("state", sa.String(20), nullable=False),
    sa.Column("texts", sa.JSON, nullable=False),
    sa.Column("audience", sa.JSON, nullable=False),
    sa.Column("starts_at", Instant, nullable=False),
    sa.Column("rrule", sa.String(400), nullable=False, default=""),
    sa.Column("next_at", Instant, index=True),
    sa.Column("created_at", Instant, nullable=False),
    sqlite_autoincrement=True,
)

# `enrolled_to` is the last person looked at while an audience is being enrolled chunk by chunk.
occurrence = sa.Table(
    "occurrence",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("campaign_id", Id, sa.ForeignKey("campaign.id"), nullable=False),
    sa.Column("due_at", Instant, nullable=False),
    sa.Column("state", sa.String(20), nullable=False, index=True),
    sa.Column("enrolled_to", Id, nullable=False, default=0),
    *(
        sa.Column(name, sa.Integer, nullable=False, default=0, server_default="0")
        for name in ("pending", "sending", "sent", "failed", "unreachable", "opted_out", "in_doubt", "cancelled")
    ),
    sa.UniqueConstraint("campaign_id", "due_at"),
    sqlite_autoincrement=True,
)

# A delivery keeps no foreign key to the person: the ledger of what was sent stays true when somebody deletes
# their data; then its person_id and chat_id are blanked.
delivery = sa.Table(
    "delivery",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("occurrence_id", Id, sa.ForeignKey("occurrence.id"), nullable=False),
    sa.Column("person_id", Id),
    sa.Column("channel", sa.String(20), nullable=False),
    sa.Column("chat_id", sa.String(80)),
    sa.Column("state", sa.String(12), nullable=False),
    sa.Column("attempt", sa.Integer, nullable=False, default=0),
    sa.Column("due_at", Instant, nullable=False),
    sa.Column("leased_to", Instant),
    sa.Column("settled_at", Instant),
    sa.Column("reason", sa.String(200), nullable=False, default=""),
    sa.UniqueConstraint("occurrence_id", "person_id", "channel"),
    sa.Index("ix_delivery_claim", "channel", "state", "due_at"),
    sa.Index("ix_delivery_occurrence_state", "occurrence_id", "state"),
    sqlite_autoincrement=True,
)

# One row per token: the pace at which it may send. `tat` is the theoretical arrival time of GCRA.
lane = sa.Table(
    "lane",
    metadata,
    sa.Column("channel", sa.String(20), primary_key=True),
    sa.Column("tat", Instant, nullable=False),
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

# A file that a channel has already stored, by the digest of its bytes.
sent_file = sa.Table(
    "sent_file",
    metadata,
    sa.Column("channel", sa.String(20), primary_key=True),
    sa.Column("digest", sa.String(64), primary_key=True),
    sa.Column("file_id", sa.String(200), nullable=False),
)

# A question that was not answered or whose answer was rated bad: masked, and nobody's.
missed_question = sa.Table(
    "missed_question",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("text", sa.String(400), nullable=False),
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
    _person(index=True),
    sa.Column("channel", sa.String(20), nullable=False),
    sa.Column("chat_id", sa.String(80), nullable=False),
    sa.Column("question", sa.Text, nullable=False),
    sa.Column("answer", sa.Text, nullable=False, default=""),
    sa.Column("opened_at", Instant, nullable=False, index=True),
    sa.Column("answered_at", Instant),
    sa.Column("delivered_at", Instant),
    sqlite_autoincrement=True,
)
