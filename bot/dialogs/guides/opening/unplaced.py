"""What is told of installing before it is known on which phone: the help that is the same everywhere comes at once."""

from typing import Any

from bot.content import Page
from bot.dialogs.checkpoints.registering.told.values.kinds import Kinds
from bot.dialogs.guides.asked import (
    LIKELY,
    NEAR,
    asked,
    asking_guide,
    asks,
    explained,
    is_about_else,
    is_about_it,
    parts,
)
from bot.dialogs.guides.going import unfinished
from bot.dialogs.guides.opening.phones import is_in_general, known, named, tracked
from bot.dialogs.guides.pages import screen_of
from bot.dialogs.guides.saying import is_telling, said_of
from bot.engine import Next, Open, Turn
from bot.understanding import Kind, OnScreen
from bot.understanding.telling.said import ABSENT

LEADING = 2
"""Topics of which one is what was answered, where that is gone on with."""

AMONG = 3
"""Topics of which one may be what is told of."""


def said_anywhere(turn: Turn[Any], current: str = "", text: str | None = None) -> OnScreen:
    """What the text, or a part of it, tells of the pages of all of them, where somebody may be at one."""
    return said_of(turn, _pages(turn), current, text)


def _pages(turn: Turn[Any]) -> list[Page]:
    return [page for guide in tracked(turn).values() for page in guide.pages]


async def told_of_it(turn: Turn[Any]) -> Next | None:
    """The guide for the phone that is told or known, at the page that the text tells of; the question of the phone
    where it is not known. A question that is surely answered elsewhere is none of this, unless a report comes with it
    of what was left."""
    if is_warned(turn):
        return told_of_a_swindler(turn)
    elsewhere = bool(asked(turn)) and not _is_asked_there(turn)
    if elsewhere and not _tells_besides(turn):
        return None
    guides = tracked(turn)
    left = [row for row in await unfinished(turn) if row.guide in guides]
    if not left and (elsewhere or _is_asked_alone(turn) or is_about_else(turn) or _is_of_another(turn)):
        return None
    pages = guides[left[0].guide].pages if left else ()
    said = said_of(turn, pages, left[0].page) if left else said_anywhere(turn)
    if not left and said.pauses and not said.done:
        return None  # where nothing is open nobody pauses: "có người gọi đòi mã otp"
    if not left and (topic := _topic_of(turn, said)):
        return Open("topic", topic)
    if not left and _is_told_of_else(turn, said):
        return None
    if said.returns and left and not is_telling(said):
        return Open("guide")
    besides = bool(left) and bool(parts(turn)[1]) and reports(said_of(turn, pages, left[0].page, parts(turn)[0]))
    if not is_telling(said) or not (is_named(said) or besides or _tells_alone(turn, said, bool(left))):
        return None
    if not left and is_named(said) and (_is_else(turn, said.page) or (said.trouble == ABSENT and asked(turn))):
        return None
    general = not left and is_in_general(turn)
    if general and asked(turn):
        return None
    phones = () if general else (*named(turn, hints=True).guides, await known(turn))
    own = [name for name in phones if name in guides]
    at = [name for name in (*own[:1], *(row.guide for row in left)) if guides[name].page(said.page)]
    if at:
        return Open("guide", f"{at[0]}/{said.page}")
    plain = is_named(said) or said.shows or said.stuck
    return Open("guide", f"{asking_guide(turn)}/{said.page}") if plain else None


def _is_of_another(turn: Turn[Any]) -> bool:
    """Whether it is told of another app, or of anything else that an answer is about and no page speaks of: "ncovi nó
    đòi mã hoài"."""
    understanding, language = turn.services.understanding, turn.person.language
    topics, named = turn.services.library.topics[language], understanding.things(turn.update.text, language)
    likely = [topics[found.id] for found in turn.meant(turn.update.text).topics[:AMONG] if found.id in topics]
    about = [topic.question for topic in likely if not is_about_it(turn, topic.id)] if named else []
    others = named & {thing for question in about for thing in understanding.things(question, language)}
    return bool(others) and others.isdisjoint(_things_shown(turn))


