"""The commune, or the district, that stands at the end of an address with nothing before it that says so:
"khu phố 3 Hòa Vinh", "12 Lê Lợi Tuy Hòa"."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.content import N_, Commune, Library
from bot.model.writing.text import words
from bot.understanding.places.phrasing.labels import PART
from bot.understanding.places.phrasing.phrases import phrases
from bot.understanding.places.values.begins import is_part

LEAST = 2
"""Words of the shortest address before it: a number with one word more may be all of a street, "12 Phú Lâm"."""

NAMED_AFTER = N_("market, school, bridge, station, street, pagoda, church, office")
"""What is called after the place where it is, or after another: "chợ Hòa Vinh" stays whole."""


class Ends(NamedTuple):
    """An address without what stands at its end, the communes that are named there, and the district."""

    address: str
    communes: Sequence[Commune] = ()
    district: str = ""


def at_the_end(address: str, library: Library) -> Ends:
    """Takes it from the end of an address, where what is left is still one."""
    before, communes, district = library.communes.at_the_end(address)
    if not (communes or district) or not _is_whole(before, library):
        return Ends(address)
    return Ends(before, communes, district.code if district else "")


def _is_whole(address: str, library: Library) -> bool:
    """Whether it has a number or a word of an address, more than that, and does not end with what needs a name."""
    said = address.split()
    numbered = address[:1].isdigit() or is_part(address, library)
    if not numbered or len(said) < LEAST or (len(said) == LEAST and not said[-1].isdigit()):
        return False
    typed = f" {words(address)}"
    return not any(typed.endswith(f" {words(name)}") for name in phrases(library, NAMED_AFTER) + phrases(library, PART))
