"""The wish for a code in what an owner types: "đăng ký điểm siêu thị mini Ngọc Lan"."""

from bot.content import N_, Library
from bot.model.writing.text import fold, words
from bot.understanding.places.phrasing.phrases import met, phrases, split
from bot.understanding.places.phrasing.tidying import tidy
from bot.understanding.places.values.kinds import Kinds
from bot.understanding.places.values.place_names import is_capital

WISH = N_("register, sign up, open a checkpoint, make a code, make a new one, need a code, need a qr, need the qr")
"""Words with which somebody wants a place registered."""

POINT = N_("checkpoint, point, place, code, QR, for, for my, for our, a, the, new, check in")
"""Words that may stand between that and the place."""

NEED = N_("need to, want to, have to, would like to")
"""Words before that in a sentence of its own."""

BETWEEN = 2
"""Small words that may stand in a name between the kind of place and the capitals."""


def needs_one(text: str, library: Library) -> bool:
    """Whether somebody with a place says that they need one: "nhà văn hóa thôn hay họp, cần lập điểm quét mã"."""
    found = (split(text, phrase) for phrase in met(text, WISH, library))
    said = (before for before, sign, _ in found if sign)
    needed = any(words(before).endswith(tuple(f"{words(need)}" for need in phrases(library, NEED))) for before in said)
    return needed and bool(Kinds(text, library).starts())


def without_wish(text: str, library: Library) -> str:
    """ "siêu thị mini Ngọc Lan" in "chị đăng ký điểm siêu thị mini Ngọc Lan"; "" where no place is wished for."""
    for phrase in met(text, WISH, library):
        sign, after = split(text, phrase, last=True)[1:]
        told = _place(after, library) if sign else ""
        if told:
            return told
    return ""


def before_wish(text: str, library: Library) -> str:
    """What stands before the last wish."""
    said = (split(text, phrase, last=True) for phrase in met(text, WISH, library))
    return next((before for before, sign, _ in said if sign), "")


def before_a_wish(part: str, library: Library) -> str:
    """A part with a number in it, without the wish at its end: "88 Lê Lợi p3" in "88 Lê Lợi p3 đăng ký mã"."""
    for phrase in met(part, WISH, library):
        before, sign, after = split(part, phrase, last=True)
        if sign and any(map(str.isdigit, before)) and _between(library).issuperset(words(after).split()):
            return _without_need(tidy(before), library)
    return part


def _without_need(text: str, library: Library) -> str:
    """Without the words of need at its end: "8 Trần Phú muốn" before "xin cái mã"."""
    needs = {words(need) for need in phrases(library, NEED)}
    tokens = text.split()
    while len(tokens) > 1 and words(tokens[-1]) in needs:
        tokens.pop()
    return tidy(" ".join(tokens))


def wished_point(text: str, library: Library) -> str:
    """What follows the wish and the words that say nothing more: "Thành Phát" in "đăng ký điểm Thành Phát"."""
    after = next((after for phrase in met(text, WISH, library) if (after := split(text, phrase)[2])), text)
    tokens, between = after.split(), _between(library)
    while tokens and tokens[0].islower() and between.issuperset(words(tokens[0]).split()):
        tokens.pop(0)
    return tidy(" ".join(tokens))


def _place(after: str, library: Library) -> str:
    """What begins with a kind of place, behind words that say nothing more."""
    tokens, between = after.split(), _between(library)
    for at in range(len(tokens)):
        if Kinds(" ".join(tokens[at:]), library).begin(tokens[at:]):
            return tidy(" ".join(tokens[at:]))
        if not between.issuperset(words(tokens[at]).split()):
            return ""
    return ""


def name_wished_for(told: str, library: Library) -> str:
    """The name at the beginning of what is wished for: "siêu thị mini Ngọc Lan", and not "quán nhậu liền nha"."""
    tokens = told.partition(",")[0].split()
    begun = Kinds(told, library).leading(tokens)
    first = next((at for at in range(begun, len(tokens)) if tokens[at][:1].isupper()), len(tokens))
    end = next((at for at in range(first, len(tokens)) if not is_capital(tokens[at])), len(tokens))
    return tidy(" ".join(tokens[:end])) if first < len(tokens) and first <= begun + BETWEEN else ""


def _between(library: Library) -> frozenset[str]:
    said = {fold(word) for phrase in phrases(library, POINT) for word in words(phrase).split()}
    return frozenset(said | library.written.fillers)
