"""Answers that are said anew, each by its name: "tên là Mộc Miên, còn số nhà 24"."""

from bot.content import N_, Library
from bot.dialogs.checkpoints.registering.told.corrected.said.correction import Correction
from bot.dialogs.checkpoints.registering.told.corrected.said.cues import LACKS
from bot.dialogs.checkpoints.registering.told.corrected.said.right_answers import affirmed, without_acts
from bot.understanding.ends import CLAUSE
from bot.understanding.places.phrasing.labels import FIELDS, IS
from bot.understanding.places.phrasing.phrases import phrases, says, split
from bot.understanding.places.phrasing.tails import is_tail, without_tails
from bot.understanding.places.phrasing.tidying import tidy
from bot.understanding.places.reading import LONGEST, read
from bot.understanding.places.values.kinds import Kinds

LINK = N_("and the, but the, as for the, and also the, with the")
"""Words between two answers."""

FEW = 3
"""Words before the name of an answer: "mà cái số nhà là 14"."""


def several(text: str, library: Library) -> list[Correction]:
    """The answers that are said anew, each once; none where one is not plain."""
    said = _parted(text[:LONGEST], library)
    plain = [part for part in said if not says(part, LACKS, library)]  # "tên thiếu chữ Sương" tells no name
    found = [one for part in plain if (one := _said_anew(part, library)) is not None]
    return found if len({one.field for one in found}) == len(found) else []


def _parted(text: str, library: Library) -> list[str]:
    """The parts of a text; those that a small word links begin with the name of an answer."""
    for link in phrases(library, LINK):
        before, sign, after = split(text, link)
        if sign and sign == sign.lower() and _label(after, library)[0]:
            text = f"{before}, {after}"
    return [part.strip() for part in CLAUSE.split(text) if part.strip()]


def _said_anew(part: str, library: Library) -> Correction | None:
    """Which answer a part tells, by its name or by its looks."""
    line, (field, value) = read(affirmed(part, library) or part, library), _label(part, library)
    if line.phone:
        return Correction("phone", line.phone, part)
    if len(line.communes) == 1 and not line.address:
        return Correction("district", line.communes[0].name, part)
    named = field == "name" and value and not is_tail(value, library)  # "tên sửa lại giúp: Trụ sở …"
    if named and (part.islower() or any(word[:1].isupper() for word in value.split())):
        return Correction("name", without_acts(value, library), part)
    if field == "kind" and (kind := Kinds(value, library).option()):
        return Correction("kind", kind, part)
    address = value if field == "address" else line.address
    return Correction("address", address, part) if any(map(str.isdigit, address)) else None


def _label(part: str, library: Library) -> tuple[str, str]:
    """The name of an answer with which a part begins, and what follows it."""
    for field, names in FIELDS.items():
        for name in phrases(library, names):
            before, sign, after = split(part, name)
            sign = part[len(before) : len(before) + len(sign)]
            own = sign.split()[-1:] if " " in sign and sign.split()[-1][:1].isupper() else []  # "tên Quán Mộc"
            if sign and len(before.split()) <= FEW:
                said = _without_verb(" ".join([*own, after.strip()]), library)
                return field, without_tails(said, library)
    return "", ""


def _without_verb(after: str, library: Library) -> str:
    """What comes behind "is", where that stands first or after a word or two: "ghi lại là Quán Mộc"."""
    for verb in phrases(library, IS):
        before, sign, behind = split(after, verb)
        if sign and len(before.split()) < FEW and before == before.lower():
            return tidy(behind)
    return tidy(after) if any(map(str.isdigit, after)) or any(word[:1].isupper() for word in after.split()) else ""
