"""Somebody is ill, or with somebody who is: whom to call comes first, then what to do."""

from dataclasses import replace
from typing import Any

from bot.content import N_, Topic
from bot.content.meanings import Urgent
from bot.dialogs.answers.sure import noted
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn, was_said
from bot.model import Choice, Message


async def begin(turn: Turn[Any], topic_id: str) -> Next:
    library = turn.services.library
    language = turn.services.understanding.language_of(turn.update.text, turn.person.language)
    entry = library.topics[language].get(topic_id)
    told, turn.topic, turn.words = turn.topic == topic_id, topic_id, library.words[language]
    if entry is not None:
        turn.say(_advice(turn, entry, language, told))
    else:
        turn.say(N_("If it is an emergency, please call for help right now."), *_calls(turn, language))
    return Done(resume=False)


def _advice(turn: Turn[Any], entry: Topic, language: str, told: bool) -> Message:
    """What is to be done: at once, where a sign is severe. `told`: the person has read it, and is told in other
    words."""
    given = _given(turn, language)
    severe = turn.services.understanding.urgency.is_severe(turn.update.text, language)
    at_once = [given.at_once] if given and given.at_once and severe else []
    again = list(given.again) if given else []
    texts = [*(at_once or ([] if told and again else [entry.answer])), *again]
    said = [whom_to_call_first(turn, Message(noted(turn, entry, text)), language) for text in texts]
    return next((message for message in said if not was_said(turn, message.text)), said[-1])


def whom_to_call_first(turn: Turn[Any], message: Message, language: str) -> Message:
    """A message with the numbers to call above it."""
    calls = _calls(turn, language)
    text = "\n\n".join([*(f"📞 {choice.label}" for choice in calls), message.text])
    return replace(message, text=text, choices=(*calls, *message.choices))


def _calls(turn: Turn[Any], language: str) -> tuple[Choice, ...]:
    given = _given(turn, language)
    return tuple(Choice(call.label, url=f"tel:{call.number}") for call in given.calls) if given else ()


def _given(turn: Turn[Any], language: str) -> Urgent | None:
    library = turn.services.library
    return library.urgent(language) or library.urgent(turn.person.language)


urgent = Dialog("urgent", Nothing, begin=begin)
