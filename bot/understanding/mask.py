"""Keeps a question without the person who asked it."""

import re
import unicodedata
from functools import lru_cache

from bot.model.writing.text import nfc

KEPT = 400
"""Characters of a question that are kept."""
READ = 4000
"""Characters of a text that are looked at."""
GONE = "…"
"""Stands for what was taken out."""

LINKS = ("https://", "http://", "www.")

_UPPER = "".join(c for c in map(chr, (*range(0x41, 0x1B1), *range(0x1EA0, 0x1EFA))) if c.isupper())
_NOT_NAMES = r"(?!(?:QR|OTP|VHD|NCOVI|COVID|PC|CCCD|Zalo|Android|Google|V[iíy]t?)\b)"
_NAME = rf"{_NOT_NAMES}[{_UPPER}][^\W\d_]*(?!\w)(?:[ ]{_NOT_NAMES}[{_UPPER}][^\W\d_]*(?!\w)){{0,4}}"
_TWO = rf"{_NOT_NAMES}[{_UPPER}][^\W\d_]*(?!\w)(?:[ ][{_UPPER}][^\W\d_]*(?!\w)){{1,3}}"
_GOES_ON = "là|gì|chi|ở|hỏi|muốn|năm|sinh|số|nhà|và|có|bị|cho|cần|đang|thì|mà|sao|from|and|i|my|what|how"
_PLAIN_NAME = rf"(?i:(?!(?:{_GOES_ON})\b)[^\W\d_]+(?:[ ]+(?!(?:{_GOES_ON})\b)[^\W\d_]+){{0,3}})"
_ME = "tôi|tui|tao|em|con|cháu|mình|anh|chị|bác|cô|chú|ông|bà"

_DIGIT, _CAPITAL = re.compile(r"\d"), re.compile(f"[{_UPPER}]")
"""Without one of these most of the following cannot be there, and need not be looked for."""

_MAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]++@[\w-]++(?:\.[\w-]++)+")
_NUMBER = re.compile(r"\+?\(?\d(?:[ .()_\u00a0-]{0,2}\d){5,}")
_BORN = re.compile(
    r"((?i:\b(?:ngày[ ]sinh|sinh[ ]ngày|sinh[ ]năm|sinh[ ]nhật|sn|born(?:[ ](?:on|in))?|date[ ]of[ ]birth)[ ]?:?[ ]?))"
    r"\d{1,4}(?:[ ]?[/.-][ ]?\d{1,4}){0,2}"
)
_PLATE = re.compile(r"(?i:\b\d{2}[ -]?[a-zđ]{1,2}\d?[ .-]{0,2}\d{3}\.?\d{2}\b)")
_HOUSE = re.compile(rf"\b\d{{1,4}}[a-zA-Z]?(?:/\d{{1,4}}){{0,3}},?[ ](?i:đường[ ]|phố[ ])?{_TWO}")
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Lý|Đinh|Trương|Đoàn|Lương|Mai|Cao|Tạ|Châu|Nguyen"
    "|Tran|Pham|Huynh|Hoang"
)
_FULL_NAME = re.compile(rf"\b(?:{_SURNAMES})(?!\w)(?:[ ][{_UPPER}][^\W\d_]*(?!\w)){{1,4}}")
_AMOUNT = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_NAMED = re.compile(
    rf"((?i:\b(?:(?:{_ME})[ ]tên(?:[ ]là)?|tên[ ](?:{_ME})(?:[ ]là)?|họ[ ](?:và[ ])?tên(?:[ ]?:|[ ]là)"
    rf"|my[ ]name(?:[ ]is|'s))[ ]?:?[ ]))(?:{_NAME}|{_PLAIN_NAME})"
)
_IS = re.compile(rf"((?i:\b(?:{_ME})[ ]là|\bi[ ]am|\bi'm|\bthis[ ]is)[ ]){_NAME}")
_CALLED = re.compile(rf"((?i:\b(?:anh|chị|bác|cô|chú|ông|bà|em|thầy|dì|cậu|mr|mrs|ms)\.?)[ ]){_NAME}")


@lru_cache(maxsize=4)
def mask(text: str) -> str:
    """The text without phone and card numbers, codes, e-mail addresses, what links carry, birthdays, number plates,
    house numbers with their streets, names that are announced and names that are whole; without control characters, and
    cut."""
    shown = nfc(text[:READ])
    shown = shown if shown.isprintable() else "".join(map(_visible, shown))
    shown = " ".join(map(_link, shown.split()) if any(sign in shown.lower() for sign in LINKS) else shown.split())
    if "@" in shown:
        shown = _MAIL.sub(GONE, shown)
    if _DIGIT.search(shown):
        shown = _NUMBER.sub(_number, _PLATE.sub(GONE, _BORN.sub(rf"\1{GONE}", shown)))
    shown = _NAMED.sub(rf"\1{GONE}", shown)
    if _CAPITAL.search(shown):
        shown = _CALLED.sub(rf"\1{GONE}", _IS.sub(rf"\1{GONE}", shown))
        shown = _FULL_NAME.sub(GONE, _HOUSE.sub(GONE, shown))
    return shown[:KEPT].strip()


def _visible(character: str) -> str:
    if character in "\n\t":
        return " "
    return "" if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Cn") else character


def _link(part: str) -> str:
    """A link without what it carries: what follows the first "?" or "#"."""
    small = part.lower()
    begin = min((at for sign in LINKS if (at := small.find(sign)) >= 0), default=-1)
    ends = [at for sign in "?#" if begin >= 0 and (at := part.find(sign, begin)) >= 0]
    return f"{part[: min(ends) + 1]}{GONE}" if ends and min(ends) + 1 < len(part) else part


def _number(found: re.Match[str]) -> str:
    """A sum of money below a hundred million stays: nobody can be called by it."""
    digits = sum(c.isdigit() for c in found[0])
    return found[0] if _AMOUNT.fullmatch(found[0]) and digits < 9 else GONE
