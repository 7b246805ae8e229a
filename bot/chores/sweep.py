"""What is kept is kept for a time; then it goes."""

import asyncio
import time
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.store import buckets
from bot.store.campaigns import pictures
from bot.store.chats import lent, outbox, updates
from bot.store.checkpoints import invitations
from bot.store.database.store import Store
from bot.store.people import joining, notices, people, questions, tickets
from bot.store.staff import colleagues, sessions, undos
from bot.store.visits import visits

UNUSED = timedelta(days=30)
"""How long a picture is kept that goes with no campaign."""

BITE = 100
"""Visits erased in one transaction: nobody who arrives meanwhile waits for more than that."""


IN_VAIN = 3
"""A question that nobody answers is kept so many times as long as an answered one: an answer would help nobody then."""


@dataclass(frozen=True, slots=True)
class Retention:
    """How long things are kept. `idle`: somebody who never consented to anything, after their last word."""

    visits: timedelta = timedelta(days=28)
    tickets: timedelta = timedelta(days=30)
    questions: timedelta = timedelta(days=30)
    idle: timedelta = timedelta(days=30)


async def sweep(store: Store, kept: Retention, now: datetime) -> dict[str, int]:
    """Forgets all that is due; gives how many of each went."""
    async with store.begin() as tx:
        await updates.sweep(tx, now)
        await outbox.sweep(tx, now)
        await lent.sweep(tx, now)
        await invitations.sweep(tx, now)
        await colleagues.sweep(tx, now)
        await sessions.sweep(tx, now)
        await undos.sweep(tx, now)
        await notices.sweep(tx, now)
        await joining.sweep(tx, now)
        await buckets.sweep(tx)
        await pictures.sweep(tx, now - UNUSED)
        gone = {
            "questions": await questions.sweep(tx, now - kept.questions),
            "tickets": await tickets.sweep(tx, now - kept.tickets, now - IN_VAIN * kept.tickets),
            "people": await people.forget_idle(tx, now - kept.idle),
        }
    return {**gone, "visits": await _visits(store, now - kept.visits)}


async def _visits(store: Store, before: datetime) -> int:
    total = 0
    while True:
        began = time.monotonic()
        async with store.begin() as tx:
            gone = await visits.sweep(tx, before, BITE)
        total += gone
        if gone < BITE:
            return total
        await asyncio.sleep(2 * (time.monotonic() - began))  # two thirds of the database are for those who write
