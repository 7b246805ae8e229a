"""Who began to install and stopped half-way is nudged once, a day later."""

from datetime import datetime, timedelta

from bot.content import N_, Library
from bot.engine import opening
from bot.model import Channel, Message, SendError
from bot.store import Store, progress

AFTER = timedelta(days=1)
"""Long enough for somebody to come back alone, soon enough for them to remember."""


async def nudge(store: Store, library: Library, channels: dict[str, Channel], now: datetime) -> int:
    """Sends the nudges that are due; gives how many. The mark is set before the message is sent: a crash in between
    costs a nudge and never sends two."""
    async with store.read() as tx:
        stopped = await progress.stopped(tx, now - AFTER)
    sent = 0
    for one in stopped:
        async with store.begin() as tx:
            mine = await progress.nudge(tx, one.person_id, one.guide, now)
        guide = library.guides[one.language].get(one.guide)
        if mine and guide and guide.tracked and one.address.channel in channels:
            sent += await _send(channels[one.address.channel], library, one)
    return sent


async def _send(channel: Channel, library: Library, one: progress.Stopped) -> int:
    words = library.words[one.language]
    message = Message(
        words(N_("You began to install {app} yesterday. Shall we go on? It takes about five minutes.")),
        (
            opening(words(N_("Go on where I was")), "guide", one.guide),
            opening(words(N_("Talk to a person")), "human"),
            opening(words(N_("Do not remind me")), "stop"),
        ),
    )
    try:
        await channel.send(one.address, message)
    except SendError:
        return 0
    return 1
