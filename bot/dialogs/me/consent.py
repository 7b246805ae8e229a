"""Nothing personal is kept before somebody has agreed. Silence is not consent."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.content import N_
from bot.content.meanings import NEXT, SAID
from bot.dialogs.me.agreeing import agrees, says
from bot.engine import Dialog, Done, Next, Open, Step, Turn, UnclearError
from bot.engine.hearing.recognise import hinted
from bot.model import Message
from bot.understanding import Kind

WRONG = N_("wrong, a mistake, not right, incorrect")
"""Words of a no that is about what was told."""

CLAUSE = re.compile(r"[,.;:!\n]")
"""Where the yes ends in "đồng ý, quán Mây"."""

MESSAGES, LETTERS = 20, 500
"""What is held until somebody has agreed."""

WHOLE = N_(
    "Before I keep anything: {agency} would keep what you tell me here (your name, where you live, places, visits,"
    " questions), to guide and remind you, and to help the health authority trace. You can see or delete all of it at"
    " any time. Do you agree?"
)

MORE = N_(
    "I would keep what you are called, where you live, your group, whether you want reminders, the places you register"
    " or visit, and questions to staff. Phone numbers are encrypted. Staff who trace for the health authority look up"
    " who was where; the list of places goes to that authority. You can see all of it with /dulieu and delete it with"
    " /xoa."
)

HEARD = N_("I heard: {told}. I keep it only once you agree.")


@dataclass
class Then:
    """What was wanted: it begins once the person has agreed. `told` is what they told for it meanwhile: it goes where
    this goes. `brief`: the whole of the question has been put."""

    wanted: str = ""
    told: list[str] = field(default_factory=list)
    brief: bool = False


def ask_decide(turn: Turn[Then]) -> Message:
    return turn.message(
        N_("Do you agree that I keep it?") if turn.data.brief else WHOLE,
        turn.pick(N_("I agree"), "yes"),
        turn.pick(N_("No, thank you"), "no"),
        turn.pick(N_("Tell me more"), "more"),
    )


async def begin(turn: Turn[Then], arg: str) -> Next:
    turn.data.wanted = arg
    return decide


async def decide(turn: Turn[Then]) -> Next:
    """Only a yes is one: whoever says "done", or "go on", has not agreed."""
    chosen = turn.picked or ("yes" if agrees(turn, turn.update.text) else hinted(turn.update.text, turn.offered))
    if chosen == "yes" and _is_explicit(turn):
        return await _agreed(turn)
    if chosen == "more":
        return _again(turn, MORE)
    if turn.data.told and says(turn, turn.update.text, WRONG):
        return _again(turn, N_("Then please type it as it should be."))
    if chosen != "no":
        raise UnclearError(N_("I may only go on after your yes: please press “I agree”, or type it."))
    turn.say(
        N_("That is fine: nothing is stored. You can still ask questions and follow the guides."),
        turn.opens(N_("Menu"), "menu"),
    )
    return Done()


def _is_explicit(turn: Turn[Then]) -> bool:
    """Whether a yes was pressed, or typed as one: "tôi" is part of its label, and none."""
    text = turn.update.text
    return (turn.picked is not None and (not text or turn.meant(text).word != NEXT)) or agrees(turn, text)


async def _agreed(turn: Turn[Then]) -> Next:
    await turn.change(consented_at=turn.now)
    name, _, arg = turn.data.wanted.partition(":")
    return Open(name, "\n".join(filter(None, (arg, *turn.data.told))))


def _again(turn: Turn[Then], sentence: str, **values: object) -> Next:
    """Says something, and asks once more, briefly."""
    turn.data.brief = True
    turn.say(sentence, **values)
    return decide


async def _heard(turn: Turn[Then], wanted: Dialog[Any]) -> Next | None:
    """Holds what is told for what is wanted, and asks for the yes; where the yes stands before it, it is one."""
    text = turn.update.text[:LETTERS]
    first, *rest = (part.strip() for part in CLAUSE.split(text, maxsplit=1))
    agreed = bool(rest) and agrees(turn, first)
    if not agreed and agrees(turn, text):
        return None
    line = rest[0] if agreed else text
    told = wanted.foretold(turn, line) if wanted.foretold else ""
    if not told:
        return _again(turn, N_("Only your yes is missing.")) if _is_wish(turn) and not agrees(turn, text) else None
    turn.data.told = [*turn.data.told, line][-MESSAGES:]
    return await _agreed(turn) if agreed else _again(turn, HEARD, told=told)


def _is_wish(turn: Turn[Then]) -> bool:
    """Whether what is wanted is only wanted once more: "làm tiếp", "tui nói rồi mà"."""
    meant = turn.meant(turn.update.text)
    opens = {job.id: job.opens.partition(":")[0] for job in turn.services.library.jobs(turn.person.language)}
    again = meant.kind is Kind.JOB and opens[meant.id] in ("left", turn.data.wanted.partition(":")[0])
    return again or meant.word == SAID


def consent_of(dialogs: Callable[[], Sequence[Dialog[Any]]]) -> Dialog[Then]:
    """Asks for the consent that one of these dialogs needs."""

    async def hear(turn: Turn[Then]) -> Next | None:
        name = turn.data.wanted.partition(":")[0]
        return await _heard(turn, next(dialog for dialog in dialogs() if dialog.name == name))

    return Dialog(
        "consent",
        Then,
        title=N_("your consent"),
        begin=begin,
        correct=hear,
        put_off=lambda then: Then(then.wanted.partition(":")[0]),
        steps=(Step(ask_decide, decide),),
    )
