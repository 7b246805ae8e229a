"""The wish for a new sheet beside what is to be changed: "đổi tên thành X, in lại"."""

from bot.content import N_, Library
from bot.understanding.ends import CLAUSE
from bot.understanding.places.phrasing.phrases import met, split
from bot.understanding.places.phrasing.tails import without_tails
from bot.understanding.places.values.place_names import has_capital

AGAIN = N_("print it again, print again, reprint, send it again, send the poster again, a new poster, a new sheet")
"""Words that wish for the sheet once more, with what is changed."""


SHOWN = N_("the sign says, it says, it reads, written as, is written")
"""Words before what is written above the door."""


def shown_as(text: str, library: Library) -> str:
    """ "Gio Bien Coffee" in "đổi tên thiệt nha, bảng hiệu mới ghi Gio Bien Coffee"; "" where nothing stands there."""
    for phrase in met(text, SHOWN, library):
        before, sign, after = split(text, phrase, last=True)
        name = without_tails(CLAUSE.split(after.strip(" :"))[0], library)
        if sign and before.strip() and has_capital(name):
            return name
    return ""


def without_reprint(text: str, library: Library) -> tuple[str, bool]:
    """What is said beside the wish for a new sheet, and whether there is one: what follows it in its clause belongs to
    it ("in lại tờ mã, tên là X")."""
    for phrase in met(text, AGAIN, library):
        before, sign, after = split(text, phrase)
        if sign:
            ended = CLAUSE.search(after)
            beyond = after[ended.start() :] if ended else ""
            told = without_tails(before, library)
            return f"{told}{beyond}".strip(" ,.;"), True
    return text, False
