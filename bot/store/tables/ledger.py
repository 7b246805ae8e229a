"""The ledger: a firing, a row for each of its messages, and the pace at which they go."""

import sqlalchemy as sa

from bot.store.tables.types import Id, Instant, metadata, waiting

# `enrolled_to` is the last person looked at while an audience is being enrolled chunk by chunk. `failing` counts the
# failures in a row, `billed` the messages that the channel charges for; `paused_why` says who paused it, `told` whether
# staff know. After `expires_at` nothing more goes out.
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
        for name in (
            *("pending", "sending", "sent", "failed", "unreachable", "opted_out", "in_doubt", "cancelled", "expired"),
            *("failing", "billed"),
        )
    ),
    sa.Column("expires_at", Instant),
    sa.Column("settled_at", Instant),
    sa.Column("paused_why", sa.String(12), nullable=False, default="", server_default=""),
    sa.Column("told", sa.Boolean, nullable=False, default=False, server_default=sa.false()),
    sa.UniqueConstraint("campaign_id", "due_at"),
    sqlite_autoincrement=True,
)

# A delivery keeps no foreign key to the person: the ledger of what was sent stays true when somebody deletes
# their data; then its person_id and chat_id are blanked. Nor one to its occurrence, which nothing ever deletes: it
# would be looked up a million times at each enrolment. A person's deliveries are found occurrence by occurrence
# through the unique index, so that they need none of their own. The partial indexes hold only the rows that something
# is still to be done about, so that they stay small and in memory whatever the size of the ledger.
delivery = sa.Table(
    "delivery",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("occurrence_id", Id, nullable=False),
    sa.Column("person_id", Id),
    sa.Column("channel", sa.String(20), nullable=False),
    sa.Column("chat_id", sa.String(80)),
    sa.Column("state", sa.String(12), nullable=False),
    sa.Column("attempt", sa.Integer, nullable=False, default=0),
    sa.Column("due_at", Instant, nullable=False),
    sa.Column("leased_to", Instant),
    sa.Column("settled_at", Instant),
    sa.Column("reason", sa.String(200), nullable=False, default=""),
    sa.Column("variant", sa.String(1), nullable=False, default="", server_default=""),
    sa.UniqueConstraint("occurrence_id", "person_id", "channel"),
    waiting("ix_delivery_pending", "pending", "occurrence_id", "channel", "due_at", "id"),
    waiting("ix_delivery_leased", "sending", "leased_to"),
    waiting("ix_delivery_in_doubt", "in_doubt", "occurrence_id"),
    sqlite_autoincrement=True,
)

# One row per token: the pace at which it may send. `tat` is the theoretical arrival time of GCRA, `turn` the
# occurrence that was served last, `taken` how many slots were ever given out, `as_of` what the clock said when it was
# last used.
lane = sa.Table(
    "lane",
    metadata,
    sa.Column("channel", sa.String(20), primary_key=True),
    sa.Column("tat", Instant, nullable=False),
    sa.Column("turn", Id, nullable=False, default=0, server_default="0"),
    sa.Column("taken", sa.Double, nullable=False, default=0.0, server_default="0"),
    sa.Column("as_of", Instant),
)
