"""What somebody feels: a warm sentence, and what to do first by what was answered last, or a person to talk to."""

import re
from typing import Any

from bot.content import N_, Topic
from bot.content.sayings.small_words import AFRAID
from bot.dialogs.answers.questions.choices import reads_on
from bot.dialogs.answers.questions.reading import was_read
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn, was_said
from bot.engine.hearing.first.feeling import asks_on
from bot.model import Choice, Message
from bot.understanding.traits.feelings import Felt

FIRST_OF_ALL = N_("{warm} First of all now: {first}")
TO_A_PERSON = N_("{warm} If you like to talk to a person, press here or type “{label}”.")

STEP = re.compile(r"^1\. (.+)", re.MULTILINE)
"""The first step that an answer counts."""


async def begin(turn: Turn[Nothing], name: str) -> Next:
    say_feeling(turn, name, turn.services.understanding.known.traits.languages(turn.update.text, turn.person.language))
    return Done(resume=False)


def felt_in(turn: Turn[Any], text: str, language: str) -> Felt | None:
    """The feeling that a line voices; none that only reacts to an answer where something is asked."""
    found = turn.services.understanding.known.traits.feelings(text, language)
    kind = turn.services.understanding.known.traits.feelings.of(found.id, language) if found else None
    reacts = kind is not None and kind.reacts
    return None if reacts and asks_on(turn.services.understanding, text, language) else found


def say_feeling(turn: Turn[Any], name: str, language: str) -> None:
    """Says it in other words than the last time."""
    kind = turn.services.understanding.known.traits.feelings.of(name, language)
    replies = kind.replies if kind else ()
    warm = next((reply for reply in replies if not was_said(turn, reply)), "".join(replies[:1]))
    turn.misses, turn.words = 0, turn.services.library.words[language]
    if kind and kind.glad:
        turn.say(Message(warm))
        return
    first = _first_thing(turn, language) if kind and kind.acts else ""
    if name == AFRAID and not first and _is_of_an_illness(turn):
        turn.say(Message(turn.services.library.reply(AFRAID, language)))
        return
    person = turn.opens(N_("Talk to a person"), "human", word="" if turn.waiting else "yes")
    if first:
        turn.say(FIRST_OF_ALL, *_more(turn), person, warm=warm, first=first)
    else:
        turn.say(TO_A_PERSON, person, warm=warm, label=person.label)


def _first_thing(turn: Turn[Any], language: str) -> str:
    """The first step of the answer that was read last, or what it comes to; "" where it counts none."""
    entry = _read_last(turn, language)
    return first_step(turn, language) or (entry.brief if entry else "")


def first_step(turn: Turn[Any], language: str) -> str:
    """The first step that the answer counts that was read last; "" where it counts none."""
    entry = _read_last(turn, language)
    step = STEP.search(entry.answer) if entry else None
    return step[1].strip() if step else ""


def _read_last(turn: Turn[Any], language: str) -> Topic | None:
    """The answer that was read last, where it may be said."""
    entry = turn.services.library.topics[language].get(turn.topic)
    return entry if entry and not entry.held and was_read(turn, entry) else None


def _is_of_an_illness(turn: Turn[Any]) -> bool:
    """Whether somebody who is afraid was answered about an illness, or about nothing yet, and is at nothing else."""
    understanding, case = turn.services.understanding, turn.case
    about = understanding.known.own.cases(turn.person.language).about if case else ()
    if not turn.topic:
        return not turn.step
    return turn.topic in understanding.known.illness.urgency.near or turn.topic in about


def _more(turn: Turn[Any]) -> list[Choice]:
    return [reads_on(turn, turn.topic)]


feeling = Dialog("feeling", Nothing, begin=begin)
