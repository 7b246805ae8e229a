"""Checkpoints, who looks after them, and the keys that sign their codes."""

from typing import Any

import sqlalchemy as sa

from bot.store.tables.types import Id, Instant, its_person, metadata


def its_checkpoint(**more: Any) -> sa.Column[str]:
    """Which checkpoint it belongs to; it goes with it."""
    return sa.Column(
        "code", sa.String(20), sa.ForeignKey("checkpoint.code", ondelete="CASCADE"), nullable=False, **more
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
    sa.Column("official", sa.LargeBinary),
    sa.Index(None, "phone_key", "name_key"),
    sa.Index(None, "name_key", "code"),
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

# Who may note visitors at a checkpoint besides its owner.
keeper = sa.Table(
    "keeper",
    metadata,
    its_checkpoint(primary_key=True),
    its_person(primary_key=True, index=True),
    sa.Column("since", Instant, nullable=False),
)

# A one-time link by the digest of its token: the row goes when it is followed. `purpose` is "take" or "keep".
invitation = sa.Table(
    "invitation",
    metadata,
    sa.Column("digest", sa.String(64), primary_key=True),
    its_checkpoint(index=True),
    sa.Column("purpose", sa.String(8), nullable=False),
    sa.Column("ends_at", Instant, nullable=False, index=True),
)

# The checkpoints that came in one list, so that their posters can be had together.
batch = sa.Table(
    "batch",
    metadata,
    sa.Column("id", Id, primary_key=True),
    sa.Column("owner_id", Id, sa.ForeignKey("person.id", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("codes", sa.JSON, nullable=False),
    sa.Column("made_at", Instant, nullable=False),
)
