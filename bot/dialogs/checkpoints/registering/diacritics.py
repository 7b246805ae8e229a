"""A name that was typed without its diacritics: its owner may type it with them, and nobody guesses which those are."""

from bot.content import N_
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.engine import Turn
from bot.model.writing.text import fold, nfc
from bot.understanding.normaliser.syllables import is_syllable
from bot.understanding.places.phrasing.phrases import says

LEFT_OUT = N_("The name has no diacritics: type it with them, and the sheet has them, too; or leave it so.")

AS_TYPED = N_("leave it so, leave it as it is, no diacritics, without diacritics, cannot type them, how do i type them")
"""What is said of a name by whoever leaves it so, or cannot type it otherwise."""


def lacks_diacritics(name: str) -> bool:
    """Whether a name has none, and most of its words can be Vietnamese: "quan ca phe ba tu", and not "Highlands
    Coffee"."""
    words = [word for word in name.split() if word.isalpha()]
    syllables = sum(map(is_syllable, words))
    return fold(name) == nfc(name).lower() and 2 * syllables > len(words)


def is_offered(turn: Turn[Registration]) -> bool:
    """Whether the name of a place may be typed with diacritics, and nobody has left it so."""
    return lacks_diacritics(turn.data.name) and not turn.data.plain


def leaves_it(turn: Turn[Registration]) -> bool:
    """Whether somebody leaves the name as they typed it, whatever their reason is."""
    return turn.step == "confirm" and is_offered(turn) and says(turn.update.text, AS_TYPED, turn.services.library)
