"""An answer of which only a part is corrected, and one that is doubted by what it says."""

from collections.abc import Mapping

from bot.content import N_, Library
from bot.dialogs.checkpoints.registering.told.corrected.said.cues import MEANT
from bot.dialogs.checkpoints.registering.told.corrected.said.right_answers import meant_by, without_acts
from bot.model.writing.text import fold, words
from bot.understanding.ends import CLAUSE
from bot.understanding.places.phrasing.labels import FIELDS, PART
from bot.understanding.places.phrasing.phrases import phrases, split
from bot.understanding.places.phrasing.tidying import tidy

WHY = N_("why does it say, why did you write, it says")
"""Words before an answer that is doubted."""

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
            return f"{old[:at]}{without_label(value, library)}{old[at + len(wrong) :]}"
    return ""


def without_label(value: str, library: Library) -> str:
    """ "Hùng Vương" in "hẻm đó của đường Hùng Vương"."""
    for name in phrases(library, FIELDS["address"]):
        value = tidy(split(value, name, last=True)[2]) or value
    return value


def contested(text: str, answers: Mapping[str, str], library: Library) -> tuple[str, str]:
    """Which of the answers is doubted, and what it should be: "sao ghi thôn Chung, ý là thôn Chứ Sai chứ"; "" where
    none is."""
    doubted, right = _doubt(text, library)
    value, line = without_acts(right, library), f" {words(doubted)} "
    for field, held in answers.items():
        if not value or not held:
            continue
        if f" {words(held)} " in line:
            return field, value
        at = fold(held).find(fold(doubted)) if len(doubted) >= LEAST else -1
        if at >= 0:
            return field, f"{held[:at]}{value}{held[at + len(doubted) :]}"
    return "", ""


def _doubt(text: str, library: Library) -> tuple[str, str]:
    """What is doubted, and what is said to be right."""
    asked = next((after for phrase in phrases(library, WHY) if (after := split(text, phrase)[2])), "")
    for phrase in phrases(library, MEANT):
        before, sign, after = split(asked or text, phrase)
        if sign and before.strip():
            return tidy(before), meant_by(CLAUSE.split(after.strip())[0], library)
    doubted, *rest = CLAUSE.split(asked) if asked else [""]
    return tidy(doubted), meant_by(rest[0], library) if rest else ""


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
