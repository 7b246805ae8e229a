"""What a text says of the pages of a guide."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from bot.content import Guide, Page
from bot.content.sayings.small_words import MORE
from bot.dialogs.guides.asked import (
    QUESTION,
    asked,
    asked_besides,
    is_about_it,
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
from bot.understanding.guided.labels import DONE, NEXT, TROUBLE

SMALL = 2
"""Words up to which a small word is that, whatever page is open."""

ENDS = ("works", "end")
"""Answers to whoever asks whether it is done."""

REMARKS = ("chat", "thanks")
"""Kinds of what only keeps company."""

ELSEWHERE = (*REMARKS, "topic", "person")
"""Kinds of what has to do with no page."""

ON, SURELY = (NEXT, DONE, "finished"), 0.85
"""Kinds of what is done, and how likely that must be where no more than "rồi" says so, or only a hurdle is taken."""

FURTHER = 3
"""Words from which on what comes after a "but" tells something."""


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


def owns(turn: Turn[Reading]) -> bool:
    """Whether a page is passed over, which sounds as if all of it were given up: "thôi bỏ qua"; whoever says so of the
    first one gives it up. What is learnt to be said where a page is open is no small word either. Or it is put off, or
    taken up, which sounds as if one went on, or back: "nhập xong rồi, mai mình làm tiếp", "quay lại nè, tới đâu rồi".
    And whoever goes ahead with the first one has yet to do it. Nobody goes on with the guide for a phone that they say
    theirs is not. Nor does whoever insists that what helps was done, "gửi lại rồi mà", want that said again."""
    reading, current = shown(turn)
    if turn.data.trouble and turn.services.understanding.known.telling.tried.insists(
        turn.update.text, turn.person.language
    ):
        return True
    if turn.data.guide in turn.services.understanding.known.telling.phones(turn.update.text).denied:
        return True
    said = said_of(turn, reading.pages, current.id)
    if current is reading.pages[0] and said.goes_ahead:
        return True
    if (
        len(turn.update.text.split()) > SMALL
        and turn.meant(turn.update.text).word in ("", MORE)  # "bước sau là chi" asks for no more of this one
        and hear_on(turn, reading, current).labels
    ):
        return True
    return said.pauses or said.returns or (said.skipped and current is not reading.pages[0])


def concerns(turn: Turn[Reading], plainly: bool) -> bool:
    """Whether a text tells of a page of the guide that is open: one that it names, or what does not work there,
    where it `plainly` does; or says, asks or does anything there."""
    reading, current = shown(turn)
    said = said_of(turn, reading.pages, current.id)
    if said.page:
        return True
    if plainly:
        return said.stuck and any(label.kind == TROUBLE for label in hear_on(turn, reading, current).labels[:1])
    tells = any(label.kind not in ELSEWHERE for label in hear_on(turn, reading, current).labels)
    return bool(said.trouble or said.answer) or tells or is_about_it(turn, asked(turn))
