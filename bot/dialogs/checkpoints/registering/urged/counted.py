"""How many questions are left, for an owner in a hurry."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps

from bot.content import N_
from bot.dialogs.checkpoints.asked_after import is_asked_after
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.urged.urges import urge_in
from bot.engine import Turn
from bot.model import Message

SOON = N_("Five short questions at the most, and then the sheet comes.")

LEFT = {
    1: N_("One more question, and the sheet comes."),
    2: N_("Two more questions, and the sheet comes."),
    3: N_("Three more questions, and the sheet comes."),
    4: N_("Four more questions, and the sheet comes."),
    5: N_("Five short questions, and the sheet comes."),
}
"""What is left, by how many answers are lacking."""

AGREED = N_("Yes, register it")
"""What is pressed where everything is right."""


def urged(turn: Turn[Registration]) -> str | None:
    """What is said beside an urge, and "" for nothing; `None` where nobody urges. Whoever wants the sheet where nothing
    is told yet may mean that of another place; and whoever wants it where everything is shown agrees to that."""
    if turn.step == "decide":
        return _before_consent(turn)
    if is_asked_after(turn.update.text, turn.services.library):
        return None  # "Sao Biển 2 đăng ký xong chưa" presses for nothing
    lacking = turn.data.lacking()
    urge = urge_in(turn.update.text, turn.services.understanding, sheets=len(lacking) < len(LEFT))
    if urge is None:
        return None
    turn.data.hurried = True
    agrees = urge.sheet and turn.step == "confirm" and not urge.beside
    return turn.words(AGREED) if agrees else urge.beside


def _before_consent(turn: Turn[Registration]) -> str | None:
    """Whoever urges where consent is asked for is told what comes after it."""
    urge = urge_in(turn.update.text, turn.services.understanding)
    if urge is not None and not urge.beside:
        turn.say(SOON)
    return urge.beside if urge else None


def counted(ask: Callable[[Turn[Registration]], Message]) -> Callable[[Turn[Registration]], Message]:
    """A question that tells an owner in a hurry how many are left."""

    @wraps(ask)
    def question(turn: Turn[Registration]) -> Message:
        message, left = ask(turn), LEFT.get(len(turn.data.lacking())) if turn.data.hurried else None
        return replace(message, text=f"{turn.words(left)} {message.text}") if left else message

    return question
