"""A message in a colleague's chat that follows a campaign: edited in place where the channel can, else sent anew at
every quarter of the way."""

from collections.abc import Mapping
from dataclasses import replace

from bot.content import N_, Library, Words
from bot.engine import opening
from bot.model import Campaign, CampaignState, Channel, Editing, Message, Occurrence, RetryError, SendError
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
        seen = [(one, await _state(tx, one.campaign_id)) for one in await watches.all_(tx)]
    changed = 0
    for one, (campaign, firing) in seen:
        if one.address.channel in channels:
            changed += await _update(store, library, channels[one.address.channel], one, campaign, firing)
    return changed


async def _state(tx: Tx, campaign_id: int) -> tuple[Campaign | None, Occurrence | None]:
    firings = await campaigns.occurrences(tx, campaign_id)
    return await campaigns.by_id(tx, campaign_id), firings[-1] if firings else None


async def _update(
    store: Store, library: Library, channel: Channel, one: Watch, campaign: Campaign | None, firing: Occurrence | None
) -> int:
    if campaign is None:
        return 0
    message = progress(library.words[one.language], campaign, firing)
    shown = message.text if isinstance(channel, Editing) else f"{campaign.state} {_quarter(firing)}"
    if shown != one.shown and not await _changed(store, channel, one, shown, message):
        return 0
    if campaign.state in OVER:
        async with store.begin() as tx:
            await watches.end(tx, one)
    return int(shown != one.shown)


async def _changed(store: Store, channel: Channel, one: Watch, shown: str, message: Message) -> bool:
    """Whether this process has brought the message up to date; where the channel says "later", it is tried again."""
    async with store.begin() as tx:
        if not await watches.shows(tx, one, shown):
            return False  # another process is at it
    try:
        await _show(store, channel, one, message)
    except RetryError:
        async with store.begin() as tx:
            await watches.shows(tx, replace(one, shown=shown), one.shown)
        return False
    except SendError:
        return True  # what cannot be shown is left: the next change brings another
    return True


async def _show(store: Store, channel: Channel, one: Watch, message: Message) -> None:
    if not isinstance(channel, Editing):
        await channel.send(one.address, message)
    elif one.message:
        await channel.edit(one.address, one.message, message)
    else:
        name = await channel.post(one.address, message)
        async with store.begin() as tx:
            await watches.named(tx, one, name)


def progress(words: Words, campaign: Campaign, firing: Occurrence | None) -> Message:
    """How far a campaign is, with a bar, and what can be done about it."""
    choices = [opening(words(N_("Open the campaign")), "campaign", str(campaign.id))]
    if campaign.state is CampaignState.RUNNING:
        choices.insert(0, opening(words(N_("Pause")), "campaign", f"{campaign.id}/pause"))
    if firing is None:
        return Message(words(N_("“{campaign}” has not begun to go out yet."), campaign=campaign.name), tuple(choices))
    done, total = settled(firing)
    text = words(
        PROGRESS,
        campaign=campaign.name,
        bar=bar(done, total),
        percent=100 * done // total if total else 100,
        done=done,
        total=total,
        sent=firing.totals["sent"],
        failed=firing.totals["failed"] + firing.totals["unreachable"],
        doubt=firing.totals["in_doubt"],
    )
    return Message(text, tuple(choices))


def settled(firing: Occurrence) -> tuple[int, int]:
    """How many deliveries have ended, and how many there are."""
    total = sum(firing.totals.values())
    return total - firing.totals["pending"] - firing.totals["sending"], total


def bar(done: int, total: int) -> str:
    """ "█████░░░": how much of the way is done."""
    full = WIDTH * done // total if total else WIDTH
    return "█" * full + "░" * (WIDTH - full)


def _quarter(firing: Occurrence | None) -> int:
    done, total = settled(firing) if firing else (0, 0)
    return 4 * done // total if total else 0
