"""/staff/campaigns/N/results: what came of it, by district and variant, as a picture, a table and a file."""

from aiohttp import web

from bot.campaigns.results import by_district, by_variant, rows, summary, total
from bot.store.campaigns import responses
from bot.web.console.campaigns.shown import found
from bot.web.console.request import StaffRequest
from bot.web.console.sheets import from_dicts, sheet


async def page(asked: StaffRequest) -> web.StreamResponse:
    """The totals in words, bars by district with the same numbers beside them."""
    library, words = asked.parts.library, asked.words
    async with asked.parts.store.read() as tx:
        campaign = await found(tx, asked.number())
        tallies = await responses.tallies(tx, campaign.id, library.tracked)
    districts = by_district(library, words, tallies)
    return asked.show(
        "campaigns/results.html",
        campaign=campaign,
        summary=summary(words, campaign, tallies).split("\n"),
        all=total(campaign.name, tallies),
        districts=districts,
        variants=by_variant(tallies),
        most=max((each.sent for each in districts), default=0),
        tallies=tallies,
    )


async def export(asked: StaffRequest) -> web.StreamResponse:
    """The same numbers for another tool."""
    library = asked.parts.library
    async with asked.parts.store.read() as tx:
        campaign = await found(tx, asked.number())
        tallies = await responses.tallies(tx, campaign.id, library.tracked)
    kind = asked.http.match_info["kind"]
    return await sheet(f"campaign-{campaign.id}", kind, *from_dicts(rows(library, asked.words, campaign, tallies)))
