"""The phone number in what an owner tells, however it is written: grouped, spoken, taken back and said anew."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers

from bot.content import N_, Library
from bot.model.writing.text import digits_of, fold, words
from bot.understanding.places.phrasing.labels import FIELDS
from bot.understanding.places.phrasing.phrases import phrases, split

DIGITS = N_("zero, one, two, three, four, five, six, seven, eight, nine")
"""The digits as they are spoken, from zero on."""

WHOSE = N_("my, our, is")
"""Words left of "my number is"."""

SPOKEN = 8
"""Spoken digits in a row that are a phone number."""

RATHER = N_("no wait, I mean, sorry")
"""Words between a number that was wrong and the right one."""

ENDING = N_("ends with, ends in, ends on, the end is, last digits, last two, last three, last four")
"""Words before the last digits of a number, as they should be."""

PARTLY = re.compile(r"(?<![\w/])0[\dxX]*(?:[ .-]{0,2}[\dxX]){5,10}(?![\w/])")
"""What is meant to be a phone number, and lacks digits or has too many."""

LETTER = re.compile(r"(?<=\d)[oO](?=[\dO ])")
"""The letter that some type for a zero: "09O5"."""

HOUSE = 4
"""Digits that no house number has."""

BETWEEN = ",;\n"
"""Where what belongs to a number ends: a full stop may shorten its label ("đt. 0905…")."""


@dataclass(frozen=True, slots=True)
class Number:
    """A phone number (E.164), what stands around it without the words that only say what it is, and one that lacks
    digits. `others` are all that are told, where it is not the only one."""

    phone: str
    before: str
    beyond: str = ""
    broken: str = ""
    others: tuple[str, ...] = ()


def number_in(text: str, library: Library) -> Number:
    """ "12 Lê Lợi, số liên lạc 0257… à không 0914 225 668" → that number and "12 Lê Lợi"."""
    text = _written(LETTER.sub("0", text), library)
    found = list(phonenumbers.PhoneNumberMatcher(text, library.site.country))
    if not found and (mixed := _written(text, library, mixed=True)) != text:
        return number_in(mixed, library)
    if not found:
        partly = PARTLY.search(text)
        if partly is None:
            return Number("", text)
        before, beyond = _without_label(text[: partly.start()], library), text[partly.end() :]
        whole = next(iter(phonenumbers.PhoneNumberMatcher(partly[0], library.site.country)), None)
        if whole is not None:
            return Number(_e164(whole), before, beyond)  # "phường 2 0905 332 114" is no number of eleven digits
        return Number("", before, beyond, partly[0].strip())
    first, last = found[0], found[-1]
    taken_back = is_taken_back(text[first.end : last.start], library)
    last = last if taken_back else first
    told = tuple(dict.fromkeys(_e164(one) for one in found))
    others = told if len(told) > 1 and not taken_back else ()
    return Number(_e164(last), _without_label(text[: first.start], library), text[last.end :], others=others)


def _e164(found: phonenumbers.PhoneNumberMatch) -> str:
    return phonenumbers.format_number(found.number, phonenumbers.PhoneNumberFormat.E164)


def with_ending(known: str, digits: str, text: str, library: Library) -> str:
    """A number that is known with other last digits, where a text says that these are the last: "đuôi là 889"; "" where
    it does not."""
    number = digits_of(known)
    ends = len(number) > len(digits) > 0 and any(split(text, phrase)[1] for phrase in phrases(library, ENDING))
    return number_in(number[: -len(digits)] + digits, library).phone if ends else ""


def is_taken_back(between: str, library: Library) -> bool:
    """Whether what stands between two answers says that the first is not so: "phường 6, á quên phường 4"."""
    return any(split(between, phrase)[1] for phrase in phrases(library, RATHER))


def _without_label(before: str, library: Library) -> str:
    """Without "điện thoại trường", "sđt của chị", and a number that was taken back."""
    at = max(before.rfind(sign) for sign in BETWEEN) + 1
    clause = before[at:]
    said = (_before_label(clause, name) for name in phrases(library, FIELDS["phone"]))
    clause = min((before_it for before_it in said if before_it is not None), key=len, default=clause)
    partly = PARTLY.search(clause)
    clause = clause[: partly.start()] if partly else clause
    for whose in phrases(library, WHOSE):
        ahead, sign, after = split(clause, whose, last=True)
        clause = ahead if sign and not after.strip() else clause
    return before[:at] + clause


def _before_label(clause: str, name: str) -> str | None:
    """What stands before "sđt" in "quán Mây sđt của chị"; nothing is cut where a house number follows."""
    said, sign, after = split(clause, name, last=True)
    return said if sign and not any(word.isdigit() for word in after.split() if len(word) < HOUSE) else None


def _written(text: str, library: Library, mixed: bool = False) -> str:
    """With digits where they are spoken: "không chín bốn một hai hai sáu bảy không tám"; `mixed`: beside others, "không
    chín tám 654 321"."""
    spoken = _spoken(library.listed(DIGITS))
    tokens = text.split(" ")
    read = [spoken.get(words(token), token if mixed and token.isdigit() else "") for token in tokens]
    for start, end in _runs([bool(one) for one in read]):
        digits = "".join(read[start:end])
        if len(digits) >= SPOKEN and not all(token.isdigit() for token in tokens[start:end]):
            return " ".join((*tokens[:start], digits, *tokens[end:]))
    return text


def _runs(said: Sequence[bool]) -> Iterable[tuple[int, int]]:
    """Where what is said stands in a row."""
    start = 0
    for at, one in enumerate((*said, False)):
        if not one:
            if at > start:
                yield start, at
            start = at + 1


@lru_cache(maxsize=8)
def _spoken(lists: tuple[str, ...]) -> Mapping[str, str]:
    """Each digit's name; several names of one stand with a stroke between them."""
    return {
        fold(name.strip()): str(digit)
        for said in lists
        for digit, names in enumerate(said.split(","))
        for name in names.split("/")
    }
