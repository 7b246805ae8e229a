"""What an owner tells before it is asked: a number and a street where the kind is asked, or all of it at once."""

import re
from dataclasses import replace
from typing import Any

from bot.content import N_, Commune, Library
from bot.dialogs.checkpoints.registering.registration import ADDRESS, Registration
from bot.dialogs.checkpoints.registering.strayed import is_strayed
from bot.engine import Proceed, Turn
from bot.engine.turn import wrong_number
from bot.model.writing.phone import national
from bot.understanding.ends import CLAUSE
from bot.understanding.places.phrasing.labels import PART
from bot.understanding.places.phrasing.phrases import met, split
from bot.understanding.places.reading import read
from bot.understanding.places.values.begins import is_part
from bot.understanding.places.values.kinds import Kinds
from bot.understanding.places.values.line import Line

BESIDE = 8
"""Words that may stand beside a phone number."""

NUMBER = re.compile(r"[0+][\d\s.()-]{6,20}")
"""What is meant to be a phone number."""


def volunteered(turn: Turn[Registration]) -> Proceed | None:
    """Takes what was told where another answer was asked, if it is nothing but that. Raises `UnclearError` for a phone
    number that is none."""
    library, data = turn.services.library, turn.data
    if _only_asks(turn) or is_strayed(turn):
        return None
    if _tells_the_kind(turn):
        turn.say(N_("Noted: {told}."), told=library.site.kind(data.kind, turn.person.language))
        return Proceed()
    line = without_talk(turn, read(spoken(turn), library, named=bool(data.name)))
    asked = (data.lacking() or [""])[0]
    check_number(turn.update.text, line, library)
    if not _is_all(turn, line, asked) or (data.address and line.address and not _is_sure(turn, line.address)):
        return None
    told = take(data, line, library)
    said = line.kind or (Kinds(turn.update.text, library).option() if asked == "kind" and told else "")
    beside = data.kind and "address" in told  # "sạp 15 chợ phường 7" tells where, and not what
    if said and said != data.kind and not beside and (told or asked != "kind"):
        data.kind = said
        told["kind"] = library.site.kind(said, turn.person.language)
    if line.kind and line.kind == data.kind and not told and asked not in ("", "kind"):
        told["kind"] = library.site.kind(line.kind, turn.person.language)
    others = [said for field, said in told.items() if said and field != asked]
    if others and data.lacking():
        turn.say(N_("Noted: {told}."), told="; ".join(others))
    return Proceed() if told or line.broken or (line.kind and asked != "kind") else None


def amended(turn: Turn[Registration]) -> Proceed | None:
    """Puts the hamlet that is told later before an address that has no number: "…, thôn Mỹ Xuân"."""
    data, library = turn.data, turn.services.library
    last = turn.update.text.rpartition(",")[2].strip()
    line = read(last, library)
    vague = bool(data.address) and not any(map(str.isdigit, data.address))
    same = vague and line.address.split()[:1] == data.address.split()[:1]
    if (
        not vague
        or same
        or not is_part(line.address, library)
        or line.rest
        or turn.services.understanding.known.asks(last)
    ):
        return None
    data.address = f"{line.address}, {data.address}"[:ADDRESS]
    if data.lacking():
        turn.say(N_("Noted: {told}."), told=data.address)
    return Proceed()


def _only_asks(turn: Turn[Registration]) -> bool:
    """Whether a text ends like a question and holds no number: "địa chỉ nhà tui luôn hả"."""
    text = turn.update.text.split()
    return (
        bool(text) and not any(map(str.isdigit, turn.update.text)) and turn.services.understanding.known.asks(text[-1])
    )


def _tells_the_kind(turn: Turn[Registration]) -> bool:
    """Whether a text only says what kind of place it is, which is known: "nhà thờ thì là cơ sở tôn giáo chứ gì"."""
    text, data, kinds = turn.update.text, turn.data, Kinds(turn.update.text, turn.services.library)
    if not data.kind or not data.name or not kinds.begin(text.split()) or text.rstrip().endswith("?"):
        return False
    asked = (data.lacking() or [""])[0]
    return asked in ("district", "phone") and len(kinds.starts()) > 1 and kinds.option() == data.kind and text.islower()


