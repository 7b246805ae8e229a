"""A phone number that cannot be kept as it was told: it lacks digits or has too many, or there are several."""

from typing import Any

from bot.content import N_
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.corrected.said.cues import NOT, RIGHT
from bot.engine import Turn
from bot.engine.turn import wrong_number
from bot.model.writing.text import digits_of
from bot.understanding.places.phrasing.phrases import has
from bot.understanding.places.reading import LONGEST
from bot.understanding.places.values.numbers import number_in

FIRST, LAST = N_("first one, the first, former, first number"), N_("last one, the last, latter, the second, second one")
"""Words for one of the numbers that were told."""

LEAST = 2
"""Digits that say which of them is meant."""


def which_number(turn: Turn[Registration]) -> str:
    """The number that is picked of those that were told, or said by its last digits or its place; "" for none."""
    numbers, text, library = turn.data.numbers, turn.update.text, turn.services.library
    if turn.picked in numbers or not numbers:
        return turn.picked if numbers and turn.picked else ""
    digits = digits_of(text)
    ends = [number for number in numbers if len(digits) >= LEAST and number.endswith(digits)]
    if len(ends) == 1:
        return ends[0]
    places = ((FIRST, numbers[0]), (LAST, numbers[-1]))
    return next((number for words, number in places if has(text, words, library)), "")


def settle_number(turn: Turn[Registration], text: str, known: str = "") -> None:
    """Leaves a number open that lacks digits, which is said, and where several are told, which of them is meant;
    `known` is the one that was there before."""
    library, data = turn.services.library, turn.data
    number = number_in(text[:LONGEST], library)
    if number.broken:
        data.phone, data.numbers = "", []
        _say_broken(turn, number.broken)
    elif data.phone in number.others and known not in number.others and not _decides(turn, text):
        data.phone, data.numbers = "", list(number.others)
    elif data.phone:
        data.numbers = []


def say_wrong(turn: Turn[Any], number: str) -> None:
    """Says how many digits a number has that is none."""
    wrong = wrong_number(number, turn.services.library.site.country)
    turn.say(wrong.reason, **wrong.values)


def _say_broken(turn: Turn[Registration], number: str) -> None:
    """Says how many digits it has, and that it is asked again, be it at once or later."""
    if turn.data.lacking()[0] == "phone":
        say_wrong(turn, number)
        return
    digits = sum(map(str.isdigit, number))
    turn.say(
        N_("{number} cannot be the whole phone number: I count {digits} digits. I ask for it again in a moment."),
        number=number,
        digits=digits,
    )


def _decides(turn: Turn[Registration], text: str) -> bool:
    """Whether it is said which number is right: "0905… mới đúng, không phải 0914…"."""
    return any(has(text, words, turn.services.library) for words in (NOT, RIGHT))
