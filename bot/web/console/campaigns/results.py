"""/staff/campaigns/N/results: what came of it, by district, group, text and time, as pictures, tables and a file."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from aiohttp import web

from bot.campaigns.results import by_district, by_group, by_variant, rows, summary, total
from bot.store.campaigns import responses
from bot.store.campaigns.responses import Tally
from bot.web.console.campaigns.shown import found
from bot.web.console.counts import COUNTS
from bot.web.console.request import StaffRequest
from bot.web.console.sheets import from_dicts, sheet

HOURLY = timedelta(hours=48)
"""From the first to the last, up to which hours are shown and not days."""

BARS = 60


@dataclass(frozen=True, slots=True)
class Came:
    """What was counted."""

    tallies: list[Tally]
    hours: dict[datetime, dict[str, int]]


async def page(asked: StaffRequest) -> web.StreamResponse:
    """The totals in words, bars with the same numbers beside them."""
    library, words = asked.parts.library, asked.words
    async with asked.parts.store.read() as tx:
        campaign = await found(tx, asked.number())
    came = await asked.http.app[COUNTS].now(f"results {campaign.id}", lambda: _count(asked, campaign.id))
    tallies = came.tallies if came else []
    districts = by_district(library, words, tallies)
    hourly, times = over_time(came.hours if came else {}, library.site.local)
    return asked.show(
        "campaigns/results.html",
        ("results",),
        campaign=campaign,
        counting=came is None,
        summary=summary(words, campaign, tallies).split("\n"),
        all=total(campaign.name, tallies),
        districts=districts,
        groups=by_group(library, words, tallies),
        variants=by_variant(tallies),
        most=max((each.sent for each in districts), default=0),
        tallies=tallies,
        times=times,
        hourly=hourly,
        busiest=max((counts["sent"] for counts in times.values()), default=0),
    )


async def _count(asked: StaffRequest, number: int) -> Came:
    async with asked.parts.store.read() as tx:
        tallies = await responses.tallies(tx, number, asked.parts.library.tracked)
        return Came(tallies, await responses.by_hour(tx, number))


def over_time(
    hours: Mapping[datetime, Mapping[str, int]], local: Callable[[datetime], datetime]
) -> tuple[bool, dict[datetime, dict[str, int]]]:
    """By hour, or by day where it went on for longer; the newest of them."""
    there = {local(hour): counts for hour, counts in hours.items()}
    hourly = not there or max(there) - min(there) <= HOURLY
    found: dict[datetime, dict[str, int]] = defaultdict(lambda: {"sent": 0, "opened": 0, "stopped": 0})
    for at, counts in there.items():
        begins = at if hourly else at.replace(hour=0)
        for kind, count in counts.items():
            found[begins][kind] += count
    return hourly, dict(sorted(found.items())[-BARS:])


async def export(asked: StaffRequest) -> web.StreamResponse:
    """The same numbers for another tool."""
    library = asked.parts.library
    async with asked.parts.store.read() as tx:
        campaign = await found(tx, asked.number())
        tallies = await responses.tallies(tx, campaign.id, library.tracked)
    kind = asked.http.match_info["kind"]
    return await sheet(f"campaign-{campaign.id}", kind, *from_dicts(rows(library, asked.words, campaign, tallies)))
