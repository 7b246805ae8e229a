"""An answer with a part of it replaced, or taken out: "bỏ chữ thì đi", "không phải 45 mà là 54"."""

import re

from bot.model.writing.text import digits_of, fold, words
from bot.understanding.places.phrasing.tidying import tidy

NUMBER = re.compile(r"^\d\S*")
"""A house number at the beginning."""

LEAST, NUMBERED = 2, 8
"""Digits of a part of a phone number, and of a whole one."""


def stands_in(wrong: str, answer: str) -> bool:
    """Whether what is said to be wrong stands in an answer, word for word."""
    return _place(wrong, answer) is not None


def is_in(wrong: str, answer: str) -> bool:
    """Whether it stands in an answer, as words or as digits of a phone number."""
    return bool(answer) and (stands_in(wrong, answer) or _has_digits(wrong, answer))


def _has_digits(wrong: str, answer: str) -> bool:
    """Whether what is wrong are digits, several of them, that stand in a phone number: "423" in "0906 554 423"."""
    digits, number = digits_of(wrong), digits_of(answer)
    return len(digits) >= LEAST and len(number) >= NUMBERED and digits in number


def with_digits(number: str, wrong: str, right: str) -> str:
    """A phone number with other digits in place of those that are wrong, the last ones that are so."""
    before, digits, after = number.rpartition(digits_of(wrong))
    return f"{before}{right}{after}" if digits and len(right) == len(digits) else number


def without(answer: str, wrong: str) -> str:
    """An answer without what is wrong; where that stands there several times, without the last."""
    place = _place(wrong, answer)
    said = answer.split()
    return tidy(" ".join(said[: place[0]] + said[place[1] :])) if place else answer


def with_right(answer: str, wrong: str, right: str) -> str:
    """An answer with what is right in place of what is wrong, or what is right as a whole, where that has in it what
    stays."""
    place = _place(wrong, answer)
    said = answer.split()
    if place is None or _shares(right, " ".join(said[: place[0]] + said[place[1] :])):
        return right
    comma = "," if said[place[1] - 1].endswith(",") else ""
    return " ".join([*said[: place[0]], right + comma, *said[place[1] :]])


def with_address(answer: str, said: str, changes: bool) -> str:
    """An address with what is said now: a house number goes before its street, what is near stands beside it, unless
    it is said that something `changes`."""
    if not answer or _shares(said, answer, most=True):
        return said
    if said.isalnum() and said[:1].isdigit():
        return NUMBER.sub(said, answer, count=1) if NUMBER.match(answer) else f"{said} {answer}"
    numbered = any(map(str.isdigit, answer)) and not any(map(str.isdigit, said))
    return f"{answer}, {said}" if numbered and not changes else said


def is_finer(answer: str, said: str) -> bool:
    """Whether an address says more than the one that is known: a house number in the same street."""
    return any(map(str.isdigit, said)) and not any(map(str.isdigit, answer)) and _shares(said, answer)


def restates(answer: str, said: str) -> bool:
    """Whether most of an answer is said once more, with something else beside it."""
    return bool(answer) and _shares(said, answer, most=True)


def _shares(right: str, stays: str, most: bool = False) -> bool:
    """Whether words of what stays are in what is right; `most`: more than half of them."""
    new, old = set(words(right).split()), words(stays).split()
    same = sum(word in new for word in old)
    return same > len(old) / 2 if most else same > 0


def _place(wrong: str, answer: str) -> tuple[int, int] | None:
    """The words of an answer that are wrong, the last ones that are so called: with their diacritics, if both have
    any."""
    said, wanted = answer.split(), wrong.split()
    bare = fold(wrong) == wrong.lower()
    for start in range(len(said) - len(wanted), -1, -1):
        found = said[start : start + len(wanted)]
        if not words(wrong) or words(" ".join(found)) != words(wrong):
            continue
        if bare or fold(" ".join(found)) == " ".join(found).lower() or tidy(" ".join(found)).lower() == wrong.lower():
            return start, start + len(wanted)
    return None
