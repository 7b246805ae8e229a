"""Which answer is wrong, or is told in place of what is: a street where one is wrong, a name where that is."""

from collections.abc import Sequence
from dataclasses import replace

from bot.content import Library
from bot.dialogs.checkpoints.registering.told.corrected.gone import GONE
from bot.dialogs.checkpoints.registering.told.corrected.said.cues import NOT
from bot.dialogs.checkpoints.registering.told.heard import Told
from bot.understanding.places.phrasing.phrases import has, says
from bot.understanding.places.values.kinds import Kinds


def without_subject(told: Told, text: str, library: Library) -> Told:
    """Without the kind of place of which something is told, which is not wrong: "quán em đổi tên thành Mộc Quán"."""
    if says(text, GONE, library) or has(text, NOT, library):
        return told
    return replace(told, wrong=tuple(wrong for wrong in told.wrong if not Kinds(wrong, library).only()))


def rather(told: Told) -> str:
    """The answer in which something is rather wrong, by what is told in its place: "phường 7 chứ không phải 5" is about
    no house number."""
    if told.digits:
        return "phone"
    return "place" if (told.communes or told.district) and not (told.address or told.name) else ""


def where_it_belongs(told: Told, fields: Sequence[str]) -> Told:
    """A street is told where one is wrong, although it sounds like a name, and the other way round; what stands in no
    answer is not wrong: "54 chứ không phải 45"."""
    there = [wrong for wrong, field in zip(told.wrong, fields, strict=True) if field]
    new = [wrong for wrong, field in zip(told.wrong, fields, strict=True) if not field]
    told, about = replace(told, wrong=tuple(there)), set(filter(None, fields))
    if about in ({"address"}, {"name"}) and len(new) == 1 and not (told.name or told.address):
        return replace(told, name=new[0]) if about == {"name"} else replace(told, address=new[0])
    if about == {"phone"} and not told.phone and (number := told.digits or told.address or told.name).isdigit():
        return replace(told, digits=number, address="", name="")
    if about == {"address"} and told.digits and not told.address:
        return replace(told, digits="", address=told.digits)
    if about == {"address"} and told.name and not told.address:
        return replace(told, name="", address=told.name)
    if about == {"name"} and told.address and not told.name:
        return replace(told, name=told.address, address="")
    return told
