"""What no answer tells: said honestly, with whom to ask; and a word to whoever asks nothing."""

from collections.abc import Sequence
from typing import Any

from bot.content import N_, Topic
from bot.content.sayings.small_words import YES
from bot.dialogs.answers.questions.choices import did_not_help, jobs_of, picks
from bot.dialogs.answers.questions.reading import TELLS, was_read
from bot.dialogs.answers.unasked.feeling import felt_in, first_step, say_feeling
from bot.engine import Turn, was_said
from bot.engine.hearing import misses
from bot.model import Choice, Message
from bot.store.people import questions
from bot.understanding import Kind, Meaning

BARELY, FEW = 0.4, 3
"""How likely the first topic must be for anything of it to be told: below that it was meant by one in twelve, and the
second by one in six. How many can be picked then."""

LIKELY = 0.6
"""How likely what a line means by itself must be for it to be told to whoever only tells something."""

PERHAPS = 0.04
"""How likely a topic must be to be picked from them."""

SURELY = 0.95
"""How likely a line only tells that has a word which asks, for it not to be told that nobody knows that."""

NAMED = 0.5
"""How likely some words must be the name of a place for nothing to be asked by them."""

SAID = 3
"""Words from which on something is told."""

TOLD = 0.5
"""How likely a passage of the last answer must be for that to be told, however little else speaks for it: "hỏi đâu"."""

UNTOLD = N_("I do not know that for sure, and I do not guess. {ask}")
UNTOLD_OR = N_(
    "I do not know that for sure, and I do not guess. {ask}\n\n"
    "If you mean one of these, pick it, or say it in a few more words."
)
AGAIN = N_("I have nothing sure on that, either. {ask} Or I pass your question on to a person.")
HEARD = N_("I see. If there is something else you want to know, just type it.")
HEARD_OR = N_("I see. If you want to know one of these, pick it, or just type what you need.")
HEARD_FIRST = N_("I see. First of all now: {first}")
HOTLINE = N_("Please call {hotline}.")


def is_untold(turn: Turn[Any], meaning: Meaning, question: str, language: str) -> bool:
    """Whether what was typed after an answer is likely about nothing that there is an answer to, or nothing is likely
    enough to be told; who only tells something is told nothing that is not. Whoever is ill is never left with that."""
    understanding, read = turn.services.understanding, turn.topic in turn.services.library.topics[language]
    if not read or turn.ill or meaning.is_sure or understanding.known.telling.in_vain(question, language):
        return False
    if not meaning.weighed:
        tells = meaning.kind is Kind.TOPIC and meaning.first < LIKELY
        return tells and only_tells(turn, question, language)
    if meaning.first >= BARELY and meaning.nothing < understanding.borders.nothing:
        return False
    return (
        not wants(turn, question, language)
        or understanding.known.passages(question, language, turn.topic).likely < TOLD
    )


def near_of(turn: Turn[Any], meaning: Meaning, language: str) -> list[Topic]:
    """What may be picked all the same."""
    topics = turn.services.library.topics[language]
    near = (topics[found.id] for found in meaning.topics if found.id in topics and found.score >= PERHAPS)
    return [topic for topic in near if not was_read(turn, topic)][:FEW]


async def say_untold(
    turn: Turn[Any], question: str, language: str, near: Sequence[Topic], more: Sequence[Choice] = ()
) -> None:
    """Says that no answer tells it; a question is kept for the editors, masked, and whoever sighs is comforted."""
    felt = felt_in(turn, question, language)
    if felt is not None:
        say_feeling(turn, felt.id, language)
        return
    if wants(turn, question, language):
        await keep_unanswered(turn)
    turn.say(untold(turn, question, language, near, more))


async def keep_unanswered(turn: Turn[Any]) -> None:
    """Keeps what was asked for the editors, masked."""
    missed = questions.Missed(turn.asked, "unanswered", "", turn.person.language, turn.now)
    await misses.note(turn.tx, turn.person, missed)


def untold(
    turn: Turn[Any], question: str, language: str, near: Sequence[Topic] = (), more: Sequence[Choice] = ()
) -> Message:
    """That no answer tells what is asked, and who knows; or that it was heard, where nothing is asked, with what to do
    first about an illness. What is `near` can be picked, and what there is `more` to read; what was said a moment ago
    is said in other words."""
    person = turn.opens(N_("Talk to a person"), "human", word=YES)
    able = jobs_of(turn, turn.topic, language) if _names_a_place(turn, question) else ()
    beside = (*able, *map(picks, near), *more, person, did_not_help(turn, turn.topic))
    if not wants(turn, question, language):
        first = first_step(turn, language) if _is_pressing(turn, language) else ""
        heard = (HEARD_OR, HEARD) if near or able else (HEARD, HEARD_OR)
        return _first_new(turn, (HEARD_FIRST, *heard) if first else heard, beside, first=first)
    ask = whom_to_ask(turn, question, language)
    return _first_new(turn, (UNTOLD_OR if near else UNTOLD, AGAIN), beside, ask=ask)


def _is_pressing(turn: Turn[Any], language: str) -> bool:
    """Whether the last answer is about somebody who is ill, or was near to somebody who is."""
    understanding = turn.services.understanding
    return (
        turn.topic in understanding.known.illness.urgency.near
        or turn.topic in understanding.known.own.cases(language).about
    )


def wants(turn: Turn[Any], question: str, language: str) -> bool:
    """Whether a line wants an answer: not if it asks nothing and tells that something is done, or what a place is
    called."""
    known = turn.services.understanding.known
    asks = known.asks(question)
    if _names_a_place(turn, question) or (not asks and known.telling.reported.any(question, language)):
        return False
    return known.acts(question, language) < (SURELY if asks else TELLS)


def _names_a_place(turn: Turn[Any], question: str) -> bool:
    """Whether what is typed after an answer about codes is called like a place: "bún cá Mây, chí thạnh"."""
    topic = turn.services.library.topics[turn.person.language].get(turn.topic)
    if topic is None or not jobs_of(turn, topic.id, turn.person.language):
        return False
    heard = turn.services.understanding.parts(question, "consent", {})
    named = any(part.label == "name" and part.chance >= NAMED for part in heard.parts)
    return named and not heard.of("question")


def only_tells(turn: Turn[Any], question: str, language: str) -> bool:
    """Whether a line that is like nothing surely only tells something: a few letters tell nothing."""
    words = len(question.split())
    return words >= SAID and turn.services.understanding.known.acts(question, language) >= SURELY


def whom_to_ask(turn: Turn[Any], question: str, language: str) -> str:
    """Who decides or knows what a question is about: by what it names, else by the last answer."""
    offices = turn.services.understanding.known.traits.offices
    last = turn.services.library.topics[language].get(turn.topic)
    if not (named := offices(question, language)) and last and last.ask:
        return last.ask
    office = named or offices.about(last.category if last else "", language)
    return office.ask if office else turn.words(HOTLINE)


def _first_new(
    turn: Turn[Any], sentences: Sequence[str], choices: Sequence[Choice], ask: str = "", first: str = ""
) -> Message:
    """The first of these that was not said a moment ago; the last where all were."""
    said = [turn.message(sentence, *choices, ask=ask, first=first) for sentence in sentences]
    return next((message for message in said if not was_said(turn, message.text)), said[-1])
