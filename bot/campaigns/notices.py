"""Colleagues are told when a campaign needs them."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

from bot.content import N_, Library
from bot.engine import opening
from bot.model import Channel, Message, SendError
from bot.store import Store, audit, notices
from bot.store.colleagues import WRITERS
from bot.store.notices import Notice

SENTENCES = {
    "waiting": N_("“{campaign}” waits for your approval."),
    "approved": N_("“{campaign}” was approved."),
    "returned": N_("“{campaign}” was sent back to be changed."),
    "paused": N_("“{campaign}” was paused: too many messages in a row failed. Please look before it goes on."),
}


def tell(store: Store, clock: Callable[[], datetime]) -> Callable[[int, str], Awaitable[None]]:
    """What tells everybody that a campaign was paused by itself: `await told(campaign_id, why)`."""

    async def told(campaign_id: int, why: str) -> None:
        now = clock()
        async with store.begin() as tx:
            await notices.tell(tx, campaign_id, "paused", WRITERS, now)
            await audit.record(tx, "", "campaign paused", {"campaign": campaign_id, "why": why}, now)

    return told


async def deliver(store: Store, library: Library, channels: Mapping[str, Channel], now: datetime) -> int:
    """Sends what colleagues are to be told; gives how many messages. Marked before it is sent: told once, or, in a
    crash, found in the menu."""
    async with store.read() as tx:
        waiting = await notices.waiting(tx)
    by_number: dict[int, list[Notice]] = {}
    for one in waiting:
        by_number.setdefault(one.id, []).append(one)
    sent = 0
    for number, addresses in by_number.items():
        async with store.begin() as tx:
            mine = await notices.sent(tx, number, now)
        for one in addresses if mine else ():
            if one.address.channel in channels:
                sent += await _send(channels[one.address.channel], library, one)
    return sent


async def _send(channel: Channel, library: Library, one: Notice) -> int:
    words = library.words[one.language]
    text = words(SENTENCES[one.kind], campaign=one.campaign)
    try:
        await channel.send(
            one.address, Message(text, (opening(words(N_("Open the campaign")), "campaign", str(one.campaign_id)),))
        )
    except SendError:
        return 0
    return 1
