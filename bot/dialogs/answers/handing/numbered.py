"""What is passed on with a number to call: shown once more before it goes, and put right in a few words."""

from bot.dialogs.answers.handing.passing import LENGTH, Wish
from bot.engine import Turn
from bot.engine.hearing.about import NUMBER
from bot.engine.hearing.first.addressed import matter
from bot.model.writing.phone import national
from bot.understanding.places.values.numbers import Number, number_in

FEW = 9
"""Words of a line that is about the number alone."""


def takes(turn: Turn[Wish]) -> bool:
    """Takes what is for staff by its own words, and the number in it."""
    told = matter(turn.update.text, turn.words)[:LENGTH]
    if told:
        turn.data.matter, turn.data.handed = told, True
        _keep(turn, number_in(told, turn.services.library))
    return bool(told)


def renumbers(turn: Turn[Wish], typed: str) -> bool:
    """Takes a number that is told in a few words, in place of one that was told before."""
    number = number_in(typed, turn.services.library)
    if not turn.data.matter or len(typed.split()) > FEW or not number.phone:
        return False
    _keep(turn, number)
    whole, times = NUMBER.subn(turn.data.phone, turn.data.matter)
    whole = whole if times else f"{turn.data.matter}\n{turn.data.phone}"
    turn.data.matter, turn.data.handed = whole[-LENGTH:], True
    return True


def _keep(turn: Turn[Wish], number: Number) -> None:
    turn.data.phone, turn.data.broken = national(number.phone) if number.phone else number.broken, bool(number.broken)
