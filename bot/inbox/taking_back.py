"""What a colleague did with a ticket a moment ago, taken back."""

from datetime import datetime

from bot.inbox import talk
from bot.inbox.tickets import TakenError
from bot.model import Colleague
from bot.store import Tx
from bot.store.people import inbox, notices
from bot.store.people.inbox import Line


async def put_back(tx: Tx, who: Colleague, number: int, now: datetime) -> None:
    """Nobody has it again, as before it was taken. Raises `TakenError` where something was said or done since."""
    found, lines = await inbox.one(tx, number), await inbox.lines(tx, number)
    newest = (lines[-1].who, lines[-1].kind) if lines else None
    if found is None or newest != (who.name, "taken") or not await inbox.free(tx, number, who.id):
        raise TakenError
    await inbox.add(tx, number, Line(who.name, "freed", "", now))
    await talk.end(tx, found, now)
    if not await notices.unsay(tx, "talk", person_id=found.ticket.person_id):
        await notices.of_person(tx, found.ticket.person_id, "talk over", now)


async def reclaim(tx: Tx, who: Colleague, number: int, holder: int, now: datetime) -> None:
    """Theirs again, though they handed it to the colleague with the number `holder`. Raises `TakenError`."""
    if not await inbox.take(tx, number, who.id, holder):
        raise TakenError
    await inbox.add(tx, number, Line(who.name, "taken", "", now))


async def reopen(tx: Tx, who: Colleague, number: int, now: datetime) -> None:
    """Open, theirs, and the bot is quiet there. Raises `TakenError` where it is open already."""
    found = await inbox.one(tx, number)
    if found is None or not await inbox.reopen(tx, number, who.id):
        raise TakenError
    await inbox.add(tx, number, Line(who.name, "taken", "", now))
    await talk.begin(tx, found, now)
    if not await notices.unsay(tx, "talk over", person_id=found.ticket.person_id):
        await notices.of_person(tx, found.ticket.person_id, "talk", now)
