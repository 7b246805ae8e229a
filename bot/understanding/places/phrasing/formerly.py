"""What a place was called before, which is none of its answers: "Gió Biển, hồi trước là Sóng Biển"."""

import re

from bot.content import N_, Library
from bot.model.writing.text import words
from bot.understanding.places.phrasing.labels import FIELDS, IS, LABEL, PART
from bot.understanding.places.phrasing.phrases import has, met, phrases, split
from bot.understanding.places.phrasing.tails import without_tails
from bot.understanding.places.phrasing.tidying import is_courtesy, tidy

WAS = N_(
    "used to be, used to be called, formerly, before that it was, it was called, was called, the old name is, the old"
    " name was, the former name is, renamed from, changed from, no longer called"
)
"""Words before a former name."""

ONCE = N_("in the past, in former times, back then, once")
"""Words with which what tells of one may begin."""

OVER = N_("is the old name, was the old name, is the former name, is the name before")
"""Words behind one."""

NOW = N_("now it is, now called, now it is called, is now called, renamed to, changed to, now")
"""Words between it and the name of today."""

RENAMED = N_(
    "we changed the name, we have changed the name, we just changed the name, changed its name, got a new name"
)
"""What only says that there is another name."""

CALLED = N_("the name is")
"""Said before the name of today where it stands alone."""

OTHERS = (FIELDS["district"], FIELDS["address"], FIELDS["phone"], PART)
"""Words with which another answer begins."""

_PART = re.compile(r"(?<![,.;!\n()])[,.;!\n()]+(?=\s|$)|[()\n]")

_NUMBER = re.compile(r"(?<!\S)\+?\d\S*(?:\s+(?P<behind>\S.*)|$)")
"""A number, and what stands behind it."""

PHONE = 8
"""Digits of the shortest phone number."""


def without_former(text: str, library: Library, alone: bool = False) -> str:
    """A text that tells what a place was called, with nothing but what it is called now, and what else it tells; any
    other as it is. What is left `alone`, where other answers may be told, is said to be the name."""
    if not any(met(text, sentence, library) for sentence in (WAS, ONCE, OVER)):
        return text
    said = [part for part in map(tidy, _PART.split(text)) if part]
    left = [_left(part, library) for part in said]
    if left == said or not any(map(str.isalpha, "".join(left))):
        return text
    kept = [_without_now(part, library) for part in left if part and not _only_renames(part, library)]
    if not kept:
        return text
    first, *others = (without_tails(kept[0], library), *kept[1:])
    label = f"{library.listed(CALLED)[0]} " if alone and not has(first, FIELDS["name"], library) else ""
    return ", ".join((f"{label}{first}", *others))


def _left(part: str, library: Library) -> str:
    """What is left of a part without a former name; an address, a number or a street in it is none."""
    for phrase in met(part, OVER, library):
        before, sign, after = split(part, phrase)
        if sign and (_is_bare(before, library) or _is_else(before, phrase, "", library)):
            return part  # it points at one, and does not say which
        if sign:
            return "" if is_courtesy(tidy(after), library) else tidy(after)
    for phrase in (*met(part, WAS, library), *met(part, ONCE, library)):
        before, sign, after = split(part, phrase)
        told = "" if is_courtesy(tidy(before), library) else tidy(before)
        is_name = part[len(before) :][:1].isupper()  # "quán Ngày Xưa"
        called = told and (is_name or phrase in phrases(library, ONCE))
        if sign and not called and not _is_else(before, phrase, after, library):
            now = _behind_now(after, library)
            beyond = "" if now else tidy(after[_end(after, library) :])
            return ", ".join(filter(None, (tidy(f"{told} {now}"), beyond)))
    return part


def _is_bare(before: str, library: Library) -> bool:
    """Whether nothing is said before but that it is a name."""
    return words(before) in {"", *(words(name) for name in phrases(library, FIELDS["name"]))}


def _is_else(before: str, phrase: str, after: str, library: Library) -> bool:
    """Whether it is said of another answer than the name: "địa chỉ cũ là", "cũ là 12 Lê Lợi"."""
    near = "" if has(phrase, FIELDS["name"], library) else " ".join(before.split()[-LABEL:])
    named = any(has(near, names, library) for field, names in FIELDS.items() if field != "name")
    former = words(after[: _end(after, library)])
    return named or (bool(after.strip()) and former in {"", *(words(verb) for verb in phrases(library, IS))})


def _end(after: str, library: Library) -> int:
    """Where a former name ends, and another answer begins behind it: "Sóng Biển 0917171717", "Út Mười ở kp 3"."""
    found = [split(after, phrase) for sentence in OTHERS for phrase in met(after, sentence, library)]
    ends = [len(before) for before, sign, _ in found if sign and not after[len(before)].isupper()]
    for number in _NUMBER.finditer(after):
        digits, behind = sum(map(str.isdigit, number[0])), tidy(number["behind"] or "")
        if digits >= PHONE or (behind and not is_courtesy(behind, library)):
            ends.append(number.start())
    return min(ends, default=len(after))


def _behind_now(after: str, library: Library) -> str:
    """ "Gió Biển rồi" in "Sóng Biển giờ đổi thành Gió Biển rồi"; "" where only the former name is told."""
    for phrase in met(after, NOW, library):
        before, sign, now = split(after, phrase)
        if sign and before.strip() and now.strip() and not after[len(before)].isupper():  # "Thành Công"
            return now
    return ""


def _without_now(part: str, library: Library) -> str:
    """A part without the words with which the name of today begins."""
    for phrase in met(part, NOW, library):
        before, sign, after = split(part, phrase)
        if sign and after.strip() and is_courtesy(tidy(before), library) and not part[len(before)].isupper():
            return tidy(after)
    return part


def _only_renames(part: str, library: Library) -> bool:
    """Whether a part tells no more than that there is another name: "mà chị mới đổi tên nha"."""
    parted = (split(part, phrase) for phrase in met(part, RENAMED, library))
    return any(sign and is_courtesy(tidy(f"{before} {after}"), library) for before, sign, after in parted)
