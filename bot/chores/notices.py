"""Colleagues are told when a campaign needs them; owners and keepers, when a checkpoint is theirs no more."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial

from bot.content import N_, Library
from bot.engine import opening
from bot.engine.outbox import Outbox
from bot.model import Message
from bot.model.staff import WRITERS
from bot.store import Store
from bot.store.people import notices
from bot.store.people.notices import Notice
from bot.store.staff import audit

CAMPAIGN = (N_("Open the campaign"), "campaign")
CHECKPOINTS = (N_("My checkpoints"), "checkpoints")
STAFF = (N_("For staff"), "staff")
HUMAN = (N_("Talk to a person"), "human")

MENU = (N_("Menu"), "menu")

TALK_OVER = N_("From here on it is me again, the automatic helper. What can I do for you?")

SENTENCES: dict[str, tuple[str, tuple[str, str] | None]] = {
    "waiting": (N_("“{name}” waits for your approval."), CAMPAIGN),
    "approved": (N_("“{name}” was approved."), CAMPAIGN),
    "returned": (N_("“{name}” was sent back to be changed."), CAMPAIGN),
    "paused": (N_("“{name}” was paused: too many messages in a row failed. Please look before it goes on."), CAMPAIGN),
    "quota": (
        N_("{name} has used up its messages for this month. Until the next one it sends nothing, to nobody."),
        STAFF,
    ),
    "spent": (
        N_(
            "{name} has used up its messages for now. What waits goes out by itself as soon as Zalo allows more; it is"
            " tried every half hour."
        ),
        STAFF,
    ),
    "unpaid": (
        N_(
            "Nobody pays for {name} any more: its Zalo Cloud Account (ZCA) is missing or empty. Messages that are free"
            " still go out; those that cost money wait. Whoever looks after the account must top it up."
        ),
        STAFF,
    ),
    "broken": (
        N_(
            "Zalo lets {name} send nothing, and what is to go out waits. Whoever looks after the server sees why with:"
            " bot zalo check"
        ),
        STAFF,
    ),
    "severed": (
        N_("{name} may send and hear nothing any more. Whoever looks after the server must connect it anew."),
        STAFF,
    ),
    "taken": (
        N_("{name} has been taken over. Thank you for having looked after it. If that is a mistake, please tell us."),
        HUMAN,
    ),
    "moved": (
        N_("{name} has a new owner, so you are not its keeper any more. Thank you for your help."),
        CHECKPOINTS,
    ),
    "talk": (
        N_(
            "Somebody at {agency} is reading your question and will write to you here. They read whatever you type now;"
            " I, the automatic helper, keep quiet meanwhile."
        ),
        None,
    ),
    "talk over": (TALK_OVER, MENU),
    "closed": (N_("{agency} has closed {name} for now: no visits are noted there."), CHECKPOINTS),
    "opened": (N_("{agency} has opened {name} again: visits are noted there."), CHECKPOINTS),
    "withdrawn": (
        N_("{agency} has withdrawn the code of {name}: please take its posters down. If that is a mistake, tell us."),
        HUMAN,
    ),
    "renewed": (
        N_(
            "{agency} has made a new code for {name}. Please print the new poster: those that hang are not valid any"
            " more."
        ),
        CHECKPOINTS,
    ),
    "declared": (
        N_("{agency} has put the official code on the poster of {name}. Please print it anew: one door has one code."),
        CHECKPOINTS,
    ),
    "dismissed": (N_("You are not a keeper of {name} any more. Thank you for your help."), CHECKPOINTS),
}
"""By kind: what is said, and the choice under it, if any, with the dialog that it begins."""

ALARMS = ("quota", "spent", "unpaid", "broken", "severed")
"""What is wrong with a channel."""


def tell(store: Store, clock: Callable[[], datetime]) -> Callable[[int, str], Awaitable[None]]:
    """What tells everybody that a campaign was paused by itself: `await told(campaign_id, why)`."""

    async def told(campaign_id: int, why: str) -> None:
        now = clock()
        async with store.begin() as tx:
            await notices.tell(tx, campaign_id, "paused", WRITERS, now)
            await audit.record(tx, "", "campaign paused", {"campaign": campaign_id, "why": why}, now)

    return told


def alarm(store: Store, clock: Callable[[], datetime]) -> Callable[[str, str], Awaitable[None]]:
    """What tells everybody who writes or approves what is wrong with a channel: `await alarmed(kind, name)`."""

    async def alarmed(kind: str, name: str) -> None:
        now = clock()
        async with store.begin() as tx:
            await notices.alarm(tx, kind, name, WRITERS, now)
            await audit.record(tx, "", f"channel {kind}", {"channel": name}, now)

    return alarmed


async def deliver(store: Store, library: Library, outbox: Outbox) -> int:
    """Says what people are to be told, where they did something last; gives how many messages. A notice goes in the
    same commit. What is wrong with a channel is said everywhere: it may be the one where they are."""
    async with store.read() as tx:
        waiting = await notices.waiting(tx)
    by_number: dict[int, list[Notice]] = {}
    for notice in waiting:
        by_number.setdefault(notice.id, []).append(notice)
    said = 0
    for number, addresses in by_number.items():
        letters = [(notice.address, _message(library, notice)) for notice in addresses]
        reached = [letter for letter in letters if outbox.reaches(letter[0])]
        reached = reached if addresses[0].kind in ALARMS else reached[:1]
        if await outbox.say(reached, partial(notices.drop, number=number)):
            said += len(reached)
    return said


def _message(library: Library, notice: Notice) -> Message:
    words = library.words[notice.language]
    sentence, leads = SENTENCES[notice.kind]
    choices = (opening(words(leads[0]), leads[1], str(notice.campaign_id or "")),) if leads else ()
    return Message(words(sentence, name=notice.name), choices)
