"""What one part of a line tells of a place: "quán Mây 118 Trần Hưng Đạo p4"."""

from dataclasses import replace

from bot.content import Library
from bot.understanding.places.phrasing.labels import AT, take_apart, unlabelled
from bot.understanding.places.phrasing.tails import without_tails
from bot.understanding.places.values.begins import begins_with, is_part
from bot.understanding.places.values.called_with import Name, apart
from bot.understanding.places.values.kinds import Kinds
from bot.understanding.places.values.line import Line
from bot.understanding.places.values.place_names import name_in
from bot.understanding.places.values.placed import as_listed, in_commune, placed, without_at_before


def read_part(text: str, library: Library, named: bool, telling: bool) -> Line:
    """Takes a part apart. Where no name is known (`named`), "Xuân Đài" may be one, and no commune; `telling`: a phone
    number is told with it."""
    text, called = unlabelled(as_listed(text, library), library)
    told = take_apart(text, library)
    called = called or told.called
    rest, address = without_tails(told.name, library), without_tails(told.address, library)
    line = placed(rest, address, telling, library)
    if not line.communes and not line.address and (named or begins_with(rest, AT, library)):
        line = in_commune(line, library)
    if line.communes and library.communes.only_district(without_at_before(line.rest, library)):
        line = replace(line, rest="")
    kinds = Kinds(line.rest, library)
    begun = kinds.leading(line.rest.split())
    behind, kind = " ".join(line.rest.split()[begun:]), " ".join(line.rest.split()[:begun])
    if behind != line.rest and behind[:1].islower() and is_part(behind, library):
        where = ", ".join(filter(None, (behind, line.address)))
        return replace(line, kind=Kinds(kind, library).option(), address=where, rest="")  # "quán ăn sát quốc lộ"
    if line.communes and not line.address and kinds.only():
        line = replace(line, rest=text.strip())  # "Trạm y tế xã Ea Bar" is called after its commune
    ends = bool(line.address or line.communes or telling)
    name = line.rest if called else name_in(line.rest, library, ends)
    line, name = _without_street(line, name, ends, library)
    kind = kinds.option() if kinds.only() else Kinds(name, library).option(sure=True)
    return replace(line, kind=kind, name=name, called=called and bool(name))


def _without_street(line: Line, name: str, ends: bool, library: Library) -> tuple[Line, str]:
    """A name without the street, or the market, that was typed in one breath with it, where none is told elsewhere;
    what is left may be one, if more is told (`ends`)."""
    told = name or (line.rest if ends else "")
    beside = apart(told, library) if told and not line.address else Name(name)
    if not beside.address:
        return line, name
    rest = line.rest.replace(told, beside.name)
    line = replace(line, rest=rest, address=beside.address, communes=line.communes or beside.communes)
    return line, beside.name if name else ""
