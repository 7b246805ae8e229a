"""Arriving and leaving. A visitor is at one checkpoint at a time, and every visit is over by midnight."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.model.errors import BotError
from bot.model.tokens import digest
from bot.model.visit import Ending, Visit
from bot.store import Tx
from bot.store.vault import Vault
from bot.store.visits import visits

DOUBLE = timedelta(minutes=1)
"""Two scans of one code within this time are one visit."""

DAILY = 100
"""Arrivals of one visitor within a day; more are made by no person."""


class TooManyArrivalsError(BotError):
    """More arrivals within a day than one person makes."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who arrives: the key under which they are known, and the person when it is one who talks with the bot."""

    key: str
    person_id: int | None = None


def device(token: str) -> Visitor:
    """A browser by its random token. Only a digest is kept, so who reads the database cannot pass for it."""
    return Visitor(f"device:{digest(token)[:48]}")


def person(person_id: int) -> Visitor:
    """Somebody who talks with the bot."""
    return Visitor(f"person:{person_id}", person_id)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A visit, and whether it had been noted before: a double scan, or an update that came twice."""

    visit: Visit
    again: bool


class Visits:
    """Notes visits. `zone` is where midnight is; the vault seals what a keeper writes down; visits are erased after
    so many `days`, by the sweep."""

    def __init__(self, vault: Vault, zone: ZoneInfo, days: int = 28) -> None:
        self._vault, self._zone, self.days = vault, zone, days

    async def arrive(self, tx: Tx, who: Visitor, code: str, at: datetime) -> Arrival:
        """Somebody arrives; where they were before, they are no more. Raises `TooManyArrivalsError`."""
        visitor_id = await visits.visitor_of(tx, who.key)
        if visitor_id is None:
            visitor_id = await visits.welcome(tx, who.key, at, who.person_id)
        return await self._arrive(tx, visitor_id, code, at)

    async def leave(self, tx: Tx, who: Visitor, code: str, at: datetime) -> Visit | None:
        """Somebody leaves; `None` where they had not arrived, or had left already."""
        visitor_id = await visits.visitor_of(tx, who.key)
        if visitor_id is None:
            return None
        day = await visits.since(tx, visitor_id, at - visits.LONGEST)
        here = [visit for visit in day if visit.checkpoint == code and visit.arrived_at <= at < visit.until]
        if not here:
            return None
        await visits.end(tx, here[-1].id, at, Ending.LEFT)
        return here[-1]

    async def record_for(self, tx: Tx, code: str, name: str, phone: str, at: datetime) -> Arrival:
        """A keeper notes somebody without a phone of their own, who has agreed. The phone is E.164."""
        key = visits.recorded_key(self._vault, name, phone)
        visitor_id = await visits.visitor_of(tx, key)
        if visitor_id is None:
            sealed, number = self._vault.seal(name, visits.VISITOR_NAME), self._vault.seal(phone, visits.VISITOR_PHONE)
            visitor_id = await visits.welcome(tx, key, at, name=sealed, phone=number)
        return await self._arrive(tx, visitor_id, code, at)

    async def of(self, tx: Tx, who: Visitor) -> list[Visit]:
        """A visitor's own visits, oldest first."""
        return await visits.of(tx, who.key)

    async def erase(self, tx: Tx, who: Visitor, visit_id: int | None = None) -> None:
        """Erases one visit of a visitor, or all of them."""
        visitor_id = await visits.visitor_of(tx, who.key)
        if visitor_id is None:
            return
        if visit_id is None:
            await visits.erase_all(tx, visitor_id)
        else:
            await visits.erase(tx, visitor_id, visit_id)

    async def _arrive(self, tx: Tx, visitor_id: int, code: str, at: datetime) -> Arrival:
        near = await visits.since(tx, visitor_id, at - visits.LONGEST)
        earlier = [visit for visit in near if visit.arrived_at <= at]
        later = [visit for visit in near if visit.arrived_at > at]
        if len(earlier) >= DAILY:
            raise TooManyArrivalsError
        until, ending = self._ends(later, at)
        for visit in (*earlier[-1:], *later[:1]):
            if visit.checkpoint == code and abs(visit.arrived_at - at) < DOUBLE:
                if visit.ending is Ending.LEFT and visit.until <= at:  # left and came back
                    await visits.end(tx, visit.id, until, ending)
                return Arrival(visit, again=True)
        if earlier and earlier[-1].until > at:
            await visits.end(tx, earlier[-1].id, at, Ending.ELSEWHERE)
        return Arrival(await visits.add(tx, visitor_id, Visit(0, code, at, until, ending)), again=False)

    def _ends(self, later: Sequence[Visit], at: datetime) -> tuple[datetime, Ending]:
        """Until when a visit lasts that begins now: midnight, or an arrival after it that was reported sooner."""
        midnight = self.midnight(at)
        if later and later[0].arrived_at < midnight:
            return later[0].arrived_at, Ending.ELSEWHERE
        return midnight, Ending.OPEN

    def midnight(self, at: datetime) -> datetime:
        """The midnight that follows a moment, on the clock of the zone."""
        day = at.astimezone(self._zone).date() + timedelta(days=1)
        return datetime.combine(day, time(), self._zone)
