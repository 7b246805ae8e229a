"""A message in a colleague's chat that follows a campaign: edited in place where the channel can, else sent anew at
every quarter of the way."""

from collections.abc import Mapping
from dataclasses import replace

from bot.content import N_, Library, Words
from bot.engine import opening
from bot.model import Campaign, CampaignState, Channel, Message, Occurrence, RetryError, SendError
from bot.store import Store, Tx
from bot.store.campaigns import campaigns, watches
from bot.store.campaigns.watches import Watch

WIDTH = 16
"""Signs of the bar: it fits beside its number on a narrow phone."""

PROGRESS = N_(
    "“{campaign}”\n{bar} {percent} %\n{done} of {total} settled: {sent} sent, {failed} failed, {doubt} in doubt."
)

OVER = (CampaignState.FINISHED, CampaignState.CANCELLED)


async def update(store: Store, library: Library, channels: Mapping[str, Channel]) -> int:
    """Brings every such message up to date; gives how many changed."""
    async with store.read() as tx:
        seen = [(watch, await _state(tx, watch.campaign_id)) for watch in await watches.all_(tx)]
    changed = 0
    for watch, (campaign, occurrence) in seen:
        if watch.address.channel in channels:
            changed += await _update(store, library, channels[watch.address.channel], watch, campaign, occurrence)
    return changed


async def _state(tx: Tx, campaign_id: int) -> tuple[Campaign | None, Occurrence | None]:
    firings = await campaigns.occurrences(tx, campaign_id)
    return await campaigns.by_id(tx, campaign_id), firings[-1] if firings else None


async def _update(
    store: Store,
    library: Library,
    channel: Channel,
    watch: Watch,
    campaign: Campaign | None,
    occurrence: Occurrence | None,
) -> int:
    if campaign is None:
        return 0
    message = progress(library.words[watch.language], campaign, occurrence)
    shown = message.text if channel.editing else f"{campaign.state} {_quarter(occurrence)}"
    if shown != watch.shown and not await _changed(store, channel, watch, shown, message):
        return 0
    if campaign.state in OVER:
        async with store.begin() as tx:
            await watches.end(tx, watch)
    return int(shown != watch.shown)


async def _changed(store: Store, channel: Channel, watch: Watch, shown: str, message: Message) -> bool:
    """Whether this process has brought the message up to date; where the channel says "later", it is tried again."""
    async with store.begin() as tx:
        if not await watches.shows(tx, watch, shown):
            return False  # another process is at it
    try:
        await _show(store, channel, watch, message)
    except RetryError:
        async with store.begin() as tx:
            await watches.shows(tx, replace(watch, shown=shown), watch.shown)
        return False
    except SendError:
        return True  # what cannot be shown is left: the next change brings another
    return True


async def _show(store: Store, channel: Channel, watch: Watch, message: Message) -> None:
    if channel.editing is None:
        await channel.send(watch.address, message)
    elif watch.message:
        await channel.editing.edit(watch.address, watch.message, message)
    else:
        name = await channel.editing.post(watch.address, message)
        async with store.begin() as tx:
            await watches.named(tx, watch, name)


def progress(words: Words, campaign: Campaign, occurrence: Occurrence | None) -> Message:
    """How far a campaign is, with a bar, and what can be done about it."""
    choices = [opening(words(N_("Open the campaign")), "campaign", str(campaign.id))]
    if campaign.state is CampaignState.RUNNING:
        choices.insert(0, opening(words(N_("Pause")), "campaign", f"{campaign.id}/pause"))
    if occurrence is None:
        return Message(words(N_("“{campaign}” has not begun to go out yet."), campaign=campaign.name), tuple(choices))
    done, total = settled(occurrence)
    text = words(
        PROGRESS,
        campaign=campaign.name,
        bar=bar(done, total),
        percent=100 * done // total if total else 100,
        done=done,
        total=total,
        sent=occurrence.totals["sent"],
        failed=occurrence.totals["failed"] + occurrence.totals["unreachable"],
        doubt=occurrence.totals["in_doubt"],
    )
    return Message(text, tuple(choices))


def settled(occurrence: Occurrence) -> tuple[int, int]:
    """How many deliveries have ended, and how many there are."""
    total = sum(occurrence.totals.values())
    return total - occurrence.totals["pending"] - occurrence.totals["sending"], total


def bar(done: int, total: int) -> str:
    """ "█████░░░": how much of the way is done."""
    full = WIDTH * done // total if total else WIDTH
    return "█" * full + "░" * (WIDTH - full)


def _quarter(occurrence: Occurrence | None) -> int:
    done, total = settled(occurrence) if occurrence else (0, 0)
    return 4 * done // total if total else 0
