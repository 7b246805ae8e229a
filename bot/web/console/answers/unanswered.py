"""/staff/inbox/unanswered: what was not answered, or badly, alike questions together, the most frequent first."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from aiohttp import web

from bot.sandbox.process import Sandbox
from bot.store.people import questions
from bot.store.people.questions import Missed
from bot.understanding.evaluation.groups import groups
from bot.web.console.counts import COUNTS
from bot.web.console.request import StaffRequest
from bot.web.context import Web

DAYS = 30
"""How far it looks back."""

MOST = 2000
"""Questions that are put together: the newest, in half a second."""

FEW = 200
"""Questions that are put together here: as long as it would take to hand them over."""

KEPT = timedelta(minutes=1)
"""How long the groups are shown."""

SHOWN = 50


@dataclass(frozen=True, slots=True)
class Asked:
    """Alike questions by the number of one of them; `texts` are they, each with how often it was asked."""

    id: int
    text: str
    language: str
    count: int
    bad: int
    newest: datetime
    texts: dict[str, int]


@dataclass
class Unanswered:
    """The groups, put together at most once in a while; never two at a time, and many of them `beside` our process."""

    beside: Sandbox
    found: list[Asked] = field(default_factory=list)
    at: datetime | None = None
    _grouping: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def now(self, parts: Web) -> list[Asked]:
        """The newest."""
        async with self._grouping:
            now = parts.clock()
            if self.at is None or not timedelta() <= now - self.at < KEPT:
                missed = await recent(parts)
                self.found, self.at = await asyncio.to_thread(self._grouped, missed), now
        return self.found

    def _grouped(self, missed: list[Missed]) -> list[Asked]:
        named: dict[str, list[Missed]] = {}
        for one in missed:
            named.setdefault(one.text, []).append(one)
        texts = [one.text for one in missed]
        alike = self.beside.run(groups, texts) if len(texts) > FEW else groups(texts)
        asked = [_group(found.representative, found.members, named) for found in alike]
        return sorted(asked, key=lambda one: (one.count, one.newest), reverse=True)


UNANSWERED = web.AppKey("unanswered", Unanswered)


async def recent(parts: Web) -> list[Missed]:
    """What was missed lately."""
    async with parts.store.read() as tx:
        return await questions.since(tx, parts.clock() - timedelta(days=DAYS), MOST)


def _group(text: str, members: tuple[str, ...], named: dict[str, list[Missed]]) -> Asked:
    own = [one for member in dict.fromkeys(members) for one in named[member]]
    first = named[text][0]
    bad = sum(one.reason == "bad" for one in own)
    newest = max(one.asked_at for one in own)
    return Asked(first.id, text, first.language, len(own), bad, newest, dict(Counter(members).most_common()))


async def page(asked: StaffRequest) -> web.StreamResponse:
    """The groups, each with a link to what can be done."""
    return show(asked, await grouping(asked))


def show(asked: StaffRequest, grouped: list[Asked] | None) -> web.Response:
    """The list; `None` says that alike questions are still being put together."""
    found = grouped or []
    return asked.show(
        "answers/unanswered.html",
        ("groups",),
        counting=grouped is None,
        found=found[:SHOWN],
        total=sum(one.count for one in found),
        groups=len(found),
        days=DAYS,
    )


async def grouping(asked: StaffRequest) -> list[Asked] | None:
    """The groups, as far as a page can wait for them."""
    unanswered = asked.http.app[UNANSWERED]
    return await asked.http.app[COUNTS].now("unanswered", lambda: unanswered.now(asked.parts))
