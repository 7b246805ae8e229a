"""The tables of the owner's desk."""

from typing import Any

import sqlalchemy as sa

from bot.store.tables import Id, Instant, metadata


def _checkpoint(**more: Any) -> sa.Column[str]:
    return sa.Column(
        "code", sa.String(20), sa.ForeignKey("checkpoint.code", ondelete="CASCADE"), nullable=False, **more
    )


# Who may note visitors at a checkpoint besides its owner.
keeper = sa.Table(
    "keeper",
    metadata,
    _checkpoint(primary_key=True),
    sa.Column("person_id", Id, sa.ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True),
    sa.Column("since", Instant, nullable=False),
)

# A one-time link by the digest of its token: the row goes when it is followed. `purpose` is "take" or "keep".
invitation = sa.Table(
    "invitation",
    metadata,
    sa.Column("digest", sa.String(64), primary_key=True),
    _checkpoint(index=True),
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
