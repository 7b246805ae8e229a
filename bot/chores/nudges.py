"""Who stopped half-way and agreed to it is nudged: in an install guide, and about a checkpoint without its official
code, after one day and again after three; where there is no official site, about one that nobody visited after two."""

from datetime import datetime, timedelta
from functools import partial

from bot.campaigns.schedules.nudges import STEPS, gap
from bot.campaigns.schedules.rules import in_force
from bot.content import N_, Library, Words
from bot.engine import opening
from bot.engine.outbox import Outbox
from bot.model import Message
from bot.store import Store
from bot.store.campaigns import nudging
from bot.store.campaigns.nudging import Halted

UNVISITED = timedelta(days=2)


async def nudge(store: Store, library: Library, outbox: Outbox, now: datetime) -> int:
    """Says the nudges that are due, outside the quiet hours; gives how many. The mark is set in the same commit."""
    async with store.read() as tx:
        if (await in_force(tx)).hold_until(now, library.site.zone):
            return 0
    sent = 0
    for step, after in enumerate(STEPS):
        async with store.read() as tx:
            due = [("guide", halted) for halted in await nudging.stopped(tx, step, after, gap(step), now)]
            if library.site.official:
                due += [("official", halted) for halted in await nudging.undeclared(tx, step, after, gap(step), now)]
        for journey, halted in due:
            sent += await _nudge(store, library, outbox, halted, f"{journey}:{halted.about}", step, now)
    return sent + await _ask_for_visitors(store, library, outbox, now)


async def _ask_for_visitors(store: Store, library: Library, outbox: Outbox, now: datetime) -> int:
    """Only where our codes are the ones at the door: what is scanned elsewhere is not seen here."""
    if library.site.official:
        return 0
    async with store.read() as tx:
        unvisited = await nudging.unvisited(tx, UNVISITED, now)
    return sum([await _nudge(store, library, outbox, halted, f"place:{halted.about}", 0, now) for halted in unvisited])


async def _nudge(
    store: Store, library: Library, outbox: Outbox, halted: Halted, journey: str, step: int, now: datetime
) -> int:
    message, mark = _message(library, halted, journey, step), partial(nudging.mark, step=step, now=now)
    mark = partial(mark, person_id=halted.person_id, journey=journey)
    if message is None or not outbox.reaches(halted.address):
        async with store.begin() as tx:
            await mark(tx)
        return 0
    return await outbox.say([(halted.address, message)], mark)


def _message(library: Library, halted: Halted, journey: str, step: int) -> Message | None:
    words = library.words[halted.language]
    if journey.startswith("place:"):
        return _unvisited(words, halted)
    if journey.startswith("official:"):
        return _undeclared(words, halted, step)
    guide = library.guides[halted.language].get(halted.about)
    return _guide(words, halted, step) if guide and guide.tracked else None


def _guide(words: Words, halted: Halted, step: int) -> Message:
    sentences = (
        N_("You began to install {app} yesterday. Shall we go on?"),
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


def _undeclared(words: Words, halted: Halted, step: int) -> Message:
    sentences = (
        N_("Has {place} got its code from {declare} yet? Send me a picture of it, and its poster comes with it."),
        N_("{place} still has the provisional poster. The code from {declare} is soon made; I show you how."),
    )
    return Message(
        words(sentences[step], place=halted.name),
        (
            opening(words(N_("I have the code now")), "official", halted.about),
            opening(words(N_("Show me how to declare it")), "declared", f"{halted.about}/how"),
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
