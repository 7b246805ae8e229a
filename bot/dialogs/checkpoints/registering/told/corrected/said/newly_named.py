"""What a place is called from now on: "giờ quán tên là Biển Xanh", "it is now Sunny Coffee"."""

from bot.content import N_, Library
from bot.model.writing.text import words
from bot.understanding.places.phrasing.labels import FIELDS, IS
from bot.understanding.places.phrasing.phrases import phrases, split
from bot.understanding.places.phrasing.tails import without_tails
from bot.understanding.places.phrasing.tidying import is_courtesy, tidy
from bot.understanding.places.values.begins import CHANGE
from bot.understanding.places.values.kinds import Kinds
from bot.understanding.places.values.place_names import has_capital, is_capital

NOW = N_("now, from now on, as of today, by now")
"""Words beside a new name that are none of it."""

OURS = N_("we, the, our, my, the shop, our shop, my shop, the place, our place")
"""Words before what says that a name follows: "quán tên là …"."""

CALLED_NOW = N_("it is now, it's now, is now called, we are now, now called, is called, are called, renamed to")
"""Words before a new name that name nothing else."""

ANEW = N_("write it as, write, put it down as, make it, call it, only")
"""Words before what is to stand there, which say no more than that it is to."""


def without_now(text: str, library: Library) -> str:
    """A text without such words at its beginning and end."""
    for phrase in phrases(library, NOW):
        before, sign, after = split(text, phrase)
        if sign and not before.strip() and text.strip()[:1].islower():
            return without_now(after, library)
        before, sign, after = split(text, phrase, last=True)
        if sign and not after.strip(" .!") and text.split()[-1].islower():
            return without_now(before, library)
    return tidy(text)


def is_ours(before: str, library: Library) -> bool:
    """Whether what stands before that tells nothing more: "giờ quán" in "giờ quán tên là Biển Xanh"."""
    told = words(without_now(before, library))
    return not told or told in {words(phrase) for phrase in phrases(library, OURS)}


def newly_named(text: str, library: Library) -> str:
    """The new name; "" where none is told."""
    for phrase in phrases(library, CALLED_NOW):
        before, sign, after = split(text, phrase)
        name = without_now(after, library) if sign and is_ours(before, library) else ""
        if name and has_capital(name):
            return name
    return ""


def rewritten(text: str, library: Library) -> str:
    """ "Mộc Miên" in "sửa lại Mộc Miên thôi": what is to stand there, in capitals, and nothing beside it; "" where
    anything else is said. One foreign word may be anything: "đổi qua Zalo"."""
    said = without_tails(tidy(text), library)
    for phrase in (one for sentence in (CHANGE, ANEW) for one in phrases(library, sentence)):
        before, sign, after = split(said, phrase)
        if not sign or not is_courtesy(before, library):
            continue
        told = _capitals(_without_verb(after, library), library)
        if told and (" " in told or not told.isascii()):
            return told
    return ""


def _without_verb(said: str, library: Library) -> str:
    """Without "thành", "tên", and whom it is done for, before what is to stand there."""
    tokens = said.split()
    small = {words(one) for sentence in (IS, FIELDS["name"]) for one in phrases(library, sentence)}
    while tokens and tokens[0].islower() and (is_courtesy(tokens[0], library) or words(tokens[0]) in small):
        tokens.pop(0)
    return tidy(" ".join(tokens))


def _capitals(said: str, library: Library) -> str:
    """All of what is said where nothing in it but a kind of place in front is small."""
    tokens = said.split()
    behind = tokens[Kinds(said, library).leading(tokens) :]
    return said if all(map(is_capital, behind)) and any(map(str.isalpha, "".join(behind))) else ""
