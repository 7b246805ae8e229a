"""Where a place is, in a part of a line: its address, its commune, and what is left."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.content import N_, Commune, Library
from bot.understanding.places.phrasing.labels import AT, FIELDS, address_told
from bot.understanding.places.phrasing.phrases import phrases, split
from bot.understanding.places.phrasing.tidying import tidy
from bot.understanding.places.values.at_the_end import Ends, at_the_end
from bot.understanding.places.values.begins import is_part
from bot.understanding.places.values.line import Line

HOUSE = re.compile(
    r"(?<![\w/])(?:số |so )?(?!\d{1,2}(?-i:h)\d*\b|\d+ (?:số|so) \d)\d[\w/]*,? +[^\W\d]{2}.*", re.IGNORECASE
)
"""A house number and a street; "3h" is an hour, and in "chi nhánh 2 số 20 Lê Lợi" the second is one."""

OF = N_("in, in the, at, at the, the")
"""Small words before the name of a commune."""

PLACES = (N_("ward"), N_("commune"), N_("township"))
"""The kinds of communes."""

NUMBERED = 2
"""Words up to which a number in the middle is part of a name: "Bún bò 3 Miền"."""


def as_listed(text: str, library: Library) -> str:
    """With "phường 4" for "ward 4": what the list of communes calls it, in the site's first language."""
    own = library.words[library.site.languages[0]]
    for kind in PLACES:
        for phrase in phrases(library, kind):
            before, sign, after = split(text, phrase) if phrase not in own.phrases(kind) else (text, "", "")
            if sign and not after.strip():
                before, after = "", f" {_behind(before, OF, library)}"  # "in An Phu commune"
            text = f"{before}{own.phrases(kind)[0]}{after}" if sign else text
    return text


def placed(rest: str, address: str, telling: bool, library: Library) -> Line:
    """The rest without the address, the address without its commune. Where nothing else shows that something is told
    (`telling`), a number in a name is no house."""
    told = address or address_told(rest, library) or _numbered(rest, library)
    if told and told.split()[0].isdigit() and library.communes.is_kind(" ".join(told.split()[1:2])):
        return Line()  # "2 phường giáp ranh"
    if told:
        street, found = library.communes.apart(told)
        before, there = library.communes.apart(rest) if address else ("", [])
        ends = Ends(street) if found or there else at_the_end(street, library)
        street, found = ends.address, found or list(ends.communes)
        left = before if there else rest if address else ""
        return Line(address=street, communes=tuple(found or there), district=ends.district, rest=left)
    before, found = library.communes.apart(without_at_before(rest, library))
    before, also = library.communes.apart(before) if found else (before, [])
    if also:
        return Line(communes=(*found, *also))  # "mặt tiền phường 5 còn cổng sau phường 4" is no address
    if is_part(before, library):
        return _ending(before, found, "", library)
    house = HOUSE.search(before)
    if house and (not house.start() or ((found or telling) and len(house[0].split()) > NUMBERED)):
        return _ending(tidy(house[0]), found, _without_at(before[: house.start()], library), library)
    return Line(communes=tuple(found), rest=_without_at(before, library) if found else before)


def _ending(address: str, found: Sequence[Commune], rest: str, library: Library) -> Line:
    """An address, and where that is: in what was `found`, or in what stands at its end."""
    ends = Ends(address) if found else at_the_end(address, library)
    return Line(address=ends.address, communes=tuple(found or ends.communes), district=ends.district, rest=rest)


def without_at_before(text: str, library: Library) -> str:
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


def in_commune(line: Line, library: Library) -> Line:
    """With the commune that is named by itself, or behind "ở". A district there is no part of the name."""
    line = replace(line, rest=without_at_before(line.rest, library))
    if district := library.communes.only_district(line.rest):
        return replace(line, district=district.code, rest="")
    if found := library.communes.named(line.rest) or library.communes.half_named(line.rest):
        return replace(line, communes=tuple(found), rest="")
    for phrase in phrases(library, AT):
        before, sign, after = split(line.rest, phrase, last=True)
        behind = in_commune(Line(rest=tidy(after)), library) if sign and before.strip() else Line()
        if behind.communes or behind.district:
            return replace(behind, rest=tidy(before))
    return line
