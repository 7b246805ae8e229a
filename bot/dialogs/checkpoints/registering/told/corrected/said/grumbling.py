"""What somebody says before the right answer, and is none of it: "trời sai rồi em ơi Thanh Bình"."""

from collections.abc import Sequence

from bot.content import N_, Library
from bot.model.writing.text import fold
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.places.phrasing.labels import FIELDS
from bot.understanding.places.phrasing.phrases import met, phrases, split
from bot.understanding.places.phrasing.tidying import tidy
from bot.understanding.places.values.kinds import Kinds

GRUMBLE = N_("wrong, all wrong, the wrong name, incorrect, mistake, mistyped, no wait, oops, misspelled, rename it")
"""Words that say that something is wrong, and stand in no name."""

SIGHS = N_("oh, oh no, well, hey, wait, sorry, you wrote it, again")
"""Words around them."""


def without_grumble(said: str, library: Library) -> str:
    """ "Thanh Bình" in "sai rồi Thanh Bình"; all of it where nothing grumbles, or nothing is left."""
    tokens, bare = said.split(), is_bare(said)
    at, grumbled = 0, False
    while at < len(tokens) and not Kinds(said, library).begin(tokens[at:]):
        wrong = _begun(tokens[at:], (GRUMBLE,), bare, library)
        named = _begun(tokens[at:], (FIELDS["name"],), bare, library) if grumbled else 0
        length = wrong or named or _begun(tokens[at:], (SIGHS,), bare, library) or _is_small(tokens[at], library)
        if not length:
            break
        grumbled, at = grumbled or wrong > 0, at + length
    return tidy(" ".join(tokens[at:])) or said if grumbled else said


def before_grumble(said: str, library: Library) -> str | None:
    """What stands before the word that grumbles: "không" in "không sai gì"; `None` where none does."""
    parted = (split(said, phrase) for phrase in met(said, GRUMBLE, library))
    return next((before.strip() for before, sign, _ in parted if sign), None)


def _begun(tokens: Sequence[str], sentences: Sequence[str], bare: bool, library: Library) -> int:
    """How many words at the beginning are one of the phrases, the longest; a capital inside is a name's."""
    for phrase in (one for sentence in sentences for one in phrases(library, sentence)):
        length = len(phrase.split())
        begun = " ".join(token.strip(",.!:") for token in tokens[:length])
        spelt = fold(phrase) == begun.lower() if bare else phrase == begun.lower()
        if spelt and begun[1:].islower() and not (begun[0].isupper() and tokens[length - 1][:1].isupper()):
            return length
    return 0


def _is_small(token: str, library: Library) -> bool:
    """Whether a word only says whom it is said to, or how."""
    return token.islower() and fold(token.strip(",.!:")) in library.written.fillers
