"""What an owner tells before it is asked: all in the first line, or a number and a street where the kind is asked."""

import re
from collections.abc import Sequence
from itertools import takewhile

from bot.content import N_, Library
from bot.content.site import Option
from bot.dialogs.checkpoints.registering.registration import ADDRESS, NAME, Registration
from bot.dialogs.checkpoints.registering.spoken_answers import address_told, take_apart
from bot.engine import Proceed, Turn
from bot.model.writing.phone import national
from bot.model.writing.text import fold, nfc
from bot.understanding.normaliser.normalise import is_bare

HOUSE = re.compile(r"(?<![\w/])(?:số |so )?\d[\w/]*,? +[^\W\d]{2}.*")
"""A house number and a street."""

PART = N_("hamlet, lane, quarter, road")
"""Words with which an address without a number begins."""

BESIDE = 4
"""Words that may stand beside a phone number."""

KIND = 3
"""Words of the longest name of a kind: "cơ sở y tế" has more, and nobody writes it above a door."""


def volunteered(turn: Turn[Registration]) -> Proceed | None:
    """Takes a phone number, or an address, that was told where another answer was asked."""
    library, data = turn.services.library, turn.data
    told = take_apart(turn.update.text, library)
    if told.phone and _is_all(turn, told.name):
        asked = bool(data.address) and not data.phone
        data.phone = told.phone
        return _noted(turn, national(told.phone), asked)
    address = _address(turn.update.text, library) if data.name and not told.phone else ""
    if not address or len(address) > ADDRESS:
        return None
    asked = bool(data.commune) and not data.address
    _place(data, address, library)
    return _noted(turn, address, asked)


def _noted(turn: Turn[Registration], told: str, asked: bool) -> Proceed:
    """Says so, unless it was asked, or everything is said once more anyway."""
    data = turn.data
    if not asked and not (data.name and data.kind and data.commune and data.address and data.phone):
        turn.say(N_("Noted: {told}."), told=told)
    return Proceed()


def _is_all(turn: Turn[Registration], rest: str) -> bool:
    """Whether what stands beside a number is only how it is told: "dạ", "số của tui đây"."""
    if not any(sign.isalpha() for sign in rest) or turn.meant(rest).word:
        return True
    return bool(turn.data.name) and len(rest.split()) <= BESIDE


def begun_with(data: Registration, text: str, library: Library) -> bool:
    """Takes what was told with the wish to register: whether there is a name in it, which is to be confirmed."""
    told = take_apart(text, library)
    name = named(told.name, library.site.checkpoint_kinds)
    if name and len(name) <= NAME:
        data.name, data.phone = name, told.phone
        if told.address and len(told.address) <= ADDRESS:
            _place(data, told.address, library)
    return bool(data.name)


def named(text: str, kinds: Sequence[Option]) -> str:
    """The name in "đăng ký cho quán Gió Biển": a kind of place and words with capitals; "" where there is none."""
    tokens = text.split()
    for start in range(1, len(tokens)):
        if not tokens[start][:1].isupper() or tokens[start - 1][:1].isupper():
            continue
        told = " ".join(takewhile(_is_capital, tokens[start:])).partition(",")[0]
        length = _kind_before(tokens[:start], kinds)
        if length and not told.isupper():
            return f"{' '.join(tokens[start - length : start])} {told}".strip(" ;.:-")
    return ""


def _is_capital(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit() or word == "&"


def _kind_before(tokens: Sequence[str], kinds: Sequence[Option]) -> int:
    """How many words of a kind stand at the end; with diacritics as they are written: "cho" (for) is no "chợ"."""
    read = fold if is_bare(" ".join(tokens)) else str.lower
    names = {read(nfc(name)) for kind in kinds for name in kind.spelt}
    return next((n for n in range(min(KIND, len(tokens)), 0, -1) if read(" ".join(tokens[-n:])) in names), 0)


def _address(text: str, library: Library) -> str:
    """The text where it is an address, without "địa chỉ là" before it."""
    told = address_told(text, library)
    if told:
        return told
    parts = {fold(part) for said in library.words.values() for part in said.phrases(PART)}
    return text.strip() if HOUSE.fullmatch(text.strip()) or any(fold(text).startswith(f"{p} ") for p in parts) else ""


def _place(data: Registration, address: str, library: Library) -> None:
    data.address = address
    communes = library.communes.named_in(address) if not data.commune else []
    if len(communes) == 1:
        data.district, data.commune = communes[0].district, communes[0].code
