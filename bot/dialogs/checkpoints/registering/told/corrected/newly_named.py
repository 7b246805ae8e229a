"""What a place is called from now on: "giờ quán tên là Biển Xanh", "it is now Sunny Coffee"."""

from bot.content import N_, Library
from bot.model.writing.text import words
from bot.understanding.places.phrasing.phrases import phrases, split
from bot.understanding.places.phrasing.tidying import tidy
from bot.understanding.places.values.place_names import has_capital

NOW = N_("now, from now on, as of today, by now")
"""Words beside a new name that are none of it."""

OURS = N_("we, the, our, my, the shop, our shop, my shop, the place, our place")
"""Words before what says that a name follows: "quán tên là …"."""

CALLED_NOW = N_("it is now, it's now, is now called, we are now, now called, is called, are called, renamed to")
"""Words before a new name that name nothing else."""


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