def names_other_things(turn: Turn[Any], said: OnScreen) -> bool:
    """Whether a text, alone, names what no page of any guide speaks of, and is likeliest about that: a poster, a
    health station. What does not work must be known by no name, and is surely of a page where that is hardly likely."""
    understanding, language, text = turn.services.understanding, turn.person.language, turn.update.text
    meaning, named = understanding(text, language), understanding.things(text, language)
    border = LIKELY if said.stuck and not said.trouble else NEAR
    if not named or not meaning.topics or meaning.first < border or is_about_it(turn, meaning.topics[0].id):
        return False
    return said.trouble in ("", ABSENT) and named.isdisjoint(_things_shown(turn))


def _things_shown(turn: Turn[Any]) -> set[str]:
    """What the pages speak of."""
    understanding, language = turn.services.understanding, turn.person.language
    return {thing for page in _pages(turn) for thing in understanding.things(f"{page.text} {page.help}", language)}


def _is_told_of_else(turn: Turn[Any], said: OnScreen) -> bool:
    """Whether no page shows, or is done, and something else is rather asked, or was just answered: after a strange link
    "lỡ điền họ tên rồi" is about no screen of the app."""
    if said.shows or said.done:
        return False
    if 0 in Kinds(turn.update.text, turn.services.library).starts():
        return True  # "homestay của mình chưa có mã" waits for no text message
    meaning, near = turn.meant(turn.update.text), turn.services.understanding.telling.screens.topics(said.page)
    first = meaning.topics[0].id if meaning.topics else ""
    after = bool(turn.topic) and not (is_about_it(turn, turn.topic) or turn.topic in near or said.trouble)
    beside = {turn.topic, *explained(turn), *(() if said.answer else near)}
    rather = meaning.kind is Kind.TOPIC and meaning.first >= LIKELY and first not in beside
    return after or _goes_on(turn) or (rather and (asks(turn) or not is_named(said)))


def _goes_on(turn: Turn[Any]) -> bool:
    """Whether something else was answered, and what is told is likely of that still: "họ không nhớ số luôn" after what
    is done at a door without a smartphone."""
    meaning = turn.meant(turn.update.text)
    near = {found.id for found in meaning.topics[:LEADING]} if meaning.first >= NEAR else set()
    return turn.topic in near and not is_about_it(turn, turn.topic)


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
    return bool(told) and reports(said_of(turn, _pages(turn), text=told))


def reports(said: OnScreen) -> bool:
    """Whether it is told how far somebody is."""
    return bool(said.page) and (said.shows or said.here or said.done)


def _tells_alone(turn: Turn[Any], said: OnScreen, left: bool) -> bool:
    """Whether nothing is asked with what is told, and it is surely about nothing else."""
    if said.what_next and reports(said):
        return True
    sounds = turn.services.understanding.asks(turn.update.text) and not (said.shows or said.done)
    plainly = asks(turn) or sounds
    only_asks = asked(turn) or (plainly and not left and not said.here)
    return not only_asks and not _is_else(turn, said.page)


def _is_about_a_page(turn: Turn[Any]) -> bool:
    """Whether what is surely asked is answered beside a page."""
    screens, asked_for = turn.services.understanding.telling.screens, asked(turn)
    return any(asked_for in screens.topics(page.id) for guide in tracked(turn).values() for page in guide.pages)


def is_named(said: OnScreen) -> bool:
    """Whether what does not work, or what is asked about a page, is known by its name."""
    return bool(said.trouble or said.answer)


def _is_else(turn: Turn[Any], page: str) -> bool:
    """Whether the text is surely about something that has nothing to do with a page, or is no business of ours."""
    meaning = turn.meant(turn.update.text)
    topics = turn.services.understanding.telling.screens.topics(page)
    return meaning.kind is Kind.ASIDE or (meaning.is_sure and meaning.id not in topics)
