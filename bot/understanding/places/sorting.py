"""The parts of a line sorted into what is right, what is wrong, and a few digits of a number; and what those tell."""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import NamedTuple

from bot.content import Commune, Library
from bot.model.writing.text import words
from bot.understanding.parts import Heard, Part
from bot.understanding.places.phrasing.phrases import phrases
from bot.understanding.places.reading import read
from bot.understanding.places.values.answers import VALUES, ends_one_of, other_than, texts, without
from bot.understanding.places.values.at_the_end import at_the_end
from bot.understanding.places.values.called_with import MARKET
from bot.understanding.places.values.kept import address_of, as_corrected, few_digits, told_of
from bot.understanding.places.values.numbers import number_in, with_ending
from bot.understanding.places.values.streets import street_in


class Sorted(NamedTuple):
    """The parts that are `right` for each answer, those that stand among the answers and shall not, and the `digits`
    that are part of a phone number."""

    right: Mapping[str, Sequence[Part]]
    wrong: Sequence[Part]
    digits: str


class Where(NamedTuple):
    """An address, the communes it may be in, those that its street names, and a district."""

    address: str
    communes: tuple[Commune, ...]
    along: tuple[Commune, ...]
    district: str


def sorted_out(heard: Heard, text: str, library: Library, known: Mapping[str, str]) -> Sorted:
    """What is held already is wrong where another is told beside it."""
    right = {label: other_than(told_of(heard, label, library), known.get(label, "")) for label in VALUES}
    old = [part for label in VALUES for part in heard.of(label) if part not in right[label]]
    wrong = sorted([*heard.of("wrong"), *old], key=lambda part: part.start)
    digits, right["phone"] = few_digits(right["phone"]), [one for one in right["phone"] if not few_digits([one])]
    broken = number_in(text, library).broken
    right["address"] = [part for part in right["address"] if not ends_one_of(part, right["phone"], broken)]
    return Sorted(right, wrong, digits)


def where(parts: Sorted, heard: Heard, text: str, library: Library, known: Mapping[str, str]) -> Where:
    """Where it is; some digits beside a street without a number are its number."""
    street, found = library.communes.apart(street_in(parts.right["address"], heard, text, library))
    number = parts.digits and street and not (parts.wrong or any(map(str.isdigit, street)))
    address = address_of(f"{parts.digits} {street}" if number else street, known, library)
    place = read(", ".join(texts(as_corrected(parts.right["place"], text, library))), library)
    if place.communes and not address:
        return Where(_market(parts, text, library), tuple(place.communes), tuple(found), place.district)
    if not (place.communes or found):
        ends = at_the_end(address, library)
        return Where(ends.address, tuple(ends.communes), (), place.district or ends.district)
    return Where(address, tuple(place.communes), tuple(found), place.district)


def _market(parts: Sorted, text: str, library: Library) -> str:
    """The market that is called after the commune it is in, just behind a name: "sạp Út Mít chợ Chí Thạnh"; "" for
    none."""
    for part, name in product(parts.right["place"], parts.right["name"]):
        between = text[name.end : part.start].strip()
        if words(between) in {words(phrase) for phrase in phrases(library, MARKET)}:
            return f"{between} {part.text}"
    return ""


def phone_of(parts: Sorted, text: str, library: Library, known: Mapping[str, str]) -> str:
    """The number; of the one that is known another ending may be told."""
    phone = number_in(without(text, parts.wrong), library).phone if parts.right["phone"] else ""
    return phone or ("" if parts.wrong else with_ending(known.get("phone", ""), parts.digits, text, library))
