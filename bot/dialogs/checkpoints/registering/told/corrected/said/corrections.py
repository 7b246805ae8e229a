"""What an owner says to correct an answer: "the name is wrong, it is X"."""

from dataclasses import replace

from bot.content import N_, Library
from bot.content.site import option_called
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.corrected.said.by_looks import behind, looks_like, number_of, told_of
from bot.dialogs.checkpoints.registering.told.corrected.said.correction import HOUSE_NUMBER, Correction
from bot.dialogs.checkpoints.registering.told.corrected.said.cues import BACK, LACKS, MISTAKEN
from bot.dialogs.checkpoints.registering.told.corrected.said.newly_named import (
    is_ours,
    newly_named,
    rewritten,
    without_now,
)
from bot.dialogs.checkpoints.registering.told.corrected.said.outdated import outdated
from bot.dialogs.checkpoints.registering.told.corrected.said.right_answers import (
    affirmed,
    became,
    behind_mistake,
    instead,
    named_so,
    said_right,
    value_of,
    without_acts,
    without_denied,
)
from bot.dialogs.checkpoints.registering.told.mending import contested
from bot.model.writing.phone import national
from bot.understanding.ends import CLAUSE
from bot.understanding.places.phrasing.labels import FIELDS, IS, PART
from bot.understanding.places.phrasing.phrases import phrases, says, split
from bot.understanding.places.phrasing.tidying import tidy
from bot.understanding.places.reading import LONGEST, read
from bot.understanding.places.values.begins import is_part
from bot.understanding.places.values.kinds import Kinds
from bot.understanding.places.values.line import Line
from bot.understanding.places.values.named_behind import behind_kind

MIND = N_("change my mind, changed my mind")
"""Words that change no answer."""


def correction(text: str, library: Library) -> Correction | None:
    """Which answer is wrong, and in which words that is said."""
    if over := outdated(text, library):
        return over
    found = _correction(text, library)
    if found is None and says(text, BACK, library):
        return Correction("name")
    if found is None and (anew := rewritten(text[:LONGEST], library)):
        return looks_like(anew, read(anew, library))
    if found is None and says(text, LACKS, library) and (named := _first_named(text, library)):
        return Correction(named[0])
    if found and found.field == "name" and says(found.value, LACKS, library):
        return Correction(found.field)  # "tên thiếu chữ Sương" does not tell where that word belongs
    return replace(found, said=text[:LONGEST]) if found else None


def _correction(text: str, library: Library) -> Correction | None:
    """ "sai tên rồi, tên là Quán Gió" → the name, "Quán Gió"; nothing where no answer is being corrected."""
    line = text = text[:LONGEST]
    for said in Kinds(text, library).said_in():
        line = line.replace(said, " , ")  # "tiệm sửa xe" mends no answer
    for part in (*phrases(library, PART), *phrases(library, MIND)):
        before, sign, after = split(line, part) if " " in part else (line, "", "")
        line = f"{before} , {after}" if sign else line  # "doi dien" is opposite, and changes nothing
    if not any(split(line, phrase)[1] for phrase in phrases(library, MISTAKEN)):
        return None
    right = said_right(text, library) or instead(text, library) or affirmed(text, library)
    if named := _first_named(text, library):
        return Correction(named[0], _answer(*named, text, right, library))
    if right:
        return looks_like(right, read(right, library))
    if number := number_of(text, library):
        return number
    kind = option_called(library.site.checkpoint_kinds, _unmistaken(without_denied(text, library), library))
    return Correction("kind", kind.id) if kind else behind(text, library)


def _unmistaken(text: str, library: Library) -> str:
    """A text without the words that say that something is wrong: "chua dung" names no pagoda ("chùa")."""
    for phrase in phrases(library, MISTAKEN):
        before, sign, after = split(text, phrase) if " " in phrase else (text, "", "")
        text = f"{before} , {after}" if sign else text
    return text


def doubted(data: Registration, text: str, library: Library) -> Correction | None:
    """ "sao ghi thôn Chung, ý là thôn Chứ Sai chứ": the address, "thôn Chứ Sai"."""
    held = {"address": data.address, "phone": national(data.phone) if data.phone else "", "name": data.name}
    if data.commune:
        held["district"] = library.communes.by_code[data.commune].name
    field, value = contested(text, held, library)
    if field == "address" and (number := HOUSE_NUMBER.match(held[field])) and not any(map(str.isdigit, value)):
        value = f"{number[0]} {value}" if not is_part(value, library) else value
    value = told_of(field, read(value, library)) if field in ("phone", "district") else value
    return Correction(field, value) if value else None


def restated(text: str, library: Library) -> Correction | None:
    """ "tên phải là Phở Hà Nội", said once more: the name, and nothing but the name."""
    for name in phrases(library, FIELDS["name"]):
        for verb in phrases(library, IS):
            before, sign, after = split(text[:LONGEST], f"{name} {verb}")
            alone = sign and is_ours(CLAUSE.split(before)[-1], library)
            line = read(without_now(after, library), library) if alone else Line()
            if line.rest and not (line.phone or line.address or line.communes or line.district):
                return Correction("name", without_acts(line.rest, library))
    name = newly_named(text[:LONGEST], library)
    return Correction("name", name) if name else None


def _first_named(text: str, library: Library) -> tuple[str, str] | None:
    """The answer that is named first, and how: "đổi địa chỉ thành 8 Trần Phú, phường 7" is about the address."""
    parted = ((field, name, *split(text, name)) for field, name in _names(library))
    said = [(len(before), -len(name), field, name) for field, name, before, sign, _ in parted if sign]
    return (min(said)[2], min(said)[3]) if said else None


def _names(library: Library) -> list[tuple[str, str]]:
    return [(field, name) for field, names in FIELDS.items() for name in phrases(library, names)]


def _answer(field: str, name: str, text: str, right: str, library: Library) -> str:
    """The right answer, as it is kept: a number, a kind; the rest as it was said."""
    if field in ("phone", "district"):
        return told_of(field, read(right or became(text, library), library))
    said = value_of(text, name, library) or tidy(split(right, name)[2]) or right
    said = without_acts(said or (named_so(text, library) if field == "name" else ""), library)
    said = said or without_acts(behind_mistake(text, library), library)
    if field == "kind":
        return Kinds(said or text, library).option()
    return behind_kind(said, library) if field == "name" else said
