"""An address of which only a part is corrected."""

from bot.content import N_, Library
from bot.dialogs.checkpoints.registering.told.spoken import FIELDS, PART, phrases, split, tidy
from bot.model.writing.text import fold

KEPT = N_("stays, stays as it is, unchanged, keep")
"""Words that say which part stays as it is."""

WRONG = N_("is wrong, is not right")
"""Words behind the part that is wrong."""

LEAST = 3
"""Letters of a part that is said to be wrong."""


def replaced(old: str, value: str, said: str, library: Library) -> str:
    """The address with the part changed that is said to be wrong: "Trần Phú là sai, đường Hùng Vương mới đúng"; ""
    where none is."""
    for phrase in phrases(library, WRONG):
        before, sign, _ = split(said, phrase)
        wrong = tidy(before.rpartition(",")[2])
        at = fold(old).find(fold(wrong)) if sign and len(wrong) >= LEAST else -1
        if at >= 0:
            return f"{old[:at]}{_without_label(value, library)}{old[at + len(wrong) :]}"
    return ""


def _without_label(value: str, library: Library) -> str:
    """ "Hùng Vương" in "hẻm đó của đường Hùng Vương"."""
    for name in phrases(library, FIELDS["address"]):
        value = tidy(split(value, name, last=True)[2]) or value
    return value


def kept(old: str, value: str, library: Library) -> str:
    """The new part, and that of the old address which is said to stay: "112 quốc lộ 1, khu phố giữ nguyên"; "" where
    none is."""
    new, comma, stays = value.partition(",")
    if not comma or not any(split(stays, phrase)[1] for phrase in phrases(library, KEPT)):
        return ""
    for part in phrases(library, PART):
        _, sign, after = split(old, part)
        if sign and split(stays, part)[1]:
            return f"{tidy(new)}, {sign}{after}"
    return tidy(new)
