"""/staff/campaigns/N: one campaign, how far it is, and what can be done with it."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from bot.campaigns import lifecycle
from bot.campaigns.compose import message
from bot.model import DeliveryState, OccurrenceState, SendError
from bot.store import Tx
from bot.store.campaigns import campaigns
from bot.store.campaigns.pictures import Pictures
from bot.store.people import people
from bot.web.console.campaigns import shown
from bot.web.console.campaigns.doing import changing, done
from bot.web.console.campaigns.states import DELIVERIES, FIRINGS
from bot.web.console.guard import RefusedPageError
from bot.web.console.request import StaffRequest
from bot.web.console.undoing.keeping import keep

Life = Callable[[Tx, Any, int, Any], Awaitable[object]]

SIMPLE: dict[str, tuple[Life, str]] = {
    "pause": (lifecycle.pause, "paused"),
    "resume": (lifecycle.resume, "resumed"),
    "cancel": (lifecycle.cancel, "cancelled"),
}
"""What asks for nothing more than which campaign: what is done, and what the next page says."""


async def page(asked: StaffRequest) -> web.StreamResponse:
    """The message as each channel shows it, to whom, when, its progress."""
    async with asked.parts.store.read() as tx:
        campaign = await shown.found(tx, asked.number())
        firings = await campaigns.occurrences(tx, campaign.id)
        authors = await shown.authors(tx, campaign)
        told = await shown.told(asked, tx, campaign)
    unsent = campaign.state in _UNSENT
    reach = await shown.counting(asked, campaign) if unsent else None
    return asked.show(
        "campaigns/campaign.html",
        ("progress", "reach"),
        firings_done=list(reversed(firings))[:20],
        deliveries={state.value: asked.words(DELIVERIES[state]) for state in DeliveryState},
        firing_states={state.value: asked.words(sentence) for state, sentence in FIRINGS.items()},
        doubt=sum(firing.totals["in_doubt"] for firing in firings),
        left=sum(firing.totals["pending"] + firing.totals["sending"] for firing in firings),
        authors=authors,
        offered=shown.offered(asked.who, campaign),
        approves=asked.who.approves,
        previews=list(shown.previews(asked, campaign.content)),
        **told,
        unsent=unsent,
        failed=sum(firing.totals["failed"] for firing in firings if firing.state is not OccurrenceState.CANCELLED),
        **shown.reach_words(asked, reach),
    )


_UNSENT = (*lifecycle.CHANGE.leaves, *lifecycle.APPROVE.leaves)
"""States in which the audience is still counted: later, the ledger says who got it."""


async def act(asked: StaffRequest) -> web.StreamResponse:
    """Pauses, goes on, cancels."""
    number, name = asked.number(), asked.http.match_info["action"]
    life, said = SIMPLE[name]
    path = f"/campaigns/{number}"

    async def work(tx: Tx) -> int:
        await shown.found(tx, number)
        await life(tx, asked.who, number, asked.now)
        if name == "cancel":
            return 0
        return await keep(tx, asked, f"campaign {said}", f"campaign {number}", path, campaign=number)

    return asked.back_to(path, said, undo=await done(asked, work))


async def submit(asked: StaffRequest) -> web.StreamResponse:
    """Hands it in; says so where nobody is there who may approve it."""
    number, parts = asked.number(), asked.parts

    async def work(tx: Tx) -> tuple[int, int]:
        await shown.found(tx, number)
        async with changing(tx, asked, "campaign submitted") as kept:
            others = await lifecycle.submit(tx, asked.who, number, parts.library, asked.now)
        return others, kept.number

    others, undo = await done(asked, work)
    alone = parts.services.office.one_person and asked.who.approves
    return asked.back_to(f"/campaigns/{number}", "submitted" if others or alone else "nobody approves", undo=undo)


async def confirm(asked: StaffRequest) -> web.StreamResponse:
    """Asks before what cannot be undone, with the numbers in the question."""
    async with asked.parts.store.read() as tx:
        campaign = await shown.found(tx, asked.number())
        firings = await campaigns.occurrences(tx, campaign.id)
    doubt = sum(firing.totals["in_doubt"] for firing in firings)
    failed = sum(firing.totals["failed"] for firing in firings)
    left = sum(firing.totals["pending"] + firing.totals["sending"] for firing in firings)
    what = asked.http.match_info["action"]
    reach = await shown.counting(asked, campaign) if what == "cancel" and not left else None
    counts: dict[str, Any] = {"doubt": doubt, "failed": failed, "left": left, "reach": reach}
    return asked.show("campaigns/confirm.html", campaign=campaign, what=what, **counts)


async def resend(asked: StaffRequest) -> web.StreamResponse:
    """Sends what is in doubt, or exactly what failed, once more."""
    number, failed = asked.number(), asked.http.match_info["action"] == "failed"
    count = await done(asked, lambda tx: lifecycle.resend(tx, asked.who, number, asked.now, failed))
    return asked.back_to(f"/campaigns/{number}", "failed sent" if failed else "resent", count)


async def test(asked: StaffRequest) -> web.StreamResponse:
    """Sends it to whoever asks alone, where they talk with the bot."""
    async with asked.parts.store.read() as tx:
        campaign = await shown.found(tx, asked.number())
        addresses = await people.addresses_of(tx, asked.who.person_id) if asked.who.person_id else []
    open_ = {channel.name: channel for channel in asked.parts.channels}
    reached = [address for address in addresses if address.channel in open_]
    if not reached:
        raise RefusedPageError("nowhere", 409, asked.words)
    for variant in ("A", "B") if campaign.split else ("A",):
        made = message(asked.parts.library, campaign.content, asked.words.language, variant)
        made = await Pictures(asked.parts.store).filled(made)
        try:
            await open_[reached[0].channel].send(reached[0], made)
        except SendError:
            raise RefusedPageError("nowhere", 409, asked.words) from None
    return asked.back_to(f"/campaigns/{campaign.id}", "tested")
