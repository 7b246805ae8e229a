"""What is typed in one breath with a name, and is none of it: a street, a hamlet, a market, a phone number."""

import re
from dataclasses import dataclass

from bot.content import N_, Commune, Library
from bot.understanding.places.phrasing.labels import PART
from bot.understanding.places.phrasing.phrases import has, phrases, split
from bot.understanding.places.phrasing.tidying import tidy
from bot.understanding.places.values.at_the_end import at_the_end
from bot.understanding.places.values.kinds import Kinds
from bot.understanding.places.values.numbers import number_in
from bot.understanding.places.values.streets import HOUSE

STREET = N_("on the street, in the lane, in the alley, along the highway")
"""Words with which a street begins that stands behind a name."""

HAMLET = N_("in the hamlet, in the quarter, in the village of")
"""Those of a hamlet; after what is no kind of place they belong to its name: "ban nhân dân thôn Tân Lập"."""

MARKET = N_("at the market, in the market of")
"""Those of a market; where it is called after its commune, they tell that, too."""

LEAST = 2
"""Words of the shortest name with a kind of place."""

NUMBERED = re.compile(r"(?<=\s)\d{1,4}[a-z]?(?:/\d+[a-z]?)*(?=\s+[^\W\d]\S*\s+[^\W\d])", re.IGNORECASE)
"""A house number before two words of a street."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name, and what stood beside it; "" for nothing."""

    name: str
    address: str = ""
    phone: str = ""
    communes: tuple[Commune, ...] = ()


def apart(text: str, library: Library, numbered: bool = False) -> Name:
    """ "tap hoa Nam Luom thon Ngan Dien" → "tap hoa Nam Luom" and "thon Ngan Dien"; with `numbered`, "nhà thuốc Minh
    Châu 210 Trần Hưng Đạo" is a name and where it is, too."""
    number = number_in(text, library)
    name = tidy(f"{number.before} {number.beyond}") if number.phone else text
    found = _behind(name, STREET, library) or _behind(name, HAMLET, library, of_kind=True)
    found = found or (_before_a_house(name, library) if numbered else None)
    if found:
        street, told = library.communes.apart(found[1])
        ends = at_the_end(street or found[1], library)
        return Name(found[0], ends.address, number.phone, tuple(told or ends.communes))
    name, market = _behind(name, MARKET, library, of_kind=True) or (name, "")
    communes = tuple(library.communes.named(market.partition(" ")[2])) if market else ()
    name = name if communes else tidy(f"{name} {market}")
    return Name(name, market if communes else "", number.phone, communes)


def _behind(name: str, said: str, library: Library, of_kind: bool = False) -> tuple[str, str] | None:
    """A name and what begins behind it with one of the words, typed as no name is; `of_kind`: only behind a kind of
    place and more."""
    found: list[tuple[str, str]] = []
    for phrase in phrases(library, said):
        before, sign, after = split(name, phrase)
        if not sign:
            continue  # as with nearly all
        sign = name[len(before) : len(before) + len(sign)]
        kinds, tokens = Kinds(before, library), before.split()
        named = kinds.says_more(tokens) and (kinds.leading(tokens) > 0 or not of_kind)
        if sign.islower() and after.strip() and len(tokens) >= LEAST and named:
            found.append((tidy(before), tidy(f"{sign}{after}")))
    return min(found, key=lambda one: len(one[0]), default=None)


def _before_a_house(name: str, library: Library) -> tuple[str, str] | None:
    """A name with a kind of place and more, and the house number and street behind it; a number that is called one is
    no house ("trường tiểu học số 2 An Phú"), and one before a commune or a district belongs to the name."""
    for house in reversed(list(NUMBERED.finditer(name))):
        before, street = tidy(name[: house.start()]), tidy(name[house.end() :])
        kinds, tokens = Kinds(before, library), before.split()
        named = kinds.leading(tokens) > 0 and kinds.says_more(tokens) and len(tokens) > LEAST
        typed = street[:1].isupper() or name.islower()
        called = library.communes.is_kind(tokens[-1].lower()) or has(" ".join(tokens[-2:]), PART, library)
        beside, _ = library.communes.apart(street)
        placed = not beside or library.communes.named(beside) or library.communes.only_district(beside)
        if named and typed and not (called or placed or HOUSE.search(f"{name[: house.end()]} ")):
            return before, f"{house[0]} {street}"
    return None
