"""What was read of an answer, and which passage of it tells what is asked on."""

from functools import lru_cache
from typing import Any, NamedTuple

from bot.content import N_, Topic
from bot.content.gist import BULLET, as_sentence
from bot.engine import Turn, was_said

AGAIN = N_("As I said: {passage}")
NEAREST = N_("This comes nearest, I think: {passage}")

TURNS = 4
"""Turns of which the last few answers are at hand: in one of them a dozen topics are compared with these."""

SHOWN = 40
"""Letters of a question by which its answer is known again: of what was said only the first words are kept."""

MARKS = (": ", "“", "\n")
"""Stand before that question where it is not the first that is said."""

READ, TWICE = 0.6, 0.9
"""How likely a passage must be that was read as part of an answer, and one that was said by itself: nobody asks on to
read the same again. Who only asks whether it is so, or which of two it surely is, is told it sooner. Of 1,300 lines
that were asked on and are likest to what was read, it told two in three from the first on, and one in three below
half of it, whichever side they ask."""

NEAR = 0.8
"""Share of what makes a passage sure from which on one that was not read yet is said to be the nearest, where the
answer is surely meant."""

TELLS = 0.5
"""How likely a line only tells, for it to want no answer: what was read is not pointed at for it, nor is it told that
nobody knows. Of what asks on, and surely of this answer, hardly any is told by nothing of it."""


class Told(NamedTuple):
    """What to say of an answer, and how likely it is what is asked; nothing where no passage is likely enough."""

    text: str = ""
    likely: float = 0.0


def first_of(turn: Turn[Any], entry: Topic, question: str, language: str) -> str:
    """What is said at once of an answer: its first part, below a passage that surely tells what a `question` asks, or
    above one behind that part which tells what is asked beside."""
    passages, part = turn.services.understanding.known.passages, entry.parts[0]
    passage = passages(question, language, entry.id)
    if passage.leads:
        return f"{passage.text}\n\n{_without(passage.text, part)}"
    beside = passages.beside(question, language, entry.id) if entry.unread else ""
    return f"{part}\n\n{beside}" if beside else part


def _without(passage: str, part: str) -> str:
    """What else a part of an answer says than a passage of it."""
    told = {passage, *passage.splitlines()}
    left = (line for line in part.splitlines() if told.isdisjoint((line, BULLET.sub("", line, count=1))))
    return "\n".join(line.replace(passage, "").strip() for line in left)


def was_read(turn: Turn[Any], entry: Topic) -> bool:
    """Whether this answer, a passage of it, or what is left of it was given within the last few exchanges."""
    began = entry.question[:SHOWN]
    given = any(said.startswith(began) or any(mark + began in said for mark in MARKS) for _, said in turn.exchanges)
    return given or was_read_of(turn, entry.whole)


def was_read_of(turn: Turn[Any], text: str) -> bool:
    """Whether one of the last few answers began with a passage of this, or with a few words before it."""
    told = text.lower()
    return any(said in told for said in _given(turn.exchanges))


@lru_cache(TURNS)
def _given(exchanges: tuple[tuple[str, str], ...]) -> list[str]:
    """How each line of some answers begins, and what stands behind a few words there."""
    lines = (line for _, said in exchanges for line in said.lower().split("\n") if line)
    given = (said.rstrip(".") for line in lines for said in (line, line.partition(": ")[2]))
    return [said for said in given if len(said) >= SHOWN]


def told(turn: Turn[Any], entry: Topic, question: str, language: str, meant: bool) -> Told:
    """What an answer that was read tells of a question, surely `meant` for it; what was said a moment ago is said to be
    such."""
    understanding, sure = turn.services.understanding, turn.services.understanding.borders.passage_sure
    passage, likely, sided, _ = understanding.known.passages(question, language, entry.id)
    again = turn.words(AGAIN, passage=passage)
    if was_said(turn, as_sentence(passage), again):
        return Told(again, likely) if likely >= TWICE and not was_said(turn, again) else Told()
    if sided and understanding.known.passages.points(question, language):
        return Told(passage, max(likely, READ))  # "văn bản nào ghi vụ đó" asks for what names one
    asks = understanding.known.asks
    read, whether = passage in entry.parts[0], asks.whether(question) or (meant and asks.which(question))
    if likely >= (READ if read and not whether else sure):
        return Told(passage, likely)
    nearest = turn.words(NEAREST, passage=passage)
    near = meant and (not read or understanding.known.acts(question, language) < TELLS) and likely >= NEAR * sure
    return Told(nearest, likely) if near and not was_said(turn, nearest) else Told()
