"""While it is not known which phone somebody has: the help, and the steps, that are the same on every one."""

from collections.abc import Iterable
from dataclasses import replace

from bot.content import Guide, Page
from bot.dialogs.guides.answering import say_answer
from bot.dialogs.guides.asked import LIKELY, asked, asks, is_about_it, is_of_its_own, parts, tells_a_question
from bot.dialogs.guides.heard.in_vain import is_in_vain
from bot.dialogs.guides.heard.where import asks_where, say_where
from bot.dialogs.guides.helping import say_help
from bot.dialogs.guides.opening.anywhere import is_named, reports, said_anywhere
from bot.dialogs.guides.opening.asked_meanwhile import say_likely, says_beside
from bot.dialogs.guides.opening.phones import first_page, named, tracked
from bot.dialogs.guides.opening.something_else import names_other_things
from bot.dialogs.guides.pages import Reading
from bot.dialogs.guides.saying import REMARKS, has_it, hear_on, is_telling
from bot.dialogs.guides.told import say_pause
from bot.engine import Done, Next, Proceed, Stay, Turn, Yields
from bot.model import Message
from bot.understanding import Kind, OnScreen
from bot.understanding.guided.labels import ANSWER, AT, DONE, NEXT, TROUBLE, Label

SURE = 0.5
"""How likely what was learnt must be: the page that is open is only guessed."""


def say_meanwhile(turn: Turn[Reading], again: bool = True) -> Next | None:
    """What can be said before the phone is known: help, an answer, or what is to be done where all phones show the
    same; `None` where nothing is told. Which phone it is, is only asked `again` where they differ."""
    guides, at = tracked(turn), turn.data.at
    first = said_anywhere(turn, at, parts(turn)[0])
    said = first if first.ended and not first.page else _more_likely(said_anywhere(turn, at), _by_lines(turn, guides))
    installed = not at and has_it(turn)
    if installed:
        said = replace(said, page=first_page(turn).id, done=True, merely=False)
    if said.pauses:
        return say_pause(turn)
    if asks_where(turn, said) and say_where(turn):
        return Stay(put=False)
    if at and is_in_vain(turn, said):
        said = OnScreen(at, stuck=True, trouble=turn.data.trouble)
    if not (said.page or asked(turn)) and says_beside(turn):
        return Stay(put=False) if again else Proceed()
    if _is_of_else(turn, said):
        return None
    asks_on = said.what_next and (reports(said) or bool(turn.data.trouble))
    if _asks_else(turn, said) and not (is_named(said) or asks_on):
        return say_likely(turn)
    if asks_on and not (said.page or said.solved or said.done or said.ended):
        said = replace(said, stuck=True)  # "giờ sao", after what was in vain
    if asks_on and said.merely and turn.data.trouble:
        said = replace(said, done=False, solved=True)  # the code came: it has yet to be typed
    if said.ended and not (said.page or said.stuck):
        said = replace(said, page=next(iter(guides.values())).pages[-1].id)
    if (said.stuck or said.done or said.solved) and not said.page and at:  # still, or at last
        said = replace(said, page=at, trouble=turn.data.trouble if said.stuck else "")
    with_it = [(guide, page) for guide in guides.values() if (page := guide.page(said.page)) is not None]
    if not with_it or not is_telling(said):
        return None
    guide, page = with_it[0]
    if turn.data.trouble and not (said.stuck or said.answer or said.shows or said.solved):
        said = replace(said, page=at or said.page, stuck=True, trouble=turn.data.trouble)  # "bật hết rồi" cures nothing
    elif said.ended or (page is guide.pages[-1] and not (said.stuck or said.answer)):
        turn.say(Message(guide.finish))
        if asks(turn):
            turn.say(Message(page.text.partition("\n")[0]))  # "làm sao kiểm tra nó đang chạy"
        return Done()
    _say(turn, guides, guide, page, said)
    return Stay(put=False) if again and turn.said and not installed else Proceed()


def _more_likely(by_phrases: OnScreen, by_lines: OnScreen | None) -> OnScreen:
    """What was learnt, unless phrases tell as much of the same page, and how it is told."""
    if by_lines is None or (by_phrases.page == by_lines.page and not (by_lines.trouble or by_lines.answer)):
        return by_phrases
    return by_lines


def _is_of_else(turn: Turn[Reading], said: OnScreen) -> bool:
    """Whether something is named that no page speaks of, or a question asked that tells of none: "ok có hình áp phích
    không", "làm xong báo kết quả cho ai"."""
    asks_more = tells_a_question(turn) and not (said.page or said.stuck or said.what_next)
    return asks_more or names_other_things(turn, said)


def lets_go(turn: Turn[Reading]) -> Next | None:
    """The question of the phone gives way to what has nothing to do with installing."""
    text = turn.update.text
    if (
        not text
        or named(turn, hints=True).guides
        or not (is_of_its_own(turn) or _is_of_else(turn, said_anywhere(turn, turn.data.at)))
    ):
        return None
    meaning = turn.services.understanding(text, turn.person.language)
    own = meaning.kind is not Kind.JOB and not (meaning.topics and is_about_it(turn, meaning.topics[0].id))
    return Yields(text) if own else None


def _asks_else(turn: Turn[Reading], said: OnScreen) -> bool:
    """Whether a question is surely asked, or a likely one of whoever does not say that they are at some page."""
    return bool(asked(turn)) or (
        asks(turn) and not (said.here or said.done) and turn.meant(turn.update.text).first >= LIKELY
    )


def _say(turn: Turn[Reading], guides: dict[str, Guide], guide: Guide, page: Page, said: OnScreen) -> None:
    following = guide.beside(page, 1) if said.done else page
    turn.data.at = (following or page).id
    turn.data.trouble = said.trouble
    if said.stuck:
        say_help(turn, guide, page, said.trouble)
    elif not (said.answer and say_answer(turn, page.id, said.answer)):
        _say_page(turn, turn.data.at, guides.values())


def _by_lines(turn: Turn[Reading], guides: dict[str, Guide]) -> OnScreen | None:
    """What was learnt of lines that are typed where a guide is open, of what only keeps company that it tells nothing;
    `None` where that is not sure."""
    with_it = [(guide, page) for guide in guides.values() if (page := guide.page(turn.data.at)) is not None]
    guide = next(iter(guides.values()))
    guide, page = next(iter(with_it), (guide, guide.pages[0]))
    heard = hear_on(turn, guide, page)
    sure = bool(heard.labels) and heard.chance >= SURE and not heard.yields
    return _told_by(heard.labels[0], page.id if turn.data.at else "") if sure else None


def _told_by(label: Label, open_page: str) -> OnScreen | None:
    if label.kind == TROUBLE:
        return OnScreen(label.page, stuck=True, trouble=label.name)
    if label.kind == ANSWER:
        return OnScreen(label.page or open_page, answer=label.name)
    if label.kind in REMARKS:
        return OnScreen()
    if label.kind == AT:
        return OnScreen(label.page, shows=True)
    if label.kind == DONE or (label.kind == NEXT and open_page):
        return OnScreen(label.page or open_page, done=True)
    return None


def _say_page(turn: Turn[Reading], at: str, guides: Iterable[Guide]) -> None:
    """What is to be done there, as far as it is the same on every phone."""
    pages: list[Page] = [page for guide in guides if (page := guide.page(at)) is not None]
    if len({page.text for page in pages}) == 1 and not pages[0].held:
        turn.say(Message(pages[0].text.partition("\n")[0]))
