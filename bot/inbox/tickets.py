"""The life of a ticket: waiting → taken by a colleague, who answers as often as it needs → closed."""

from datetime import datetime

from bot.inbox import talk
from bot.model import Colleague
from bot.model.errors import BotError
from bot.model.staff import WRITERS
from bot.store import Tx
from bot.store.people import inbox, notices, tickets
from bot.store.people.inbox import Asked, Line
from bot.store.staff import audit

LENGTH = 3000
"""Characters of an answer."""


class TakenError(BotError):
    """Somebody else has this ticket, or it is closed."""


class UnderWayError(BotError):
    """The last answer has not left yet."""


async def take(tx: Tx, who: Colleague, number: int, now: datetime) -> None:
    """A colleague takes a ticket: the person is told, and from now on the bot is quiet there. Raises `TakenError`."""
    asked = await _found(tx, number)
    if asked.ticket.taken_by == who.id:
        return
    if not await inbox.take(tx, number, who.id, None):
        raise TakenError
    await inbox.add(tx, number, Line(who.name, "taken", "", now))
    await talk.begin(tx, asked, now)
    await notices.of_person(tx, asked.ticket.person_id, "talk", now)


async def hand(tx: Tx, who: Colleague, number: int, to: Colleague, now: datetime) -> None:
    """Gives a ticket that one has to another colleague, who may answer. Raises `TakenError`."""
    if to.roles.isdisjoint(WRITERS) or not await inbox.take(tx, number, to.id, who.id):
        raise TakenError
    await inbox.add(tx, number, Line(who.name, "handed", to.name, now))
    await _note(tx, who, "ticket handed on", number, now)


async def answer(tx: Tx, who: Colleague, number: int, text: str, now: datetime, closes: bool = True) -> None:
    """Answers. With `closes` that is the last word, and the bot takes over again where it has kept quiet; without, who
    answers takes the ticket. Raises `TakenError`, `UnderWayError`."""
    asked = await _found(tx, number)
    if asked.ticket.taken_by not in (None, who.id):
        raise TakenError
    if not closes:
        await take(tx, who, number, now)
    if not await tickets.answer(tx, number, text, now):
        raise UnderWayError
    await inbox.add(tx, number, Line(who.name, "said", text, now))
    await _note(tx, who, "ticket answered", number, now)
    if closes:
        await _closed(tx, who, asked, now)


async def close(tx: Tx, who: Colleague, number: int, now: datetime) -> None:
    """Ends a ticket without a further word; the bot says that it is back, unless nobody had begun to talk. Raises
    `TakenError`."""
    asked = await _found(tx, number)
    if asked.ticket.taken_by not in (None, who.id):
        raise TakenError
    await _closed(tx, who, asked, now)
    on_its_way = asked.ticket.answered_at is not None and asked.delivered_at is None
    if asked.ticket.held and not on_its_way:
        await notices.of_person(tx, asked.ticket.person_id, "talk over", now)


async def _closed(tx: Tx, who: Colleague, asked: Asked, now: datetime) -> None:
    if not await inbox.close(tx, asked.ticket.id, now):
        raise TakenError
    await inbox.add(tx, asked.ticket.id, Line(who.name, "closed", "", now))
    await talk.end(tx, asked, now)
    await _note(tx, who, "ticket closed", asked.ticket.id, now)


async def _found(tx: Tx, number: int) -> Asked:
    asked = await inbox.one(tx, number)
    if asked is None or asked.ticket.closed_at is not None:
        raise TakenError
    return asked


async def _note(tx: Tx, who: Colleague, what: str, number: int, now: datetime) -> None:
    await audit.record(tx, who.name, what, {"ticket": number}, now)
