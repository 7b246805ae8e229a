"""A line that corrects several answers, one in each clause: "số nhà 54 chứ không phải 45, sđt cuối là 87"."""

from collections.abc import Callable
from dataclasses import fields, replace

from bot.content import N_, Library
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.corrected.exchanged import exchanged
from bot.dialogs.checkpoints.registering.told.corrected.gone import GONE
from bot.dialogs.checkpoints.registering.told.corrected.mended import NUMBER, stands_in, without
from bot.dialogs.checkpoints.registering.told.corrected.respelt import respelt
from bot.dialogs.checkpoints.registering.told.corrected.said.cues import MISTAKEN, NOT, RIGHT
from bot.dialogs.checkpoints.registering.told.heard import held
from bot.dialogs.checkpoints.registering.told.mending import KEPT
from bot.model.writing.text import digits_of, words
from bot.understanding.ends import CLAUSE
from bot.understanding.places.phrasing.labels import FIELDS
from bot.understanding.places.phrasing.phrases import has, phrases, split
from bot.understanding.places.phrasing.tails import without_tails
from bot.understanding.places.phrasing.tidying import is_courtesy
from bot.understanding.places.values.numbers import RATHER, with_ending
from bot.understanding.places.values.place_names import is_capital

FEW = 3
"""Words of a sigh."""

MARKED = N_("with the accents, with diacritics")
"""What is said of a name that was typed without them."""

ENDING = range(2, 7)
"""Digits that are the last ones of a phone number."""


def each(
    data: Registration, text: str, agrees: Callable[[str], bool], library: Library, asks: bool = False
) -> dict[str, str]:
    """Takes what each clause corrects, as it is said then; nothing, and nothing is changed, where one tells anything
    else but a yes (`agrees`) or that the rest stays. A line that `asks` spells nothing anew."""
    mended, changed, mends = replace(data), dict[str, str](), MENDS if asks else (*MENDS, respelt)
    for clause in filter(None, map(str.strip, CLAUSE.split(text))):
        found = next((one for mend in mends if (one := mend(mended, clause, library))), {})
        if not (found or _says_nothing(clause, library) or agrees(clause)):
            return {}
        changed |= found
    for field in fields(data) if changed else ():
        setattr(data, field.name, getattr(mended, field.name))
    return changed


def _says_nothing(clause: str, library: Library) -> bool:
    """Whether a clause only says that the rest stays, or that something is wrong: "chết cha", "lộn rồi"."""
    if has(clause, KEPT, library) or has(clause, MARKED, library) or is_courtesy(clause, library):
        return True
    sighs = has(clause, RATHER, library) or has(clause, MISTAKEN, library)
    named = any(has(clause, names, library) for names in FIELDS.values())
    return sighs and len(clause.split()) <= FEW and not (named or any(map(str.isdigit, clause)))


def _renumbered(data: Registration, clause: str, library: Library) -> dict[str, str]:
    """ "ấy nhầm số nhà 54 ko phải 45": of two numbers the one that stands there is wrong, whatever is said around."""
    elsewhere = has(clause, FIELDS["district"], library) or has(clause, FIELDS["phone"], library)  # "ward 7, not 5"
    told, house = [word.strip(",.") for word in clause.split() if word[0].isdigit()], NUMBER.match(data.address)
    if house is None or elsewhere or not has(clause, NOT, library):
        return {}
    others = [number for number in told if number != house[0]]
    return _with_number(data, others[0]) if len(others) == 1 and told.count(house[0]) == 1 else {}


def _with_number(data: Registration, right: str) -> dict[str, str]:
    """Puts another house number before the street."""
    data.address = NUMBER.sub(right, data.address, count=1)
    return {"address": data.address}


def _shortened(data: Registration, clause: str, library: Library) -> dict[str, str]:
    """ "tên Mộc Miên thôi, bỏ chữ quán đi": the name without what is to go, whatever of it is said before that."""
    for phrase in phrases(library, GONE):
        before, sign, after = split(clause, phrase)
        wrong = without_tails(after, library)
        rest = without(data.name, wrong) if sign and wrong and stands_in(wrong, data.name) else ""
        if rest and (not before.strip() or words(rest) in words(before) or has(before, FIELDS["name"], library)):
            data.name = rest
            return {"name": rest}
    return {}


def _righted(data: Registration, clause: str, library: Library) -> dict[str, str]:
    """ "27/14/2 mới đúng" is the house number, where there is one."""
    for phrase in phrases(library, RIGHT):
        before, sign, _ = split(clause, phrase)
        *lead, right = before.split() if sign and before.strip() else [""]
        label = is_courtesy(" ".join(lead), library) or has(" ".join(lead), FIELDS["address"], library)
        if NUMBER.fullmatch(right) and NUMBER.match(data.address) and label and len(digits_of(right)) < ENDING[-1]:
            return _with_number(data, right)
    return {}


def _ended(data: Registration, clause: str, library: Library) -> dict[str, str]:
    """ "số đuôi 87": the last digits of the phone number."""
    told = [digits_of(word) for word in clause.split() if any(map(str.isdigit, word))]
    known = held(data, library).get("phone", "")
    phone = with_ending(known, told[0], clause, library) if len(told) == 1 and len(told[0]) in ENDING else ""
    data.phone = phone or data.phone
    return {"phone": held(data, library)["phone"]} if phone else {}


def _named_in_full(data: Registration, clause: str, library: Library) -> dict[str, str]:
    """ "Tiệm Bánh Mì Nóng" where "Bánh Mì Nóng" stood: the whole name in capitals, and nothing beside it."""
    said = without_tails(clause, library)
    whole = f" {words(data.name)} " in f" {words(said)} " and len(words(said)) > len(words(data.name)) > 0
    if not whole or not all(map(is_capital, said.split())) or any(map(str.isdigit, said)):
        return {}
    data.name = said
    return {"name": said}


MENDS = (exchanged, _renumbered, _shortened, _ended, _righted, _named_in_full)
"""What a clause may do, in the order in which it is tried."""
