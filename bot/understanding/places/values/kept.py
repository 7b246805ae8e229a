"""What the parts of a line are kept as: a name with its kind, an address without what only calls it so, some digits."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.content import Library
from bot.model.writing.text import digits_of
from bot.understanding.ends import CLAUSE
from bot.understanding.parts import Heard, Part
from bot.understanding.places.phrasing.labels import IS
from bot.understanding.places.phrasing.phrases import phrases, split
from bot.understanding.places.phrasing.tails import is_tail, without_tails
from bot.understanding.places.phrasing.tidying import tidy
from bot.understanding.places.reading import OWNER
from bot.understanding.places.values.begins import begins_with
from bot.understanding.places.values.numbers import is_taken_back

PART_OF_NUMBER = 2, 6
"""Digits of a part of a phone number: at least, and at most."""

HOUSE_LABEL = re.compile(r"^(?:số|so)(?: nhà| nha)? (?=\d)", re.IGNORECASE)
"""What a house number is called."""


def as_corrected(places: Sequence[Part], text: str, library: Library) -> Sequence[Part]:
    """Where it is: of two places the second, where that takes the first back in the same breath."""
    between = text[places[-2].end : places[-1].start] if len(places) > 1 else ""
    return places[-1:] if is_taken_back(between, library) else places


def with_kind(heard: Heard, text: str) -> Heard:
    """With the kind of place that stands right before a name as part of it: "Phòng vé nhà xe Cúc Tư"."""
    parts: list[Part] = []
    for part in heard.parts:
        last = parts[-1] if parts else None
        if last and (last.label, part.label) == ("kind", "name") and not text[last.end : part.start].strip():
            part = replace(part, start=last.start, text=text[last.start : part.end])
            parts.pop()
        parts.append(part)
    return replace(heard, parts=tuple(parts))


def told_of(heard: Heard, label: str, library: Library) -> list[Part]:
    """What is told of an answer; of a name or an address without what only follows it: "nha làm lẹ lẹ jum"."""
    said = heard.of(label)
    return [one for one in said if not is_tail(one.text, library)] if label in ("name", "address") else said


def few_digits(said: Sequence[Part]) -> str:
    """The digits that are part of a phone number, and not all of one: "432 mới đúng"."""
    told = (digits_of(part.text) for part in said)
    return next((digits for digits in told if PART_OF_NUMBER[0] <= len(digits) <= PART_OF_NUMBER[1]), "")


def is_called_after(heard: Heard, text: str) -> bool:
    """Whether a kind and its commune are all that is told: "UBND xã Xuân Phước" is a name."""
    pairs = [(one, two) for one in heard.of("kind") for two in heard.of("place") if one.end < two.start]
    return not heard.of("name") and any(not text[one.end : two.start].strip() for one, two in pairs)


def is_of_the_owner(heard: Heard, text: str, library: Library) -> bool:
    """Whether a name stands where one is told of a person: "chủ tên Nguyễn Văn A"."""
    clauses = (CLAUSE.split(text[: part.start])[-1] + part.text for part in heard.of("name"))
    return any(begins_with(clause.strip(), OWNER, library) for clause in clauses)


def address_of(said: str, known: Mapping[str, str], library: Library) -> str:
    """An address without "số" before its number; none where it is the commune that is known."""
    address = HOUSE_LABEL.sub("", cleaned(said, library))
    named = {commune.name for commune in library.communes.named(address)} if known.get("place") else set()
    return "" if known.get("place") in named else address


def cleaned(said: str, library: Library) -> str:
    """Without what stands behind it and is none of it, and the "thành" before it."""
    for verb in phrases(library, IS):
        before, sign, after = split(said, verb)
        said = after if sign and sign.islower() and not before.strip() and after.strip() else said
    return without_tails(tidy(said), library)
