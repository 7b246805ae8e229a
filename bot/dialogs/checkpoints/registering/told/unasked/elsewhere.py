"""Another place than the one that is open, told by all that tells one from another: what it is called, and where."""

from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.another import announced, before_another, put_behind
from bot.dialogs.checkpoints.registering.told.corrected.mended import restates
from bot.dialogs.checkpoints.registering.told.corrected.said.cues import MISTAKEN, NOT
from bot.dialogs.checkpoints.registering.told.heard import Told
from bot.dialogs.checkpoints.registering.told.unasked.foretold import took
from bot.engine import Turn
from bot.model.writing.text import words
from bot.understanding.places.phrasing.phrases import has
from bot.understanding.places.reading import read


def is_another_place(turn: Turn[Registration], text: str) -> bool:
    """Whether a text tells of another place than the one that is known: its name and where it is are others, and
    nothing is said to be wrong."""
    library, data = turn.services.library, turn.data
    if not (data.name and data.address):
        return False
    told = Registration()
    took(turn, told, text)
    name = told.name or read(text, library).name
    if any(has(text.replace(name, ""), cue, library) for cue in (MISTAKEN, NOT)):  # "Hoa Sua" is not "sửa"
        return False
    named = bool(name) and words(name) != words(data.name)
    anew = bool(told.phone) and told.phone != data.phone and numbers(told.address) != numbers(data.address)
    elsewhere = bool(told.address) and (anew or not restates(data.address, told.address))
    away = bool(told.commune or told.maybe) and data.commune not in (told.commune, *told.maybe)
    return named and any(map(str.isdigit, told.address + told.phone)) and (elsewhere or (away and not told.address))


def numbers(address: str) -> list[str]:
    """The house numbers in an address."""
    return [word for word in words(address).split() if word[0].isdigit()]


def another_is_told(turn: Turn[Registration], told: Told, text: str) -> bool:
    """Whether another place is told, and nothing else, while all of this one is known: it waits, and replaces nothing
    of this one."""
    if turn.data.lacking():
        return False
    if before_another(text, turn.services.library) == text and announced(turn):
        return True
    if not told.address or not is_another_place(turn, text):
        return False
    put_behind(turn, text)
    return True
