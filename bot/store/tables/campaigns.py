"""Campaigns: what is said to whom and when, and who follows them."""

import sqlalchemy as sa

from bot.store.tables.types import Id, Instant, its_person, metadata

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
    sa.Column("missed", sa.String(8), nullable=False, default="late", server_default="late"),
    sa.Column("lasts_hours", sa.Integer, nullable=False, default=48, server_default="48"),
    sa.Column("content", sa.JSON, nullable=False, default=dict, server_default="{}"),
    sa.Column("skip_holidays", sa.Boolean, nullable=False, default=False, server_default=sa.false()),
    sa.Column("author_id", Id),
    sa.Column("approver_id", Id),
    sa.Column("writers", sa.JSON, nullable=False, default=list, server_default="[]"),
    sa.Column("handed", sa.JSON, nullable=False, default=dict, server_default="{}"),
    sa.Column("approved", sa.String(64), nullable=False, default="", server_default=""),
    sa.Column("returned_for", sa.String(400), nullable=False, default="", server_default=""),
    sqlite_autoincrement=True,
)

# What staff sent, made smaller; by the SHA-256 of its bytes.
picture = sa.Table(
    "picture",
    metadata,
    sa.Column("digest", sa.String(64), primary_key=True),
    sa.Column("content", sa.LargeBinary, nullable=False),
    sa.Column("sent_at", Instant, nullable=False),
)

saved_audience = sa.Table(
    "saved_audience",
    metadata,
    sa.Column("name", sa.String(80), primary_key=True),
    sa.Column("audience", sa.JSON, nullable=False),
    sa.Column("saved_at", Instant, nullable=False),
)

# What somebody did with a delivery: opened one of its choices, or turned reminders off because of it.
response = sa.Table(
    "response",
    metadata,
    sa.Column("delivery_id", Id, sa.ForeignKey("delivery.id"), primary_key=True, autoincrement=False),
    sa.Column("kind", sa.String(12), primary_key=True),
    sa.Column("occurrence_id", Id, nullable=False, index=True),
    sa.Column("at", Instant, nullable=False),
)

# A message that follows a campaign: `message` is the channel's own name for it where it can be edited, `shown` what
# it says now.
watch = sa.Table(
    "watch",
    metadata,
    sa.Column("channel", sa.String(20), primary_key=True),
    sa.Column("chat_id", sa.String(80), primary_key=True),
    sa.Column("campaign_id", Id, sa.ForeignKey("campaign.id"), primary_key=True, autoincrement=False),
    its_person(),
    sa.Column("message", sa.String(40), nullable=False, default=""),
    sa.Column("shown", sa.String(500), nullable=False, default=""),
)

# Which step of which journey a person has been nudged for.
nudged = sa.Table(
    "nudged",
    metadata,
    its_person(primary_key=True, autoincrement=False),
    sa.Column("journey", sa.String(60), primary_key=True),
    sa.Column("step", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("at", Instant, nullable=False),
)

# What a rehearsal of a campaign foretold of its firing `at` a moment; the newest.
rehearsal = sa.Table(
    "rehearsal",
    metadata,
    sa.Column("campaign_id", Id, sa.ForeignKey("campaign.id"), primary_key=True, autoincrement=False),
    sa.Column("made_at", Instant, nullable=False),
    sa.Column("at", Instant, nullable=False),
    sa.Column("foretold", sa.JSON, nullable=False),
)
