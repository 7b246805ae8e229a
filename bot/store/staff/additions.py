"""What colleagues add to the content. Every process sees by the version of the overlay that there is something new."""

from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from bot.model import Addition, Answer
from bot.store.database.transaction import Tx
from bot.store.tables import addition, overlay

TOPIC = "overlay"
"""Under which other processes are told that there is something new (bot/store/database/postgresql/pubsub.py)."""

LISTED = 200


@dataclass(frozen=True, slots=True)
class Kept:
    """An addition by its number. `figures` are those of the trial over the `tried` version of the overlay."""

    id: int
    addition: Addition
    author: str
    written_at: datetime
    figures: dict[str, Any]
    tried: int | None
    published_at: datetime | None
    withdrawn_at: datetime | None

    @property
    def live(self) -> bool:
        """Whether people get it."""
        return self.published_at is not None and self.withdrawn_at is None


async def version(tx: Tx) -> int:
    """Counts what was published and withdrawn."""
    return int(await tx.scalar(sa.select(overlay.c.version)) or 0)


async def live(tx: Tx) -> list[Addition]:
    """All that counts, in the order in which it was published."""
    found = await tx.execute(
        sa.select(addition)
        .where(addition.c.published_at.is_not(None), addition.c.withdrawn_at.is_(None))
        .order_by(addition.c.published_at, addition.c.id)
    )
    return [_kept(row).addition for row in found]


async def listed(tx: Tx) -> list[Kept]:
    """The newest first."""
    return [_kept(row) for row in await tx.execute(sa.select(addition).order_by(addition.c.id.desc()).limit(LISTED))]


async def by_id(tx: Tx, number: int) -> Kept | None:
    """One of them."""
    row = (await tx.execute(sa.select(addition).where(addition.c.id == number))).first()
    return _kept(row) if row else None


async def write(tx: Tx, written: Addition, author: str, now: datetime) -> int:
    """Keeps one that nobody gets yet; gives its number."""
    values = {
        "language": written.language,
        "topic": written.topic,
        "phrasings": list(written.phrasings),
        "answer": _plain(written.answer),
        "author": author,
        "written_at": now,
    }
    return int((await tx.execute(sa.insert(addition).values(values).returning(addition.c.id))).scalar_one())


async def tried(tx: Tx, number: int, over: int, figures: dict[str, Any]) -> None:
    """Keeps what came of a trial over a version of the overlay."""
    await tx.execute(sa.update(addition).where(addition.c.id == number).values(tried=over, figures=figures))


async def publish(tx: Tx, number: int, over: int, now: datetime) -> bool:
    """Lets everybody get it; `False` where it was not tried over the newest version, or is out already."""
    if not await _moved(tx, overlay.c.version == over):
        return False
    of = (addition.c.id == number, addition.c.tried == over, addition.c.published_at.is_(None))
    return (await tx.execute(sa.update(addition).where(*of).values(published_at=now))).rowcount == 1


async def confirm(tx: Tx, kept: Kept) -> bool:
    """The agency has confirmed a published answer; `False` where it is out no more, or was confirmed already."""
    written = kept.addition.answer
    if written is None or written.confirmed:
        return False
    of = (addition.c.id == kept.id, addition.c.published_at.is_not(None), addition.c.withdrawn_at.is_(None))
    given = _plain(replace(written, confirmed=True))
    done = (await tx.execute(sa.update(addition).where(*of).values(answer=given))).rowcount == 1
    return done and await _moved(tx, sa.true())


async def withdraw(tx: Tx, number: int, now: datetime) -> bool:
    """Takes it back; `False` where nobody gets it."""
    of = (addition.c.id == number, addition.c.published_at.is_not(None), addition.c.withdrawn_at.is_(None))
    done = (await tx.execute(sa.update(addition).where(*of).values(withdrawn_at=now))).rowcount == 1
    return done and await _moved(tx, sa.true())


async def changed(tx: Tx) -> None:
    """Has every process look at what is published."""
    await _moved(tx, sa.true())


async def drop(tx: Tx, number: int) -> bool:
    """Forgets one that was never published."""
    of = (addition.c.id == number, addition.c.published_at.is_(None))
    return (await tx.execute(sa.delete(addition).where(*of))).rowcount == 1


async def _moved(tx: Tx, seen: sa.ColumnElement[bool]) -> bool:
    done = await tx.execute(sa.update(overlay).where(seen).values(version=overlay.c.version + 1))
    return done.rowcount == 1


def _plain(answer: Answer | None) -> dict[str, Any]:
    return {**asdict(answer), "as_of": answer.as_of.isoformat()} if answer else {}


def _kept(row: sa.Row[Any]) -> Kept:
    given = {**row.answer, "as_of": date.fromisoformat(row.answer["as_of"])} if row.answer else None
    written = Addition(row.language, row.topic, tuple(row.phrasings), Answer(**given) if given else None)
    return Kept(row.id, written, row.author, row.written_at, row.figures, row.tried, row.published_at, row.withdrawn_at)
