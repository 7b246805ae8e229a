"""Who stopped half-way is nudged: in an install guide after one day and again after three, at a checkpoint that nobody
has visited after two."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.campaigns.quiet_hours import hold_until
from bot.content import N_, Library, Words
from bot.engine import opening
from bot.model import Channel, Message, SendError
from bot.store import Store
from bot.store.campaigns import nudging
from bot.store.campaigns.nudging import Halted

STEPS = (timedelta(days=1), timedelta(days=3))
"""Long enough for somebody to come back alone, soon enough for them to remember."""

UNVISITED = timedelta(days=2)


async def nudge(store: Store, library: Library, channels: Mapping[str, Channel], now: datetime) -> int:
    """Sends the nudges that are due, outside the quiet hours; gives how many. The mark is set before the message is
    sent: a crash in between costs a nudge and never sends two."""
    if hold_until(now, library.site.zone):
        return 0
    sent = 0
    for step, after in enumerate(STEPS):
        gap = after - STEPS[step - 1] if step else after
        async with store.read() as tx:
            stopped = await nudging.stopped(tx, step, after, gap, now)
        for halted in stopped:
            sent += await _nudge(store, library, channels, halted, f"guide:{halted.about}", step, now)
    async with store.read() as tx:
        unvisited = await nudging.unvisited(tx, UNVISITED, now)
    for halted in unvisited:
        sent += await _nudge(store, library, channels, halted, f"place:{halted.about}", 0, now)
    return sent


async def _nudge(
    store: Store,
    library: Library,
    channels: Mapping[str, Channel],
    halted: Halted,
    journey: str,
    step: int,
    now: datetime,
) -> int:
    async with store.begin() as tx:
        mine = await nudging.mark(tx, halted.person_id, journey, step, now)
    message = _message(library, halted, journey, step)
    if not mine or message is None or halted.address.channel not in channels:
        return 0
    try:
        await channels[halted.address.channel].send(halted.address, message)
    except SendError:
        return 0
    return 1


def _message(library: Library, halted: Halted, journey: str, step: int) -> Message | None:
    words = library.words[halted.language]
    if journey.startswith("place:"):
        return _unvisited(words, halted)
    guide = library.guides[halted.language].get(halted.about)
    return _guide(words, halted, step) if guide and guide.tracked else None


def _guide(words: Words, halted: Halted, step: int) -> Message:
    sentences = (
        N_("You began to install {app} yesterday. Shall we go on? It takes about five minutes."),
        N_("Your {app} is not quite ready yet. If a step is hard, I can help, or pass it on to a person."),
    )
    return Message(
        words(sentences[step]),
        (
            opening(words(N_("Go on where I was")), "guide", halted.about),
            opening(words(N_("Talk to a person")), "human"),
            opening(words(N_("Do not remind me")), "stop"),
        ),
    )


def _unvisited(words: Words, halted: Halted) -> Message:
    return Message(
        words(
            N_("Nobody has scanned the code of {place} yet. Is it up where people see it when they come in?"),
            place=halted.name,
        ),
        (
            opening(words(N_("Show me the QR again")), "checkpoints", halted.about),
            opening(words(N_("Talk to a person")), "human"),
            opening(words(N_("Do not remind me")), "stop"),
        ),
    )
