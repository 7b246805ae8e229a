"""Whoever tells that what they were told did not help, or takes long, hears what the answer says besides, one thing
after the other, and then whom to ask."""

import re
from typing import Any

from bot.content import N_, Topic
from bot.content.gist import as_sentence
from bot.dialogs.answers.questions.choices import did_not_help
from bot.dialogs.answers.questions.reading import was_read
from bot.dialogs.answers.questions.sure import noted
from bot.dialogs.answers.questions.unclear.untold import whom_to_ask
from bot.engine import Turn, was_said
from bot.model import Message
from bot.understanding import Meaning

THIS_TOO = N_("There is this, too: {passage}")
NO_MORE = N_("I know no more about that. {ask} Or I pass your question on to a person.")

SURELY, HARDLY_ELSE = 0.6, 0.85
"""How likely it must be about the answer that was read; and where it has words of a question."""

JUST_THAT = 0.95
"""How likely a passage must be to tell just what is told, also where it was read."""

NUMBER = re.compile(r"\d+")

DOUBTS = 0.2
"""How likely a line at least only tells that begins with a figure of the answer; fewer ask of it: "10% là nhiều không".
"""

AMONG = 3
"""Topics of which that must be one where nothing is named."""


def vain_of(turn: Turn[Any], meaning: Meaning, question: str, language: str) -> Topic | None:
    """The answer that was read last, and did not help; nothing where a line asks, or may be about something else."""
    entry = turn.services.library.topics[language].get(turn.topic)
    if entry is None or entry.held or turn.ill or not was_read(turn, entry):
        return None
    if not _is_in_vain(turn, meaning, question, language) or _tells_it(turn, entry, question, language):
        return None
    return entry


def _is_in_vain(turn: Turn[Any], meaning: Meaning, question: str, language: str) -> bool:
    """Whether a line tells that, of the answer that was read: it is likely about that, or names nothing else."""
    understanding, likeliest = turn.services.understanding, [found.id for found in meaning.topics[:AMONG]]
    disputes = _disputes(turn, question, language)
    if turn.topic not in likeliest or not (disputes or understanding.known.telling.in_vain(question, language)):
        return False
    likely = meaning.first if meaning.weighed and likeliest[0] == turn.topic else 0.0
    if understanding.known.telling.clauses(question, language)[1]:
        return likely >= HARDLY_ELSE
    if likely >= SURELY or disputes:
        return True
    names = meaning.is_sure or understanding.things(question, language)
    return not names and understanding.known.telling.tried(question, language)


def _disputes(turn: Turn[Any], question: str, language: str) -> bool:
    """Whether a line that asks nothing begins with a figure of the answer, which it does not believe: "10% gì mà 10%,
    máy tui chai pin"."""
    begun = NUMBER.match(question)
    given = NUMBER.findall(turn.services.library.topics[language][turn.topic].parts[0])
    return (
        begun is not None and begun[0] in given and turn.services.understanding.known.acts(question, language) >= DOUBTS
    )


def _tells_it(turn: Turn[Any], entry: Topic, question: str, language: str) -> bool:
    """Whether a passage that was not told yet surely tells it; or one of the answer that tells just that, of whoever
    tried nothing: "lỡ đọc rồi"."""
    understanding = turn.services.understanding
    found = understanding.known.passages(question, language, entry.id)
    if found.likely >= JUST_THAT and not understanding.known.telling.tried(question, language):
        return True
    return found.likely >= understanding.borders.passage_sure and found.text in _untold(turn, entry, question, language)


def say_vain(turn: Turn[Any], entry: Topic, question: str, language: str) -> None:
    """The likeliest passage that was not told yet, or whom to ask."""
    passage = next(iter(_untold(turn, entry, question, language)), "")
    person = turn.opens(N_("Talk to a person"), "human", word="yes")
    said = turn.words(THIS_TOO, passage=as_sentence(passage)) if passage else ""
    if not said:
        ask = whom_to_ask(turn, question, language)
        said = turn.words(NO_MORE, ask=ask)
    turn.misses = 0
    turn.say(Message(noted(turn, entry, said) if passage else said, (person, did_not_help(turn, entry.id))))


def _untold(turn: Turn[Any], entry: Topic, question: str, language: str) -> list[str]:
    """The passages that were not told yet, the likeliest first."""
    found = turn.services.understanding.known.passages.ranked(question, language, entry.id)
    sentences = {text: as_sentence(text) for text in found}
    told = [text for text, said in sentences.items() if was_said(turn, said, turn.words(THIS_TOO, passage=said))]
    given = (entry.parts[0], *told)
    return [text for text in found if not any(text in one for one in given)]