def _is_sure(turn: Turn[Registration], address: str) -> bool:
    """Whether an address can replace another: "địa chỉ thiếu hẻm" has none, and "12 xe thì sao" asks."""
    told = any(sign.isdigit() for sign in address) or is_part(address, turn.services.library)
    return told and not turn.services.understanding.known.asks(address)


def spoken(turn: Turn[Any]) -> str:
    """What was typed, without a courtesy before it: "dạ, quán Mây", "đồng ý. Quán Mây"."""
    first, *rest = CLAUSE.split(turn.update.text, maxsplit=1)
    return rest[0] if rest and rest[0].strip() and turn.meant(first).word else turn.update.text


def check_number(text: str, line: Line, library: Library) -> None:
    """Raises `UnclearError` for a phone number that is none, where nothing else is told."""
    if not line.phone and NUMBER.fullmatch(text.strip()):
        raise wrong_number(text, library.site.country)


def without_talk(turn: Turn[Any], line: Line) -> Line:
    """A line whose address has no more behind it than is one."""
    said = turn.services.understanding.known.no_answer.before(line.address, turn.person.language)
    return line if said == line.address else replace(line, address=said)


def take(data: Registration, line: Line, library: Library) -> dict[str, str]:
    """Takes over the phone, the address and the place of a line; gives them as they are said."""
    told: dict[str, str] = {}
    if line.phone:
        data.phone, told["phone"] = line.phone, national(line.phone)
    if line.address and len(line.address) <= ADDRESS:
        data.address = told["address"] = line.address
    if line.district and not data.commune:
        data.district, data.maybe = line.district, []
        told["district"] = library.communes.districts[line.district].name
    elif line.district:
        told["district"] = library.communes.where(data.commune)
    if line.communes:
        _place(data, line.communes)
        told["district"] = library.communes.where(data.commune) if data.commune else ""
    return told


def _place(data: Registration, communes: tuple[Commune, ...]) -> None:
    """Takes the commune, or those that can be meant; one that was told before decides between several."""
    found = [one for one in communes if one.district == data.district] or list(communes)
    if data.commune in [one.code for one in found]:
        return
    data.maybe = [one.code for one in found] if len(found) > 1 else []
    data.district, data.commune = ("", "") if data.maybe else (found[0].district, found[0].code)


def _is_all(turn: Turn[Registration], line: Line, asked: str) -> bool:
    """Whether nothing but that is said, or what was asked: what stands beside it is how it is told, "dạ", "số của tui
    đây". Where the name is asked, "12 Lê Lợi" may be one."""
    unnamed = not turn.data.name and asked == "name"
    if unnamed and not (line.phone or line.communes):
        return False
    if not any(sign.isalpha() for sign in line.rest) or turn.meant(line.rest).word:
        return True
    if unnamed or (asked == "address" and is_placed(line.rest, turn.services.library)):
        return False
    beside = len(line.rest.split()) <= BESIDE
    answered = (asked == "district" and line.communes) or (asked == "phone" and line.phone)
    return bool((line.kind and not line.name) or (line.phone and beside)) or (bool(answered) and not _is_known(turn))


def is_placed(rest: str, library: Library) -> bool:
    """Whether an address may stand in what is left of a line: "bãi Vũng Rô quốc lộ 1A"."""
    return any(split(rest, part)[1] for part in met(rest, PART, library))


def _is_known(turn: Turn[Registration]) -> bool:
    """Whether a text asks what we can surely answer."""
    text, meant = turn.update.text, turn.meant(turn.update.text)
    asks = turn.services.understanding.known.asks(text)
    return text.rstrip().endswith("?") or (asks and meant.is_sure)
