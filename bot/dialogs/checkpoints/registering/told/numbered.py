"""A further place that is told by its number: "rồi cơ sở 3 là Sao Biển 3, 56 Trần Phú"."""

from bot.content import N_, Library
from bot.understanding.places.phrasing.labels import IS
from bot.understanding.places.phrasing.phrases import met, phrases, split
from bot.understanding.places.phrasing.tidying import is_courtesy

BRANCH = N_("branch, branch number, place number, shop number, the branch number")
"""What a place is called that has a number."""

COUNTED = N_("2, 3, 4, 5, 6, 7, 8, 9, two, three, four, five, six, seven, eight, nine, second, third, fourth")
"""The numbers of those that are not the first."""

TURNS = N_("then, and, and then, next, now, also, after that, the next one is, one more")
"""Words with which a part begins that turns to a further place."""

MARKS = ",.;:!?\n"
"""What ends a part of a line."""


def numbered(text: str, library: Library) -> tuple[str, str, str]:
    """A text before and behind what numbers a place, and that itself; "" where none is numbered at the beginning of a
    part: "trường Hoa Mai cơ sở 2" is a name."""
    counts = phrases(library, COUNTED) if (branches := met(text, BRANCH, library)) else ()
    for branch in branches:
        for count in counts:
            before, sign, after = split(text, f"{branch} {count}")
            part = before[max(before.rfind(mark) for mark in MARKS) + 1 :].strip()
            if sign and (not part or turns(part, library)) and _is_told(after, bool(part), library):
                return before, sign, after
    return text, "", ""


def turns(part: str, library: Library) -> bool:
    """Whether a part only turns to a further place: "rồi", "xong rồi tới"."""
    for phrase in phrases(library, TURNS):
        before, sign, after = split(part, phrase)
        if sign and all(not rest.strip() or is_courtesy(rest, library) for rest in (before, after)):
            return True
    return False


def _is_told(after: str, turned: bool, library: Library) -> bool:
    """Whether what follows is surely told of it: behind a colon, or a word for "is"; "chi nhánh 2 Ngân hàng Á Châu" is
    a name, unless one has turned to it."""
    said = after.lstrip()
    verbs = phrases(library, IS)
    return bool(said) and (said[0] == ":" or turned or any(split(said, verb)[:1] == ("",) for verb in verbs))


def without_is(told: str, library: Library) -> str:
    """ "Sao Biển 3" in "là Sao Biển 3"."""
    for verb in phrases(library, IS):
        before, sign, after = split(told, verb)
        if sign and not before.strip(" ,:-"):
            return after.strip(" ,:-")
    return told
