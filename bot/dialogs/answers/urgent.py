"""Somebody is ill, or with somebody who is: whom to call comes first, then what to do."""

from dataclasses import replace
from typing import Any

from bot.content import N_
from bot.dialogs.answers.sure import noted
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn
from bot.model import Choice, Message


async def begin(turn: Turn[Any], topic_id: str) -> Next:
    library = turn.services.library
    language = turn.services.understanding.language_of(turn.update.text, turn.person.language)
    entry = library.topics[language].get(topic_id)
    turn.topic, turn.words = topic_id, library.words[language]
    if entry is not None:
        turn.say(whom_to_call_first(turn, Message(noted(turn, entry, entry.answer)), language))
    else:
        turn.say(N_("If it is an emergency, please call for help right now."), *_calls(turn, language))
    return Done(resume=False)


def whom_to_call_first(turn: Turn[Any], message: Message, language: str) -> Message:
    """A message with the numbers to call above it."""
    calls = _calls(turn, language)
    text = "\n\n".join([*(f"📞 {choice.label}" for choice in calls), message.text])
    return replace(message, text=text, choices=(*calls, *message.choices))


def _calls(turn: Turn[Any], language: str) -> tuple[Choice, ...]:
    library = turn.services.library
    given = library.urgent(language) or library.urgent(turn.person.language)
    return tuple(Choice(call.label, url=f"tel:{call.number}") for call in given.calls) if given else ()


urgent = Dialog("urgent", Nothing, begin=begin)
