"""What tells nothing of any page: what it asks is answered in short, beside the page that stays."""

from bot.content import Guide, Page
from bot.dialogs.guides.asked import asks, explained, is_likely, is_of_its_own, tells_a_question
from bot.dialogs.guides.helping import say_short, say_unknown
from bot.dialogs.guides.moving import stuck
from bot.dialogs.guides.pages import Reading
from bot.engine import Next, Stay, Turn
from bot.engine.hearing import misses
from bot.store.people import questions
from bot.understanding import Kind, Meaning, OnScreen, Zone, mask

TELLS = 4
"""Words from which on whoever is stuck tells more of that."""

AMONG = 3
"""Topics of which one that is near the page is meant where the likeliest is what the pages show."""


async def otherwise(turn: Turn[Reading]) -> Next | None:
    """The same page, below the answer to a question that is at least likely, or whom to ask; `None` for what is none,
    or is asked in another language."""
    text, language = turn.update.text, turn.person.language
    if not text or turn.services.understanding.language_of(text, language) != language:
        return None
    meaning = turn.meant(text)
    if _is_hardly_a_wish(turn, meaning) or (meaning.kind is Kind.NONE and asks(turn) and tells_a_question(turn)):
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


async def still(turn: Turn[Reading], reading: Guide, current: Page) -> Next | None:
    """The next way that helps whoever was just helped and tells why that was in vain: "thằng con đi làm xa rồi, không
    hỏi nó được"; `None` for what asks, or is surely of its own."""
    text = turn.update.text
    tells = bool(turn.data.trouble) and len(text.split()) >= TELLS and not asks(turn)
    if not tells or is_of_its_own(turn) or turn.meant(text).kind is Kind.JOB:
        return None
    return await stuck(turn, reading, current, current, OnScreen(stuck=True))


def _likely(turn: Turn[Reading], meaning: Meaning) -> str:
    """The topic that is asked about, but for what the pages themselves explain; what it would be answered with, must be
    an answer."""
    if not is_likely(turn, meaning) or not (meaning.zone is Zone.ANSWER or asks(turn)):
        return ""
    topics, beside = turn.services.library.topics[turn.person.language], explained(turn)
    near = turn.services.understanding.telling.screens.topics(turn.data.page)
    first = [found.id for found in meaning.topics[:AMONG]]
    meant = next((name for name in first if name in near), "") if first[0] in beside else first[0]
    return meant if meant and meant not in beside and not topics[meant].opens else ""


def _is_hardly_a_wish(turn: Turn[Reading], meaning: Meaning) -> bool:
    """Whether a question only resembles the wish for a person: that is offered and not begun."""
    if meaning.kind is not Kind.JOB or meaning.exact or meaning.zone is Zone.ANSWER or not asks(turn):
        return False
    return turn.services.library.opens(turn.person.language)[meaning.id] == "human"
