"""What tells nothing of any page: what it asks is answered in short, beside the page that stays."""

from bot.content import N_, Guide, Page
from bot.dialogs.guides.asked import (
    LIKELY,
    NEAR,
    asks,
    explained,
    is_about_it,
    is_likely,
    is_of_its_own,
    names_else,
    tells_a_question,
)
from bot.dialogs.guides.in_short import say_short, say_unknown
from bot.dialogs.guides.moving import stuck
from bot.dialogs.guides.opening.phones import WHICH_SCREEN
from bot.dialogs.guides.opening.something_else import names_other_things
from bot.dialogs.guides.pages import Reading, shown
from bot.dialogs.guides.saying import said_of, thanks
from bot.engine import Next, Stay, Turn, UnclearError
from bot.engine.hearing import misses
from bot.store.people import questions
from bot.understanding import Kind, Meaning, OnScreen, Zone, mask

TELLS = 4
"""Words from which on whoever is stuck tells more of that."""

AMONG = 3
"""Topics of which one that is near the page is meant where the likeliest is what the pages show."""


def is_of_no_page(turn: Turn[Reading], said: OnScreen) -> bool:
    """Whether something else is named, and nothing is told to work, not to work or to be done: "có hình áp phích không
    gửi tui với" looks for no picture."""
    return not (said.done or said.here or said.answer) and names_other_things(turn, said)


async def answered_beside(turn: Turn[Reading]) -> Next:
    """The same page, below the answer to that. Raises `UnclearError` where it is only guessed: then it is offered."""
    answered = await otherwise(turn)
    if answered is None:
        raise UnclearError(WHICH_SCREEN)
    return answered


async def otherwise(turn: Turn[Reading]) -> Next | None:
    """The same page, below the answer to a question that is at least likely, or whom to ask; `None` for what is none,
    or is asked in another language."""
    text, language = turn.update.text, turn.person.language
    if not text or turn.services.understanding.known.traits.languages(text, language) != language:
        return None
    meaning = _alone(turn, turn.meant(text))
    if thanks(turn) and not _likely(turn, meaning):
        turn.say(N_("I hear you. Whenever you are ready:"))
        return Stay()
    if _is_hardly_a_wish(turn, meaning) or (asks(turn) and tells_a_question(turn) and _is_unknown(turn, meaning)):
        say_unknown(turn)
        step = f"guide/{turn.data.page}"
        missed = questions.Missed(mask(text), "unanswered", step, language, turn.now)
        await misses.note(turn.tx, turn.person, missed)
        return Stay()
    topic = _likely(turn, meaning)
    if not topic:
        return None
    say_short(turn, topic, sure=meaning.zone is Zone.ANSWER and topic == meaning.id)
    return Stay()


def _alone(turn: Turn[Reading], meaning: Meaning) -> Meaning:
    """What a question means by itself that is not surely about what the pages show: it is not answered with those."""
    shown = meaning.kind is Kind.TOPIC and meaning.topics[0].id in explained(turn)
    if not shown or not tells_a_question(turn):
        return meaning
    alone = turn.services.understanding(turn.update.text, turn.person.language)
    surely = alone.kind is Kind.TOPIC and alone.zone is Zone.ANSWER and alone.id not in explained(turn)
    return alone if surely or meaning.zone is not Zone.ANSWER else meaning


async def still(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """The next way that helps whoever was just helped and tells why that was in vain: "thằng con đi làm xa rồi, không
    hỏi nó được"; `None` for what asks, or is surely of its own."""
    text = turn.update.text
    if len(text.split()) < TELLS or asks(turn):
        return None
    if reading.tracked and names_else(turn, reading) and turn.meant(text).kind is not Kind.JOB:
        turn.say(N_("I hear you. Whenever you are ready:"))
        return Stay()
    tells = bool(turn.data.trouble)
    if not tells or is_of_its_own(turn) or turn.meant(text).kind is Kind.JOB:
        return None
    return await stuck(turn, reading, current, current, OnScreen(stuck=True))


def _is_unknown(turn: Turn[Reading], meaning: Meaning) -> bool:
    """Whether nothing is known of a question, or it is hardly like anything, and tells nothing of the page."""
    if meaning.kind is Kind.TOPIC:
        return meaning.first < NEAR and said_of(turn, shown(turn)[0].pages, turn.data.page).page == ""
    return meaning.kind is Kind.NONE


def _likely(turn: Turn[Reading], meaning: Meaning) -> str:
    """The topic that is asked about, but for what the pages themselves explain; what it would be answered with, must be
    an answer."""
    if not is_likely(turn, meaning) or not (meaning.zone is Zone.ANSWER or asks(turn) or _wants_else(turn, meaning)):
        return ""
    topics, beside = turn.services.library.topics[turn.person.language], explained(turn)
    near = turn.services.understanding.known.telling.screens.topics(turn.data.page)
    first = [found.id for found in meaning.topics[:AMONG]]
    meant = next((name for name in first if name in near), "") if first[0] in beside else first[0]
    return meant if meant and meant not in beside and not topics[meant].opens else ""


def _wants_else(turn: Turn[Reading], meaning: Meaning) -> bool:
    """Whether words that tell nothing of the pages are likely about something else: "xin mẫu báo cáo với"."""
    reading = shown(turn)[0]
    tells = not reading.tracked or said_of(turn, reading.pages, turn.data.page) != OnScreen()
    return meaning.first >= LIKELY and not (tells or is_about_it(turn, meaning.topics[0].id))


def _is_hardly_a_wish(turn: Turn[Reading], meaning: Meaning) -> bool:
    """Whether a question only resembles the wish for a person: that is offered and not begun."""
    if meaning.kind is not Kind.JOB or meaning.exact or meaning.zone is Zone.ANSWER or not asks(turn):
        return False
    return turn.services.library.jobs.opens(turn.person.language)[meaning.id] == "human"
