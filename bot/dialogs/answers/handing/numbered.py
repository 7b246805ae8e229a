"""What is passed on with a number to call: shown once more before it goes, and put right in a few words."""

from bot.dialogs.answers.handing.passing import LENGTH, Wish
from bot.dialogs.checkpoints.registering.told.values.numbers import number_in
from bot.engine import Turn
from bot.engine.hearing.beside import NUMBER
from bot.engine.hearing.first.addressed import matter
from bot.model.writing.phone import national

FEW = 9
"""Words of a line that is about the number alone."""


def takes(turn: Turn[Wish]) -> bool:
    """Takes what is for staff by its own words, and the number in it."""
    told = matter(turn.update.text, turn.words)[:LENGTH]
    if told:
        turn.data.matter, turn.data.handed = told, True
        _number(turn, told)
    return bool(told)


def renumbers(turn: Turn[Wish], typed: str) -> bool:
    """Takes a number that is told in a few words, in place of one that was told before."""
    if not turn.data.matter or len(typed.split()) > FEW or not number_in(typed, turn.services.library).phone:
        return False
    _number(turn, typed)
    known, phone = NUMBER.search(turn.data.matter), turn.data.phone
    whole = NUMBER.sub(phone, turn.data.matter) if known else f"{turn.data.matter}\n{phone}"
    turn.data.matter, turn.data.handed = whole[-LENGTH:], True
    return True


def _number(turn: Turn[Wish], text: str) -> None:
    number = number_in(text, turn.services.library)
    turn.data.phone, turn.data.broken = national(number.phone) if number.phone else number.broken, bool(number.broken)
