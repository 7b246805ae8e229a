"""A question that can be read in two ways: what both answers come to is said, so that nobody has to ask twice."""

from dataclasses import replace
from typing import Any

from bot.content import N_, Topic
from bot.content.sayings.small_words import NONE
from bot.dialogs.answers.questions.choices import picks
from bot.dialogs.answers.questions.reading import was_read
from bot.dialogs.answers.questions.sure import note_on, noted
from bot.engine import Turn
from bot.model import Message
from bot.understanding import Meaning

SECOND, SHARE = 0.15, 0.35
"""How likely the second reading must be after an answer, and what share of the first: of 336 labelled lines of five
authors 81 were so, of which the first was right for 46 and the second for 27."""

EVEN, LEVEL = 0.6, 0.35
"""The same share, and how much more may speak for the first, from which on both are told in short; below that the first
is told whole."""

NEARLY = 0.5
"""The same share where the first is a passage of what was just read, which is short by itself."""

BY_ITSELF = 0.9
"""How likely a question means the first by itself to be told that whole, whatever was answered before."""

GAP = 0.7
"""How much more may speak for the first of what is not sure by itself: of 71 labelled questions the first was meant by
40, and the second by 23; of those where it is up to 1 ahead, by 23 and 7 of 32."""

PASSAGE, SURELY = 220, 0.5
"""Characters of a passage that is said instead of what the whole answer comes to, and how likely it must be: that is
mostly what tells most, too."""

BOTH = N_(
    "That can mean two things; both in short:\n\n• {question}\n{answer}.\n\n• {other}\n{told}.\n\n"
    "Pick one to hear more of it."
)
ELSE = N_("{told}\n\nIf you mean “{question}”: {answer}.")


def second_of(turn: Turn[Any], meaning: Meaning, language: str, share: float = SHARE) -> Topic | None:
    """The second reading of a question, where it is nearly as likely as the first (that `share` of it after an answer),
    and both may be answered."""
    topics = turn.services.library.topics[language]
    readings = [topics[found.id] for found in meaning.topics[:2] if found.id in topics]
    if len(readings) < 2 or not (_are_near(meaning, share) and _is_offered_first(meaning)):
        return None
    return None if any(topic.held or topic.opens for topic in readings) else readings[1]


def _are_near(meaning: Meaning, share: float) -> bool:
    first, second = (found.score for found in meaning.topics[:2])
    if meaning.weighed:
        return second >= max(SECOND, share * first)
    return not meaning.is_sure and second >= first - GAP


def are_even(meaning: Meaning) -> bool:
    """Whether a second reading is so near that neither is told whole; what is surely meant by itself, too, is."""
    first, second = (found.score for found in meaning.topics[:2])
    if meaning.is_sure and meaning.first >= BY_ITSELF:
        return False
    return second >= EVEN * first if meaning.weighed else second >= first - LEVEL


def _is_offered_first(meaning: Meaning) -> bool:
    return (meaning.id or next(iter(meaning.offered), "")) == meaning.topics[0].id


def both(turn: Turn[Any], first: Topic, second: Topic, language: str) -> Message:
    """What both come to, each with the choice that tells more of it. What is asked next is rather about the one that is
    near to what was answered before."""
    last = turn.services.library.topics[language].get(turn.topic)
    turn.topic = second.id if last and second.category == last.category != first.category else first.id
    said = turn.message(
        BOTH,
        *map(picks, (first, second)),
        turn.opens(N_("None of these"), "unhelpful", word=NONE),
        question=first.question,
        answer=in_short(turn, first, language),
        other=second.question,
        told=in_short(turn, second, language),
    )
    waits = next((topic for topic in (first, second) if note_on(turn, topic)), None)
    return replace(said, text=noted(turn, waits, said.text)) if waits else said


def with_second(turn: Turn[Any], told: str, second: Topic, language: str) -> str:
    """What is told, and what the second reading comes to."""
    return turn.words(ELSE, told=told, question=second.question, answer=in_short(turn, second, language))


def in_short(turn: Turn[Any], entry: Topic, language: str) -> str:
    """What an answer tells of what was asked, without a full stop: the passage that surely does, or its gist."""
    passage = turn.services.understanding.known.passages(turn.asked, language, entry.id)
    asked = passage.sided or was_read(turn, entry)  # what nobody has read yet is rather told by its gist
    sure = asked and passage.likely >= SURELY and len(passage.text) <= PASSAGE
    return passage.text.rstrip(".:; ") if sure or passage.leads else entry.gist
