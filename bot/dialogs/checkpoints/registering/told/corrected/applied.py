"""Answers as they are after what a line tells of them: taken, replaced, mended, or to be asked anew."""

from collections.abc import Mapping
from typing import Any

from bot.content import Library
from bot.dialogs.checkpoints.registering.registration import ADDRESS, NAME, Registration
from bot.dialogs.checkpoints.registering.told.corrected.belonging import rather, where_it_belongs, without_subject
from bot.dialogs.checkpoints.registering.told.corrected.gone import GONE, goes
from bot.dialogs.checkpoints.registering.told.corrected.mended import (
    is_finer,
    is_in,
    restates,
    with_address,
    with_digits,
    with_right,
    without,
)
from bot.dialogs.checkpoints.registering.told.corrected.said.cues import BACK, LACKS, MISTAKEN, NOT
from bot.dialogs.checkpoints.registering.told.heard import Told, held
from bot.dialogs.checkpoints.registering.told.mending import WHY, without_label
from bot.dialogs.checkpoints.registering.told.unasked.volunteered import take
from bot.engine import Turn
from bot.model.writing.text import words
from bot.understanding.places.phrasing.labels import FIELDS
from bot.understanding.places.phrasing.phrases import has, says
from bot.understanding.places.values.kinds import Kinds
from bot.understanding.places.values.line import Line
from bot.understanding.places.values.place_names import has_capital
from bot.understanding.places.values.streets import is_number

WHERE = ("name", "address", "place", "phone")
"""Answers in which something can be wrong, in the order in which it is looked for."""


def applied(data: Registration, told: Told, text: str, library: Library) -> tuple[dict[str, str], str]:
    """Takes what a text tells: the answers that it changed, as they are said, and the one that has to be asked anew
    where it is only said to be wrong; "" for none."""
    before, anew, told = dict(held(data, library)), "", without_subject(told, text, library)
    where = sorted(WHERE, key=lambda field: field != rather(told))
    fields = [next((one for one in where if is_in(wrong, before.get(one, ""))), "") for wrong in told.wrong]
    told, fields = where_it_belongs(told, fields), list(filter(None, fields))
    for wrong, field in zip(told.wrong, fields, strict=False):
        anew = _mended(data, told, field, wrong, text, library) or anew
    changes = has(text, MISTAKEN, library) or has(text, NOT, library)
    said = changes or says(text, GONE, library) or says(text, LACKS, library) or has(text, WHY, library)
    anew = _given(data, told, changes or bool(told.wrong), text, library) or (anew if said else "")
    data.puts_number_before_street()
    now = {field: said for field, said in held(data, library).items() if field != "kind" or told.kind}
    return {field: said for field, said in now.items() if before.get(field) != said}, anew


def as_said(turn: Turn[Any], data: Registration, changed: Mapping[str, str]) -> dict[str, str]:
    """What was taken, as it is shown."""
    library = turn.services.library
    shown = {
        "place": library.communes.where(data.commune) if data.commune else "",
        "kind": library.site.kind(data.kind, turn.person.language) if data.kind else "",
    }
    return {field: shown.get(field, said) or said for field, said in changed.items()}


def may(data: Registration, told: Told, asked: str, text: str, library: Library) -> bool:
    """Whether answers that are there already may be replaced by what is told: one that is asked, or said to be wrong,
    or called by its name, or all are shown to be looked through."""
    open_ = {asked, *data.lacking(), *data.recalled}
    given = [field for field in told.answers() if field not in open_]
    if "address" in given and (is_finer(data.address, told.address) or restates(data.address, told.address)):
        given.remove("address")
    if not given or not data.lacking() or told.wrong or has(text, MISTAKEN, library):
        return True
    return all(has(text, FIELDS[field], library) for field in given)


def _mended(data: Registration, told: Told, field: str, wrong: str, text: str, library: Library) -> str:
    """Mends an answer of which something is wrong; gives its name where the right one was not said."""
    right = {"name": told.name, "address": told.address}.get(field, "")
    if field == "place":
        return "" if told.communes or told.district else "district"
    if field == "phone":
        data.phone = with_digits(data.phone, wrong, told.digits) if told.digits else data.phone
        return "" if told.phone or told.digits else "phone"
    if not field or (not right and len(told.answers()) > 0 and not goes(wrong, text, library)):
        return ""  # it is about what is told beside it
    if not right and says(text, GONE, library) and not goes(wrong, text, library):
        return ""  # something else is to go, which does not stand there
    old = str(getattr(data, field))
    if right or goes(wrong, text, library):
        bare = without_label(right, library) if field == "address" else right
        street = field == "address" and is_number(wrong) and bare[:1].isdigit() and has_capital(bare)
        first, comma, rest = old.partition(",")
        whole = field == "name" and goes(wrong, text, library)  # "ghi Mộc Miên thôi, bỏ chữ cà phê"
        new = (bare if whole else with_right(old, wrong, bare)) if right else without(old, wrong)
        new = f"{bare}{comma}{rest}" if street and is_in(wrong, first) else new
        if any(map(str.isalnum, new)) and len(new) <= (NAME if field == "name" else ADDRESS):
            setattr(data, field, new)
            return ""
    return field


def _given(data: Registration, told: Told, changes: bool, text: str, library: Library) -> str:
    """Takes the answers themselves, but for those that were mended."""
    mended = [wrong for wrong in told.wrong if wrong]
    lacks = says(text, LACKS, library) or says(text, BACK, library)
    if told.name and not (lacks and told.address) and not any(told.name in data.name for _ in mended):
        if lacks and not _grows(data.name, told.name):
            return "name"  # a word of it, and nobody knows where it belongs
        data.name = told.name
    there = bool(mended) and words(without_label(told.address, library)) in words(data.address)
    address = "" if there else told.address
    if address and lacks and not _grows(data.address, address):
        return "address"
    address = with_address(data.address, address, changes)[:ADDRESS] if address else ""
    take(data, Line(address=address, phone=told.phone, communes=told.communes, district=told.district), library)
    data.kind = told.kind or Kinds(told.name, library).option(sure=True) or data.kind
    return ""


def _grows(old: str, new: str) -> bool:
    """Whether what is told has more than what lacks something: "quán Mây Chiều" where "Mây" stood."""
    return not old or (len(new.split()) > 1 and bool(set(words(old).split()) & set(words(new).split())))
