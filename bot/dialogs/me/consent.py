"""Nothing personal is kept before somebody has agreed. Silence is not consent."""

from collections.abc import Callable, Sequence
from typing import Any

from bot.content import N_
from bot.dialogs.answers.questions.unclear.untold import UNTOLD, whom_to_ask
from bot.dialogs.me.agreeing import agreed, agrees, agrees_beforehand, is_explicit, refused, says, says_so
from bot.dialogs.me.beforehand import Then, is_unknown_question, is_wanted_again, told_now
from bot.engine import Dialog, Done, Next, Open, Step, Turn, UnclearError, Yields
from bot.engine.hearing.words.recognise import hinted
from bot.model import Message

WRONG = N_("wrong, a mistake, not right, incorrect")
"""Words of a no that is about what was told."""

MESSAGES, LETTERS = 20, 500
"""What is held until somebody has agreed."""

WHOLE = N_(
    "Before I keep anything: {agency} would keep what you tell me here (your name, where you live, places, visits,"
    " questions), to guide and remind you, and to help the health authority trace. You can see or delete all of it at"
    " any time. Do you agree?"
)

MORE = N_(
    "I would keep what you are called, where you live, your group, whether and when you want reminders, the places you"
    " register or visit, and questions to staff. Phone numbers are encrypted. Staff who trace for the health authority"
    " look up who was where; the list of places goes to that authority. You can see all of it with /dulieu and delete"
    " it with /xoa."
)

REFUSED = N_("That is fine: nothing is stored. You can still ask questions and follow the guides.")

HEARD = N_("I heard: {told}.")

SINCE = N_(
    "You agree, so {agency} keeps what you tell me here, to guide and remind you, and to help the health authority"
    " trace. You can see all of it with /dulieu and delete it with /xoa."
)

MISSING = N_(
    "Nothing else is missing, only two words: type “I agree”, and I go on at once. Type “no”, and I keep nothing."
)

PATIENCE = 2
"""Times that it is asked in the same words."""


def ask_decide(turn: Turn[Then]) -> Message:
    briefly = MISSING if turn.data.asked >= PATIENCE else N_("Do you agree that I keep it?")
    return turn.message(
        briefly if turn.data.asked else WHOLE,
        turn.pick(N_("I agree"), "yes"),
        turn.pick(N_("No, thank you"), "no"),
        turn.pick(N_("Tell me more"), "more"),
    )


async def begin(turn: Turn[Then], arg: str) -> Next:
    turn.data.wanted = arg
    again = turn.exchanges[-1:] and turn.words(REFUSED).startswith(turn.exchanges[-1][1])
    if not agrees_beforehand(turn, turn.update.text) and not (again and agrees(turn, turn.update.text)):
        return decide
    turn.say(SINCE)
    return await _agreed(turn)


async def decide(turn: Turn[Then]) -> Next:
    """Only a yes is one: whoever says "done", or "go on", has not agreed."""
    chosen = turn.picked or ("yes" if agrees(turn, turn.update.text) else hinted(turn.update.text, turn.offered))
    if chosen == "yes" and is_explicit(turn):
        return await _agreed(turn)
    if chosen == "more":
        return _again(turn, MORE)
    if turn.data.told and says(turn, turn.update.text, WRONG):
        return _again(turn, N_("Then please type it as it should be."))
    if chosen != "no" and is_unknown_question(turn):
        return _again(turn, UNTOLD, ask=whom_to_ask(turn, turn.update.text, turn.person.language))
    if chosen != "no":
        raise UnclearError(N_("I may only go on after your yes: please press “I agree”, or type it."))
    return _refused(turn)


def _refused(turn: Turn[Then]) -> Done:
    after_all = turn.opens(N_("I agree after all"), turn.data.wanted.partition(":")[0], word="yes")
    turn.say(REFUSED, after_all, turn.opens(N_("Menu"), "menu"))
    return Done()


async def _agreed(turn: Turn[Then]) -> Next:
    await turn.change(consented_at=turn.now)
    name, _, arg = turn.data.wanted.partition(":")
    return Open(name, "\n".join(filter(None, (arg, *turn.data.told))))


def _again(turn: Turn[Then], sentence: str, **values: object) -> Next:
    """Says something, and asks once more, briefly."""
    turn.data.asked += 1
    turn.say(sentence, **values)
    return decide


async def _heard(turn: Turn[Then], wanted: Dialog[Any]) -> Next | None:
    """Holds what is told for what is wanted, and asks for the yes; where the yes stands before it, it is one."""
    text = turn.update.text[:LETTERS]
    beside = agreed(turn, text)
    if beside == "":
        return None
    line = text if beside is None else beside
    arg = turn.data.wanted.partition(":")[2]
    told = told_now(turn, wanted, [arg, *turn.data.told] if arg else turn.data.told, line)
    if told:
        turn.data.told = [*turn.data.told, line][-MESSAGES:]
    if beside is not None:
        return await _agreed(turn)
    if not told:
        wished = is_wanted_again(turn) or (wanted.claims is not None and wanted.claims(turn, False))
        return _again(turn, N_("Gladly, only this is missing:")) if wished else None
    return _again(turn, HEARD, told=told)


def consent_of(dialogs: Callable[[], Sequence[Dialog[Any]]]) -> Dialog[Then]:
    """Asks for the consent that one of these dialogs needs."""

    def wanted(turn: Turn[Then]) -> Dialog[Any]:
        name = turn.data.wanted.partition(":")[0]
        return next(dialog for dialog in dialogs() if dialog.name == name)

    async def begun(turn: Turn[Then], arg: str) -> Next:
        following = await begin(turn, arg)
        promises = wanted(turn).promises if following is decide else None
        if promises is not None and (promised := promises(turn)):
            turn.say(promised)
        return following

    async def hear(turn: Turn[Then]) -> Next | None:
        if (beside := refused(turn)) is not None:
            _refused(turn)
            return Yields(beside)
        return await _heard(turn, wanted(turn))

    return Dialog(
        "consent",
        Then,
        title=N_("your consent"),
        begin=begun,
        correct=hear,
        gives_way=True,
        owns=says_so,
        put_off=lambda then: Then(then.wanted.partition(":")[0]),
        steps=(Step(ask_decide, decide),),
    )
