"""What one part of a line tells of a place: "quán Mây 118 Trần Hưng Đạo p4"."""

import re
from dataclasses import dataclass, replace

from bot.content import N_, Commune, Library
from bot.dialogs.checkpoints.registering.told.spoken import (
    AT,
    FIELDS,
    PART,
    address_told,
    phrases,
    split,
    take_apart,
    tidy,
    unlabelled,
    without_particles,
)
from bot.dialogs.checkpoints.registering.told.values.called_with import Name, apart
from bot.dialogs.checkpoints.registering.told.values.kinds import Kinds
from bot.dialogs.checkpoints.registering.told.values.place_names import name_in
from bot.model.writing.text import fold
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.normalise import words as typed_words

HOUSE = re.compile(r"(?<![\w/])(?:số |so )?(?!\d{1,2}(?-i:h)\d*\b)\d[\w/]*,? +[^\W\d]{2}.*", re.IGNORECASE)
"""A house number and a street; "3h" is an hour."""

OF = N_("in, in the, at, at the, the")
"""Small words before the name of a commune."""

PLACES = (N_("ward"), N_("commune"), N_("township"))
"""The kinds of communes."""

NUMBERED = 2
"""Words up to which a number in the middle is part of a name: "Bún bò 3 Miền"."""

CHANGE = N_("change, fix, correct")
"""Words that say which answer changes."""

FEW = 4
"""Words of a part that says no more."""


@dataclass(frozen=True, slots=True)
class Line:
    """What was told; empty where nothing was. `rest` is neither phone nor address: `name` is all of that, or stands in
    it. `broken` is a phone number that lacks digits; `called`: it is said that this is the name."""

    name: str = ""
    kind: str = ""
    address: str = ""
    communes: tuple[Commune, ...] = ()
    district: str = ""
    phone: str = ""
    rest: str = ""
    broken: str = ""
    called: bool = False


def read_part(text: str, library: Library, named: bool, telling: bool) -> Line:
    """Takes a part apart. Where no name is known (`named`), "Xuân Đài" may be one, and no commune; `telling`: a phone
    number is told with it."""
    text, called = unlabelled(_as_listed(text, library), library)
    told = take_apart(text, library)
    called = called or told.called
    rest, address = without_particles(told.name, library), without_particles(told.address, library)
    line = _placed(rest, address, telling, library)
    if not line.communes and not line.address and (named or begins_with(rest, AT, library)):
        line = _in_commune(line, library)
    if line.communes and library.communes.only_district(_without_at_before(line.rest, library)):
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


def _as_listed(text: str, library: Library) -> str:
    """With "phường 4" for "ward 4": what the list of communes calls it, in the site's first language."""
    own = library.words[library.site.languages[0]]
    for kind in PLACES:
        for phrase in phrases(library, kind):
            before, sign, after = split(text, phrase) if phrase not in own.phrases(kind) else (text, "", "")
            if sign and not after.strip():
                before, after = "", f" {_behind(before, OF, library)}"  # "in An Phu commune"
            text = f"{before}{own.phrases(kind)[0]}{after}" if sign else text
    return text


def _placed(rest: str, address: str, telling: bool, library: Library) -> Line:
    """The rest without the address, the address without its commune. Where nothing else shows that something is told
    (`telling`), a number in a name is no house."""
    told = address or address_told(rest, library) or _numbered(rest, library)
    if told and told.split()[0].isdigit() and library.communes.is_kind(" ".join(told.split()[1:2])):
        return Line()  # "2 phường giáp ranh"
    if told:
        street, found = library.communes.apart(told)
        before, there = library.communes.apart(rest) if address else ("", [])
        return Line(address=street, communes=tuple(found or there), rest=before if there else rest if address else "")
    before, found = library.communes.apart(_without_at_before(rest, library))
    before, also = library.communes.apart(before) if found else (before, [])
    if also:
        return Line(communes=(*found, *also))  # "mặt tiền phường 5 còn cổng sau phường 4" is no address
    if is_part(before, library):
        return Line(address=before, communes=tuple(found))
    house = HOUSE.search(before)
    if house and (not house.start() or ((found or telling) and len(house[0].split()) > NUMBERED)):
        return Line(address=tidy(house[0]), communes=tuple(found), rest=_without_at(before[: house.start()], library))
    return Line(communes=tuple(found), rest=_without_at(before, library) if found else before)


def _without_at_before(text: str, library: Library) -> str:
    """Without "ở" at its beginning."""
    return _behind(text, AT, library)


def _behind(text: str, sentence: str, library: Library) -> str:
    """Without one of the phrases at its beginning."""
    for phrase in phrases(library, sentence):
        before, sign, after = split(text, phrase)
        text = after if sign and not before.strip() and after.strip() else text
    return tidy(text)


def _numbered(text: str, library: Library) -> str:
    """ "12 đường 3/2" in "số nhà 12 đường 3/2"."""
    said = (split(text, name) for name in phrases(library, FIELDS["address"]))
    return next(
        (tidy(after) for before, sign, after in said if sign and not before and after.strip()[:1].isdigit()), ""
    )


def _without_at(text: str, library: Library) -> str:
    """Without "ở" at its end: what stood behind it has been taken."""
    for phrase in phrases(library, AT):
        before, sign, after = split(text, phrase, last=True)
        text = before if sign and not after.strip() else text
    return tidy(text)


def _in_commune(line: Line, library: Library) -> Line:
    """With the commune that is named by itself, or behind "ở". A district there is no part of the name."""
    line = replace(line, rest=_without_at_before(line.rest, library))
    if district := library.communes.only_district(line.rest):
        return replace(line, district=district.code, rest="")
    if found := library.communes.named(line.rest) or library.communes.half_named(line.rest):
        return replace(line, communes=tuple(found), rest="")
    for phrase in phrases(library, AT):
        before, sign, after = split(line.rest, phrase, last=True)
        behind = _in_commune(Line(rest=tidy(after)), library) if sign and before.strip() else Line()
        if behind.communes or behind.district:
            return replace(behind, rest=tidy(before))
    return line


def is_part(text: str, library: Library) -> bool:
    """Whether it begins like an address without a number: "thôn Phú Khê", "gần chợ"."""
    return begins_with(text, PART, library)


def begins_with(text: str, sentence: str, library: Library) -> bool:
    """Whether a text begins with one of the phrases, with more behind it; with its own diacritics, if it has any."""
    typed = f"{' '.join(typed_words(text))} "
    bare = is_bare(text)
    spelt = (" ".join(typed_words(phrase)) for phrase in phrases(library, sentence))
    begun = tuple(f"{fold(phrase) if bare else phrase} " for phrase in spelt)
    return (fold(typed) if bare else typed).startswith(begun) and len(text.split()) > 1


def only_changes(part: str, library: Library) -> bool:
    """Whether a part only says that something changes: "doi so nghen" is no hamlet ("đội")."""
    return len(part.split()) <= FEW and not any(map(str.isdigit, part)) and begins_with(part, CHANGE, library)
