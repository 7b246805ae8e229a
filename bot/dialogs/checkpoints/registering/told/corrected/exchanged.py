"""A part of an answer that is wrong, with the right one beside it: whichever answer it stands in is mended."""

from bot.content import N_, Library
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.corrected.applied import WHERE
from bot.dialogs.checkpoints.registering.told.corrected.mended import is_in, with_digits, with_right
from bot.dialogs.checkpoints.registering.told.corrected.said.cues import BUT, NOT, RIGHT
from bot.dialogs.checkpoints.registering.told.corrected.said.right_answers import parted_by_not
from bot.dialogs.checkpoints.registering.told.heard import held
from bot.understanding.ends import CLAUSE
from bot.understanding.places.phrasing.labels import FIELDS, IS
from bot.understanding.places.phrasing.phrases import has, phrases, split
from bot.understanding.places.phrasing.tails import without_tails
from bot.understanding.places.phrasing.tidying import tidy
from bot.understanding.places.reading import read
from bot.understanding.places.values.begins import CHANGE
from bot.understanding.places.values.streets import is_number

INTO = N_("into, by, to become")
"""Words between what is changed and what it becomes."""

LONGEST = 8
"""Words of a part that is exchanged."""


def exchanged(data: Registration, text: str, library: Library) -> dict[str, str]:
    """Puts what is right in place of what is wrong: "432 mới đúng chứ không phải 423", "không phải Trần Phú mà là Lê
    Duẩn"; gives the answer that this changed, nothing where none has it."""
    wrong, right = pair(text, library)
    known = held(data, library)
    there = [one for one in _where(text, library) if wrong and right and is_in(wrong, known.get(one, ""))]
    communes = read(right, library, named=False).communes if "place" in there else ()
    field = "place" if len(communes) == 1 else next(iter(there), "")  # "phường 7 chứ không phải 5" is no house number
    if field == "phone":
        data.phone, before = with_digits(data.phone, wrong, right), data.phone
        return {"phone": data.phone} if data.phone != before else {}
    if field == "place":
        if len(communes) != 1:
            return {}
        data.district, data.commune = communes[0].district, communes[0].code
    elif field:
        setattr(data, field, with_right(str(getattr(data, field)), wrong, right))
    return {field: held(data, library)[field]} if field else {}


def _where(text: str, library: Library) -> list[str]:
    """The answers in the order in which what is wrong is looked for: first those that are called by their names."""
    return sorted(WHERE, key=lambda field: not has(text, FIELDS.get(field, FIELDS["district"]), library))


def pair(text: str, library: Library) -> tuple[str, str]:
    """What is wrong and what is right, where a text says both."""
    wrong, right = _denied(text, library) or _affirmed(text, library) or _changed(text, library) or ("", "")
    right = _number(right) if is_number(wrong) else right
    fits = 0 < len(wrong.split()) <= LONGEST and 0 < len(right.split()) <= LONGEST
    return (wrong, right) if fits else ("", "")


def _number(said: str) -> str:
    """The number in what is said in place of one: "54" in "ok mà số 54"."""
    return next((word for word in reversed(said.split()) if any(map(str.isdigit, word))), said)


def _denied(text: str, library: Library) -> tuple[str, str] | None:
    """ "không phải Trần Phú mà là Lê Duẩn"."""
    wrong, right = _between(text, NOT, BUT, library)
    return (_plain(wrong, library), _plain(_behind_is(right, library), library)) if wrong else None


def _affirmed(text: str, library: Library) -> tuple[str, str] | None:
    """ "432 mới đúng chứ không phải 423"."""
    right, wrong = parted_by_not(text, library)
    for said in phrases(library, RIGHT):
        head, found, _ = split(right, said)
        right = head if found and head.strip() else right
    if not (right.strip() and wrong.strip()):
        return None
    return _plain(CLAUSE.split(wrong.strip())[0], library), _plain(_behind_is(right, library), library)


def _changed(text: str, library: Library) -> tuple[str, str] | None:
    """ "đổi Lê Duẩn thành Hùng Vương", "214 đổi thành 241"."""
    wrong, right = _between(text, CHANGE, INTO, library)
    if not wrong:
        return _turned(text, library)
    return _plain(wrong, library), _plain(right, library)


def _turned(text: str, library: Library) -> tuple[str, str] | None:
    """ "đt 214 đổi thành 241": the digits before and behind."""
    for change in phrases(library, CHANGE):
        for joint in phrases(library, INTO):
            before, sign, after = split(text, f"{change} {joint}")
            wrong, right = before.split()[-1:], after.split()[:1]
            if sign and wrong and right and wrong[0].isdigit() and right[0].isdigit():
                return wrong[0], right[0]
    return None


def _between(text: str, before: str, between: str, library: Library) -> tuple[str, str]:
    """What stands behind words of the first kind, up to those of the second, and behind them to the end of the clause;
    "" for both where one is missing."""
    for phrase in phrases(library, before):
        after = split(text, phrase)[2]
        for joint in phrases(library, between):
            wrong, sign, right = split(after, joint)
            if sign and wrong.strip() and right.strip():
                return wrong, CLAUSE.split(right.strip())[0]
    return "", ""


def _behind_is(said: str, library: Library) -> str:
    """ "Lê Duẩn" in "tên đường là Lê Duẩn"."""
    behind = (split(said, verb, last=True)[2] for verb in phrases(library, IS))
    return next((after for after in behind if after.strip()), said)


def _plain(said: str, library: Library) -> str:
    return without_tails(tidy(said), library)
