"""Which answer is said to be right, by what it looks like where nothing calls it by its name."""

from bot.content import N_, Library
from bot.dialogs.checkpoints.registering.told.corrected.said.correction import Correction
from bot.dialogs.checkpoints.registering.told.corrected.said.right_answers import meant_by
from bot.understanding.places.phrasing.phrases import phrases, split
from bot.understanding.places.phrasing.tidying import tidy
from bot.understanding.places.reading import read
from bot.understanding.places.values.line import Line

NUMBER = N_("the number, number")
"""What a phone number is also called, where no house number follows."""


def behind(text: str, library: Library) -> Correction | None:
    """What stands behind the comma: "ý lộn, 14 lê lợi", "ủa sai, Hoa Sữa chứ"."""
    last = meant_by(tidy(text.rpartition(",")[2]), library)
    line = read(last, library)
    return looks_like(last, line) if line.phone or line.address or line.communes or line.name else None


def looks_like(right: str, line: Line) -> Correction:
    """Which answer it is that is said to be right."""
    for field in ("phone", "district"):
        if told_of(field, line) and not line.address:
            return Correction(field, told_of(field, line))
    if line.kind and not line.name:
        return Correction("address", line.address) if line.address else Correction("kind", line.kind)
    return Correction("address" if line.address or right[0].isdigit() else "name", right)


def told_of(field: str, line: Line) -> str:
    """The right answer where it stands in the same sentence: "sai số rồi, 0905778899"."""
    commune = line.communes[0].name if len(line.communes) == 1 else ""
    return {"phone": line.phone, "district": commune}.get(field, "")


def number_of(text: str, library: Library) -> Correction | None:
    """ "số sai rồi", "đổi số 0905…": the phone number, unless only a few digits follow: "số 21"."""
    phone = told_of("phone", read(text, library))
    for name in phrases(library, NUMBER):
        sign, after = split(text, name)[1:]
        if sign and (phone or not after.strip()[:1].isdigit()):
            return Correction("phone", phone)
    return None
