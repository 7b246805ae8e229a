"""/staff: what waits, the funnel, districts as a map of tiles and as a table, visits and questions by day."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.campaigns import goals
from bot.content import N_
from bot.content.places.tiles import Tile, read
from bot.model import CampaignState
from bot.store.campaigns import campaigns
from bot.store.people import inbox, official_figures
from bot.store.people.official_figures import Figure
from bot.store.people.overview import Numbers
from bot.web.console.overview.figures import count, newest
from bot.web.console.overview.pending import waits
from bot.web.console.request import StaffRequest
from bot.web.console.sheets import from_dicts, sheet


@dataclass(frozen=True, slots=True)
class Row:
    """A district: who writes with the bot there, who finished installing, the share of all who live there, and what the
    app's own makers say."""

    name: str
    people: int
    installed: int
    tile: Tile | None
    official: Figure | None = None

    @property
    def share(self) -> float | None:
        """Of everybody who lives there; nothing where nobody counted them."""
        return self.installed / self.tile.people if self.tile and self.tile.people else None


async def page(asked: StaffRequest) -> web.StreamResponse:
    """What waits is looked up at every click; the numbers are a few minutes old, and say so."""
    counted = await newest(asked)
    async with asked.parts.store.read() as tx:
        waiting, urgent, oldest = await inbox.counts(tx)
        figures = await official_figures.newest(tx)
        handed = [one for one in await campaigns.all_(tx) if one.state is CampaignState.WAITING]
    return asked.show(
        "overview/overview.html",
        ("waiting", "province"),
        waiting=waiting,
        urgent=urgent,
        oldest=oldest,
        handed=handed,
        pending=len(await waits(asked)),
        counted_at=counted[1] if counted else None,
        **(_province(asked, counted[0], figures) if counted else {}),
    )


def _province(asked: StaffRequest, numbers: Numbers, figures: Mapping[str, Figure]) -> dict[str, Any]:
    """What the partial `_province.html` needs."""
    site, installed = asked.parts.library.site, sum(numbers.installed.values())
    return {
        "numbers": numbers,
        "rows": rows(asked, numbers, figures),
        "official": bool(figures),
        "goals": goals.beside(site.goals, asked.words, installed, numbers.checkpoints) if site.goals else "",
        "total": sum(numbers.people.values()),
        "installed": installed,
        "stops": _stops(asked, numbers),
        "days": sorted(numbers.visits),
        "most": max([*numbers.visits.values(), *numbers.missed.values(), 1]),
    }


async def export(asked: StaffRequest) -> web.StreamResponse:
    """The districts for another tool."""
    numbers, _ = await newest(asked) or await count(asked.parts)
    async with asked.parts.store.read() as tx:
        figures = await official_figures.newest(tx)
    table: list[dict[str, Any]] = [
        {
            "district": row.name,
            "people": row.people,
            "installed": row.installed,
            "population": row.tile.people if row.tile and row.tile.people else "",
            "counted_in": row.tile.counted if row.tile else "",
            "official": row.official.installed if row.official else "",
            "official_as_of": row.official.as_of if row.official else "",
        }
        for row in rows(asked, numbers, figures)
    ]
    return await sheet("districts", asked.http.match_info["kind"], *from_dicts(table))


def rows(asked: StaffRequest, numbers: Numbers, figures: Mapping[str, Figure]) -> list[Row]:
    """Every district, and those who have not told theirs."""
    library = asked.parts.library
    tiles = {tile.district: tile for tile in read(library.root / "places" / "districts.csv")}
    found = [
        Row(place.name, numbers.people.get(code, 0), numbers.installed.get(code, 0), tiles.get(code), figures.get(code))
        for code, place in library.communes.districts.items()
    ]
    unknown = asked.words(N_("district not told"))
    return [*found, Row(unknown, numbers.people.get("", 0), numbers.installed.get("", 0), None)]


def _stops(asked: StaffRequest, numbers: Numbers) -> list[tuple[str, int, int]]:
    """Guide, step and how many stopped there, in the order of the steps; only steps at which somebody is."""
    guides = asked.parts.library.guides[asked.words.language]
    return [
        (guides[name].title, number, numbers.stopped[name, page.id])
        for name in asked.parts.library.tracked
        for number, page in enumerate(guides[name].pages, 1)
        if (name, page.id) in numbers.stopped
    ]
