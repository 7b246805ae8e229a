"""A line with the wish to register, taken apart."""

from dataclasses import replace
from typing import Any

from bot.content import Library
from bot.engine import Turn
from bot.understanding import Kind
from bot.understanding.ends import CLAUSE
from bot.understanding.places.reading import read
from bot.understanding.places.values.kinds import Kinds
from bot.understanding.places.values.line import Line
from bot.understanding.places.values.place_names import capitals, has_capital, is_capital, named
from bot.understanding.places.wishes import (
    before_wish,
    name_wished_for,
    needs_one,
    wished_point,
    without_wish,
)

BEFORE = 3
"""Words before the capitals of a name that is left over."""


def line_of(turn: Turn[Any], text: str) -> Line:
    """A line taken apart, without the wish that it may begin with."""
    library = turn.services.library
    head, _, behind = text.partition(":")
    if has_capital(behind) and without_wish(head, library):
        return read(behind.strip(), library)  # "đăng ký văn phòng trước đi: Văn phòng Hưng Phát, 101 …"
    told = without_wish(text, library)
    if told and Kinds(told, library).only() and _tells(before := read(before_wish(text, library), library)):
        return _wished(before, library)  # "chủ quán Mây, 12 Lê Lợi phường 4, muốn đăng ký mã cho quán"
    if told:
        line = read(told, library)
        more = line.address or line.communes or line.phone
        return line if more and line.name else replace(line, name=name_wished_for(told, library))
    first, *rest = CLAUSE.split(text, maxsplit=1)
    if rest and turn.meant(first).kind is Kind.JOB and not _tells(read(first, library)):
        line = read(rest[0].strip(), library)
        return replace(line, name=named(first, library) or line.name or left_over(first, library))
    line = read(text, library)
    return _wished(line, library) if turn.meant(text).kind is Kind.JOB or needs_one(text, library) else line


def left_over(rest: str, library: Library) -> str:
    """The name that is left where all else was taken: "cơ sở Phát Lộc" in "đăng ký cơ sở Phát Lộc, phường 4"."""
    said = wished_point(rest, library).split()
    begun = next((at for at, word in enumerate(said) if is_capital(word)), len(said))
    return " ".join(said) if begun <= BEFORE and begun < len(said) and all(map(is_capital, said[begun:])) else ""


def _tells(line: Line) -> bool:
    """Whether a part tells where a place is, or how it is reached."""
    return bool(line.communes or line.phone) or any(sign.isdigit() for sign in line.address)


def _wished(line: Line, library: Library) -> Line:
    """What is told with a wish: less is a name in "nhà thuốc Minh Tâm cần mã QR", less an address without a number."""
    address = line.address if any(sign.isdigit() for sign in line.address) else ""
    begun = line.name if line.address and has_capital(line.name) else ""
    return replace(line, name=named(line.rest, library) or begun or capitals(line.rest, library), address=address)
