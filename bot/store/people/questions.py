"""Learning from use: what was not answered, and how answers were rated. Nobody's name is on any of it."""

from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa

from bot.store import sealing
from bot.store.database.transaction import Tx
from bot.store.tables import missed_question, rating

PLACE = "missed_question.text"
"""Where they are sealed for."""


@dataclass(frozen=True, slots=True)
class Missed:
    """A masked question, why it is here ("unanswered", "bad") and the topic that was shown for it, if any; by its
    number once it is kept."""

    text: str
    reason: str
    topic: str
    language: str
    asked_at: datetime
    id: int = 0


async def keep(tx: Tx, question: Missed) -> None:
    """Keeps a missed question, sealed: what a mask has overlooked is nobody's to read in a copy of the database."""
    row = {name: getattr(question, name) for name in Missed.__slots__ if name != "id"}
    await tx.execute(sa.insert(missed_question).values({**row, "text": sealing.seal(tx, question.text, PLACE)}))


async def since(tx: Tx, moment: datetime, most: int | None = None) -> list[Missed]:
    """All that was missed since a moment, oldest first; the newest of them, where that is more than `most`."""
    columns = [missed_question.c[name] for name in Missed.__slots__]
    asked = missed_question.c.asked_at
    newest = sa.select(*columns).where(asked >= moment).order_by(asked.desc(), missed_question.c.id.desc()).limit(most)
    found = [Missed(sealing.open_(tx, row.text, PLACE), *row[1:]) for row in await tx.execute(newest)]
    return found[::-1]


async def rate(tx: Tx, topic: str, good: bool, day: date) -> None:
    """Counts one rating of a topic's answer."""
    column = rating.c.good if good else rating.c.bad
    where = (rating.c.topic == topic, rating.c.day == day)
    done = await tx.execute(sa.update(rating).where(*where).values({column: column + 1}))
    if done.rowcount != 1:
        await tx.execute(sa.insert(rating).values(topic=topic, day=day, good=int(good), bad=int(not good)))


async def ratings(tx: Tx) -> list[tuple[str, int, int]]:
    """Topic, good and bad, the worst first."""
    good, bad = sa.func.sum(rating.c.good), sa.func.sum(rating.c.bad)
    found = await tx.execute(
        sa.select(rating.c.topic, good, bad).group_by(rating.c.topic).order_by(bad.desc(), rating.c.topic)
    )
    return [(row[0], int(row[1]), int(row[2])) for row in found]


async def sweep(tx: Tx, before: datetime) -> int:
    """Forgets what was asked before a moment; gives how many."""
    return (await tx.execute(sa.delete(missed_question).where(missed_question.c.asked_at < before))).rowcount
