"""What a text says of the pages of a guide."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from bot.content import Guide, Page
from bot.dialogs.guides.asked import (
    QUESTION,
    asked_besides,
    is_another_wish,
    is_of_its_own,
    names_else,
    parts,
    tells_a_question,
    words_besides,
)
from bot.dialogs.guides.pages import Reading, shown
from bot.engine import Turn
from bot.engine.hearing.words.assent import begins_with_thanks
from bot.understanding import OnScreen
from bot.understanding.guided.guided import Heard
from bot.understanding.guided.labels import DONE, NEXT

SMALL = 2
"""Words up to which a small word is that, whatever page is open."""

ENDS = ("works", "end")
"""Answers to whoever asks whether it is done."""

REMARKS = ("chat", "thanks")
"""Kinds of what only keeps company."""

ON, SURELY = (NEXT, DONE, "finished"), 0.85
"""Kinds of what is done, and how likely that must be where no more than "rồi" says so, or only a hurdle is taken."""

FURTHER = 3
"""Words from which on what comes after a "but" tells something."""


BEGINS, LONGEST, ASKED = 2, 5, 3
"""Words of what says that something is done, at least and at most, and of what is asked with it."""


def said_of(turn: Turn[Any], pages: Iterable[Page], current: str = "", text: str | None = None) -> OnScreen:
    """What the text, or a part of it, tells of some pages, of which one may be open."""
    return told_of(turn, tuple(dict.fromkeys(page.id for page in pages)), current, text)


def told_of(turn: Turn[Any], names: Sequence[str], current: str = "", text: str | None = None) -> OnScreen:
    """The same of pages by their names."""
    text = turn.update.text if text is None else text
    return turn.services.understanding.known.telling.screens(text, turn.person.language, names, current)


def hear_on(turn: Turn[Any], reading: Guide, current: Page) -> Heard:
    """What the text surely says on a page, by what was learnt of such lines."""
    text, language, pages = turn.update.text, turn.person.language, [page.id for page in reading.pages]
    understanding = turn.services.understanding
    return understanding.known.guided(text, language, pages, current.id, understanding(text, language))


def has_it(turn: Turn[Any]) -> bool:
    """Whether the first page of those that install is told to be done, and nothing else: "máy có sẵn rồi"."""
    library = turn.services.library
    pages = [page.id for page in library.guides[turn.person.language][library.tracked[0]].pages]
    said = told_of(turn, pages, pages[0])
    return said.done and said.page == pages[0] and not (said.stuck or said.shows or said.answer)


def told(turn: Turn[Any]) -> str:
    """All that the text tells, before what it asks and after it."""
    telling = turn.services.understanding.known.telling.clauses.telling(turn.update.text, turn.person.language)
    return " ".join(telling) or _done_first(turn)


def _done_first(turn: Turn[Any]) -> str:
    """What a question begins with that says that the page is done: "xong rồi có tốn 4G không"."""
    telling, language, words = turn.services.understanding.known.telling, turn.person.language, turn.update.text.split()
    page, (reading, _) = turn.data.page, shown(turn)
    pages = [each.id for each in reading.pages]
    for end in range(BEGINS, min(len(words) - ASKED, LONGEST) + 1):
        head, rest = " ".join(words[:end]), " ".join(words[end:])
        said = telling.screens(head, language, pages, page)
        if said.done and not said.skipped and telling.clauses(rest, language)[1]:
            return head
    return ""


def is_hardly_done(turn: Turn[Any], reading: Guide, current: Page, said: OnScreen) -> bool:
    """Whether no more than "rồi" says that the page is done, or nothing does, and the line is hardly like one that says
    so: "già rồi", "bắt chi bắt dữ vậy"."""
    plainly = (said.shows and said.page) or said.ended or said.skipped or (said.done and not said.merely)
    if plainly or said.solved or len(turn.update.text.split()) <= SMALL:
        return False
    found = hear_on(turn, reading, current)
    if turn.data.trouble:
        return any(label.kind in REMARKS for label in found.labels[:1])
    return not (found.chance >= SURELY and any(label.kind in ON for label in found.labels[:1]))


def runs(reading: Guide, said: OnScreen) -> bool:
    """Whether the phone shows what it shows when all is done."""
    return reading.tracked and said.shows and not said.awaited and said.page == reading.pages[-1].id


def is_telling(said: OnScreen) -> bool:
    """Whether a page is told of in so many words: "nó hiện …", "… xong rồi"."""
    return bool(said.page) and (said.shows or said.done or said.solved or said.stuck or bool(said.answer))


def asks_else(turn: Turn[Any], pages: Iterable[Page], current: str) -> bool:
    """Whether what has words of an answer asks nothing, beside a question that is surely about something else: "hàng
    xóm ho, tui làm gì cho khỏi lây, đừng bắt báo công an" asks nothing of the data."""
    asking = parts(turn)[1] if tells_a_question(turn) and is_of_its_own(turn) else ""
    return bool(asking) and not said_of(turn, pages, current, asking).answer


def wishes_else(turn: Turn[Any], reading: Guide, current: Page) -> bool:
    """Whether something is wanted that has nothing to do with the guide, in words of no answer that is given beside its
    pages: "xin cái tờ hướng dẫn để in" wants no poster."""
    if not is_another_wish(turn, reading):
        return False
    return names_else(turn, reading) or not said_of(turn, reading.pages, current.id).answer


def own_question(turn: Turn[Any], pages: Iterable[Page], current: str) -> str:
    """The topic of what is asked besides, where the pages know nothing of it: "chữ ở không nhớ số mình" was helped with
    already, and needs no second answer."""
    text, asks = words_besides(turn)
    if not text or (asks and len(text.split()) < QUESTION):
        return ""
    said = said_of(turn, pages, current, text)
    known = said.stuck or said.trouble or said.answer or said.shows or said.done or (said.page and not asks)
    return "" if known else asked_besides(turn)


def untold(turn: Turn[Reading], reading: Guide, current: Page) -> str:
    """What is told of a page beyond what is known of any: "nó hiện tiếp tục mà bấm nó cứ trơ trơ"; "" for nothing."""
    more = turn.services.understanding.known.telling.clauses.after_but(turn.update.text)
    if len(more.split()) < FURTHER:
        return ""
    said = said_of(turn, reading.pages, current.id, more)
    return more if replace(said, shows=False, here=False) == OnScreen() else ""


def thanks(turn: Turn[Any]) -> bool:
    """Whether a line begins with thanks: what it asks then, "cảm ơn, lỡ có gì hỏi lại nha", need not be answered."""
    return begins_with_thanks(turn.update.text, turn.services.understanding, turn.person.language)
