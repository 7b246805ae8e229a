"""What only urges in a line, and what is left of it: "45 Hùng Vương, gần trưa rồi" tells an address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.content import N_, Library
from bot.content.sayings.small_words import LATER, NEXT, NO, WAIT, YES
from bot.dialogs.checkpoints.registering.urged.spans import Span, spans_in
from bot.model.writing.text import fold, nfc, words
from bot.understanding import Understanding
from bot.understanding.ends import PART
from bot.understanding.places.phrasing.tidying import tidy

URGES = N_(
    "hurry up, be quick, quickly please, faster please, as fast as you can, i am in a hurry, in a hurry, how many"
    " questions, how many more, how much longer, are we done, is it done, is it done yet, done yet, not done yet,"
    " almost done, so many questions, too many questions, takes too long, taking too long, this takes ages,"
    " customers are waiting, guests are waiting, it is almost noon, the inspectors are coming"
)
"""How somebody urges, or asks how long it still takes."""

SHEET = N_(
    "give me the sheet, give me the code, give me the qr, send the sheet, send the code, send me the sheet, send me the"
    " code, hand me the sheet, where is the sheet, where is the code, where is my code, i want the sheet now"
)
"""How somebody urges who wants the sheet."""

BESIDE = 2
"""Words that are left at least where an urge ends a part without a breath before it: "quán Lẹ Lẹ" is a name."""

KEPT = (YES, NEXT, NO)
"""Small words that answer."""


@dataclass(frozen=True, slots=True)
class Urge:
    """What is said beside an urge, "" for nothing, and whether the sheet is wanted."""

    beside: str = ""
    sheet: bool = False


def urge_in(text: str, understanding: Understanding, sheets: bool = True) -> Urge | None:
    """The urge in a text; `None` where nobody urges. Without `sheets` the wish for the sheet is none. What else puts
    things off is said in haste as well: "lẹ lên, khách đông quá"."""
    library = understanding.library
    lists = {sheet: library.listed(SHEET if sheet else URGES) for sheet in ((False, True) if sheets else (False,))}
    left: list[str] = []
    found: list[Span] = []
    for part in PART.findall(nfc(text)):
        beside, spans = _without(part, lists, library)
        left += [beside] if beside.strip() else []
        found += spans
    if not found:
        return None
    tells = [part for part in left if not _is_haste(part, understanding)]
    return Urge(tidy(" ".join(tells)), any(span.sheet for span in found))


def _is_haste(part: str, understanding: Understanding) -> bool:
    """Whether a part only says that there is no time, or nothing: "trời ơi"."""
    language = understanding.library.site.languages[0]
    word = understanding.small_word(part, language)
    if any(map(str.isdigit, part)) or word in KEPT:
        return False
    courtesies = understanding.library.written.courtesies
    nothing = courtesies.issuperset(words(part).split()) or word in (LATER, WAIT)
    return nothing or understanding.known.telling.screens.pauses(part, language)


def _without(part: str, lists: Mapping[bool, tuple[str, ...]], library: Library) -> tuple[str, list[Span]]:
    """A part of a line without what urges in it, at its beginning or its end, and that."""
    typed = part.split()
    said = [word.strip(",.;:!?").lower() for word in typed]
    small = [_is_small(word, library) for word in said]
    spans = [span for span in spans_in(said, lists) if not _is_denied(said, span, library)]
    spans = [span for span in spans if _is_plain(typed, span) and (span.end - span.first > 1 or _is_word(typed, small))]
    within = [any(span.first <= at < span.end for span in spans) for at in range(len(typed))]
    if not spans or all(map(max, zip(small, within, strict=True))):
        return ("", spans) if spans else (part, [])
    first, last = spans[0], spans[-1]
    begins, ends = all(small[: first.first]), all(small[last.end :])
    if begins:
        after = next(at for at in range(first.end, len(typed)) if not small[at] or typed[at][:1].isupper())
        return " ".join(typed[after:]), [first]
    if ends and last.first >= BESIDE:
        return " ".join(typed[: last.first]), [last]
    return part, []


def _is_plain(typed: Sequence[str], span: Span) -> bool:
    """Whether it is no name: a capital in the middle of a part is part of one."""
    if all(word.isupper() for word in typed if any(map(str.isalpha, word))):
        return True
    inside = typed[max(span.first, 1) : span.end]
    return not any(word[:1].isupper() for word in inside)


def _is_word(typed: Sequence[str], small: Sequence[bool]) -> bool:
    """Whether a part is no more than a small word and a courtesy behind it: "lẹ nha"."""
    first = next((at for at, courtesy in enumerate(small) if not courtesy), len(small))
    return typed[first : first + 1] != [] and typed[first].islower() and small[first + 1 : first + 2] == [True]


def _is_denied(said: Sequence[str], span: Span, library: Library) -> bool:
    """Whether what stands before it denies it: "không gấp lắm"."""
    before = fold(said[span.first - 1]) if span.first else ""
    without = (word for code in library.site.languages for word in library.written.screens(code).without)
    return before in {fold(word) for word in without}


def _is_small(word: str, library: Library) -> bool:
    """Whether it is a courtesy, a single letter ("r", "z"), or no word at all."""
    letters, written, plain = sum(map(str.isalnum, word)), library.written, fold(word)
    polite = plain in written.fillers or plain in written.courtesies
    return polite or not letters or (letters == 1 and word.isalpha())
