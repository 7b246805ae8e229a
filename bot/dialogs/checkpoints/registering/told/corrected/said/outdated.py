"""An answer that is said to hold no more, and not what holds now: "địa chỉ kia là địa chỉ cũ, quán dời rồi"."""

from bot.content import N_, Library
from bot.dialogs.checkpoints.registering.told.corrected.said.correction import Correction
from bot.understanding.ends import CLAUSE
from bot.understanding.places.phrasing.labels import IS
from bot.understanding.places.phrasing.phrases import phrases, says, split
from bot.understanding.places.phrasing.tidying import tidy
from bot.understanding.places.reading import read

POINTED = {
    "name": N_("that name, the name above, this name, the name i gave"),
    "address": N_("that address, the address above, this address, the address i gave"),
    "phone": N_("that number, the number above, this number, the number i gave, that phone"),
}
"""What an answer is called by whoever points at it."""

OVER = N_("is old, is the old, the old one, no longer used, not used any more, is gone, i lost, another one")
"""What is said of one that holds no more."""

MOVED = N_("we have just moved, we just moved, moved the office, moved our office, moved to a new place, new office")
"""Words of whoever has moved and does not say where."""


def outdated(text: str, library: Library) -> Correction | None:
    """The answer that holds no more: one that is pointed at and called old, or where a place was that has moved; with
    the address that is told instead."""
    over = says(text, OVER, library)
    pointed = next((field for field, called in POINTED.items() if over and says(text, called, library)), "")
    field = pointed or ("address" if says(text, MOVED, library) else "")
    line, now = read(text, library), _now(text, library) if field == "address" else ""
    if not field or (not now and (line.phone or line.communes or line.address[:1].isdigit())):
        return None
    return Correction(field, now)


def _now(text: str, library: Library) -> str:
    """ "40 Lê Lai" in "địa chỉ đó cũ rồi, giờ là 40 Lê Lai"."""
    behind = [split(clause, verb, last=True)[2] for clause in CLAUSE.split(text)[1:] for verb in phrases(library, IS)]
    told = (read(tidy(said), library).address for said in behind if said.strip()[:1].isdigit())
    return next((address for address in told if address[:1].isdigit() and " " in address), "")
