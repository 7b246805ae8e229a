"""What one line tells of a place, wherever it is told: "quán Mây 118 Trần Hưng Đạo p4, 0905778899"."""

from collections.abc import Sequence
from dataclasses import replace

from bot.content import N_, Commune, Library
from bot.model.writing.text import fold
from bot.understanding.ends import FIELD
from bot.understanding.normaliser.lately import lately
from bot.understanding.places.phrasing.labels import FIELDS, LABEL
from bot.understanding.places.phrasing.phrases import has, phrases, split
from bot.understanding.places.phrasing.tidying import tidy
from bot.understanding.places.values.begins import begins_with, only_changes
from bot.understanding.places.values.kinds import Kinds
from bot.understanding.places.values.line import Line
from bot.understanding.places.values.numbers import number_in
from bot.understanding.places.values.part import read_part
from bot.understanding.places.wishes import before_a_wish

LONGEST = 250
"""Letters of a line that are read: a name, an address and a phone number have fewer."""

MANY = 12
"""Parts of a line that are read."""

VOWELS = frozenset("aeiouy")
"""Letters of which a word has one, and "TP." has none."""

WITHOUT = N_("there is no, without a, has no")
"""Words with which a part begins that says what is not there."""

OWNER = N_("the owner is, owner, owned by, my name is")
"""Words with which a part begins that names a person, and no place."""

HOURS = N_("closed on, open from, open on, opening hours, day off, off on")
"""Words with which a part begins that tells when a place is open."""

REMARK = N_("but, because, though, so that, please")
"""Words with which a part begins that tells nothing of the place."""


@lately
def read(text: str, library: Library, named: bool = True) -> Line:
    """Takes a line apart. Where no name is known (`named`), "Xuân Đài" may be one, and no commune."""
    number = number_in(text[:LONGEST], library)
    told = bool(number.phone)
    said = (
        [part for side in (number.before, number.beyond) for part in _parts(side, library)]
        if told or number.broken
        else []
    )
    said = said or _parts(number.before if told or number.broken else text[:LONGEST], library)
    said = [
        part for part in said if not any(begins_with(part, other, library) for other in (WITHOUT, OWNER, HOURS))
    ] or said
    said = [part for part in said if not only_changes(part, library)] or said
    said = [before_a_wish(_without_lack(part, library), library) for part in said]
    lines = [read_part(part, library, named or at > 0, told) for at, part in enumerate(said[:MANY])]
    return replace(_joined(lines, library), phone=number.phone, broken=number.broken)


def _without_lack(part: str, library: Library) -> str:
    """Without what is said not to be there: "quán bún cô Ba" in "quán bún cô Ba không có số nhà"."""
    for phrase in phrases(library, WITHOUT):
        before, sign, _ = split(part, phrase) if " " in phrase else (part, "", "")
        part = before.strip() if sign and before.strip() else part
    return part


def _parts(text: str, library: Library) -> list[str]:
    """The parts of a line; a house number stays with its street: "25, Trần Phú"."""
    parts: list[str] = []
    lead, colon, told = text.partition(": ")
    if colon and told.strip() and len(lead.split()) > LABEL:
        text = told if _only_leads(lead, library) else f"{lead}, {told}"  # "vậy làm chi nhánh 1 trước: Trà sữa Bống"
    for part in map(str.strip, FIELD.split(text)):
        if part and parts and _is_short(parts[-1].split()[-1]):
            parts[-1] = f"{parts[-1]}. {part}"
        elif parts and _is_number(parts[-1]):
            parts[-1] = f"{parts[-1]}, {part}"
        elif part:
            parts.append(part)
    return parts


def _only_leads(lead: str, library: Library) -> bool:
    """Whether what stands before a colon tells nothing: "à mà đổi ý, làm luôn: cơm gà Bảy"."""
    labels = any(has(lead, names, library) for names in FIELDS.values())
    return not (
        labels or any(map(str.isdigit, lead)) or Kinds(lead, library).starts() or library.communes.apart(lead)[1]
    )


def _is_short(word: str) -> bool:
    """Whether a word is only the letters of one: "P. 4", "TP. Tuy Hòa"."""
    return word.isalpha() and VOWELS.isdisjoint(fold(word))


def _is_number(part: str) -> bool:
    return part.split()[-1].isdigit() and len(part.split()) <= 2


def _joined(lines: Sequence[Line], library: Library) -> Line:
    """What several parts tell together."""
    if len(lines) == 1:
        return lines[0]
    district = next((line.district for line in lines if line.district), "")
    names = [line.name for line in sorted(lines, key=lambda line: not line.called) if line.name]
    left = [line for line in lines if line.rest and not begins_with(line.rest, REMARK, library)]
    more = [line for line in left if line.name or not line.kind] or left
    return Line(
        name=next(iter(names), ""),
        kind=next((line.kind for line in lines if line.kind and not line.name), "")
        or next((line.kind for line in lines if line.kind), ""),
        address=", ".join(line.address for line in lines if line.address),
        communes=_meant([one for line in lines for one in line.communes], district),
        district=district,
        called=any(line.called for line in lines),
        rest=tidy(", ".join(dict.fromkeys(line.rest for line in more))),
    )


def _meant(found: Sequence[Commune], district: str) -> tuple[Commune, ...]:
    """The communes that can be meant; a district that is told as well decides between several."""
    within = [one for one in found if one.district == district] or found
    return tuple(dict.fromkeys(within))
