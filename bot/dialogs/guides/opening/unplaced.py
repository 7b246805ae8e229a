"""What is told of installing before it is known on which phone: the help that is the same everywhere comes at once."""

from typing import Any

from bot.dialogs.guides.asked import asked, asking_guide, asks, is_about_else, parts
from bot.dialogs.guides.going import unfinished
from bot.dialogs.guides.opening.anywhere import is_named, reports, said_anywhere
from bot.dialogs.guides.opening.phones import is_in_general, known, named, tracked
from bot.dialogs.guides.opening.something_else import is_else, is_of_another, is_told_of_else
from bot.dialogs.guides.pages import screen_of
from bot.dialogs.guides.saying import is_telling, said_of
from bot.engine import Next, Open, Turn
from bot.store.people.progress import Progress
from bot.understanding import OnScreen
from bot.understanding.telling.said import ABSENT

ASKED = 4
"""Words of a question from which on whoever says beside it that there is no app has none, and does not look for it:
"tui hông có cái đó. họ có đuổi về hông"."""


async def told_of_it(turn: Turn[Any]) -> Next | None:
    """The guide for the phone that is told or known, at the page that the text tells of; the question of the phone
    where it is not known. A question that is surely answered elsewhere is none of this, unless a report comes with it
    of what was left."""
    if is_warned(turn):
        return told_of_a_swindler(turn)
    if turn.services.understanding.known.telling.forms(turn.update.text, turn.person.language, turn.topic):
        return None
    elsewhere = bool(asked(turn)) and not _is_asked_there(turn)
    if elsewhere and not _tells_besides(turn):
        return None
    guides = tracked(turn)
    left = [row for row in await unfinished(turn) if row.guide in guides]
    if left:
        return await _told_of_what_was_left(turn, left)
    if elsewhere or _is_asked_alone(turn) or is_about_else(turn) or is_of_another(turn):
        return None
    return await _told_where_nothing_was_left(turn)


async def _told_of_what_was_left(turn: Turn[Any], left: list[Progress]) -> Next | None:
    """The page that is told of in a guide that was `left` half-way; that guide for whoever only comes back to it."""
    pages, page = tracked(turn)[left[0].guide].pages, left[0].page
    said = said_of(turn, pages, page)
    if said.returns and not is_telling(said):
        return Open("guide")
    told, asked_too = parts(turn)
    besides = bool(asked_too) and reports(said_of(turn, pages, page, told))
    tells = is_telling(said) and (is_named(said) or besides or _tells_alone(turn, said, left=True))
    lacks = said.trouble == ABSENT and bool(told) and len(asked_too.split()) >= ASKED
    return await _at_its_page(turn, said, left) if tells and not lacks else None


async def _told_where_nothing_was_left(turn: Turn[Any]) -> Next | None:
    """The page that is told of, of whatever guide; or the topic that answers it."""
    said = said_anywhere(turn)
    if said.pauses and not said.done:
        return None  # where nothing is open nobody pauses: "có người gọi đòi mã otp"
    if topic := _topic_of(turn, said):
        return Open("topic", topic)
    if is_told_of_else(turn, said):
        return None
    if not is_telling(said) or not (is_named(said) or _tells_alone(turn, said, left=False)):
        return None
    if is_named(said) and (is_else(turn, said.page) or (said.trouble == ABSENT and asked(turn))):
        return None
    return None if asked(turn) and is_in_general(turn) else await _at_its_page(turn, said, [])


async def _at_its_page(turn: Turn[Any], said: OnScreen, left: list[Progress]) -> Next | None:
    """The guide for the phone that is told or known, or that was `left`, if it has that page; else the question which
    phone it is, where the page is told plainly."""
    guides, general = tracked(turn), not left and is_in_general(turn)
    phones = () if general else (*named(turn, hints=True).guides, await known(turn))
    own = [name for name in phones if name in guides]
    at = [name for name in (*own[:1], *(row.guide for row in left)) if guides[name].page(said.page)]
    if at:
        return Open("guide", f"{at[0]}/{said.page}")
    plain = is_named(said) or said.shows or said.stuck
    return Open("guide", f"{asking_guide(turn)}/{said.page}") if plain else None


def is_warned(turn: Turn[Any]) -> bool:
    """Whether a warning was read just now: what somebody is asked for then, "nó hỏi mã 6 số tui cũng nhập rồi", need
    not be the app."""
    return turn.topic in turn.services.library.written.screens(turn.person.language).warned


def told_of_a_swindler(turn: Turn[Any]) -> Open | None:
    """What is to be done about what was given away, or else the warning; `None` where no screen is told of, or what
    does not work there: "nó nói máy không tương thích" is about the app."""
    said = said_anywhere(turn)
    if not said.page or said.trouble or not (said.done or said.shows) or asks(turn):
        return None
    screen = screen_of(turn, said.page)
    topics = [known.topic for known in screen.troubles.values() if known.topic] if screen else []
    topic = next(iter(topics), turn.topic)
    return Open("more" if topic == turn.topic else "topic", topic)


def _topic_of(turn: Turn[Any], said: OnScreen) -> str:
    """What is answered where no guide is open, of what is told: who is called for a code need not install."""
    screen = screen_of(turn, said.page)
    given = [screen.troubles.get(said.trouble), screen.answers.get(said.answer)] if screen else []
    return next((known.topic for known in given if known and known.topic), "")


def _is_asked_alone(turn: Turn[Any]) -> bool:
    """Whether something is surely asked, and what is told with it is no screen: "có người gọi đòi mã" waits for
    nothing."""
    said = said_anywhere(turn)
    return bool(asked(turn)) and said.pauses and not said.done


def _is_asked_there(turn: Turn[Any]) -> bool:
    """Whether what is surely asked is asked of a page."""
    said = said_anywhere(turn)
    return (_is_about_a_page(turn) and is_named(said)) or (said.what_next and reports(said))


def _tells_besides(turn: Turn[Any]) -> bool:
    """Whether a page is told of beside what is asked."""
    told = parts(turn)[0]
    return bool(told) and reports(said_anywhere(turn, text=told))


def _tells_alone(turn: Turn[Any], said: OnScreen, left: bool) -> bool:
    """Whether nothing is asked with what is told, and it is surely about nothing else."""
    if said.what_next and reports(said):
        return True
    sounds = turn.services.understanding.known.asks(turn.update.text) and not (said.shows or said.done)
    plainly = asks(turn) or sounds
    only_asks = asked(turn) or (plainly and not left and not said.here)
    return not only_asks and not is_else(turn, said.page)


def _is_about_a_page(turn: Turn[Any]) -> bool:
    """Whether what is surely asked is answered beside a page."""
    screens, asked_for = turn.services.understanding.known.telling.screens, asked(turn)
    pages = turn.services.library.tracked_pages(turn.person.language)
    return any(asked_for in screens.topics(page) for page in pages)
