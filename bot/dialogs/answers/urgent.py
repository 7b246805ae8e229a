"""Somebody is ill, or with somebody who is: whom to call comes first, then what to do, then what is told or asked after
that."""

from dataclasses import replace
from typing import Any

from bot.content import N_, Topic
from bot.content.urgent import After, Urgent
from bot.dialogs.answers.sure import noted
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn, was_said
from bot.model import Choice, Message


async def begin(turn: Turn[Any], arg: str) -> Next:
    """ "cv-sick-todo", or "cv-sick-todo/called" for what was told after it."""
    topic_id, _, told_after = arg.partition("/")
    library = turn.services.library
    language = turn.services.understanding.language_of(turn.update.text, turn.person.language)
    entry = library.topics[language].get(topic_id)
    told, turn.topic, turn.words = turn.topic == topic_id, topic_id, library.words[language]
    after = _after(turn, told_after, language)
    if after is not None:
        _say_after(turn, after, language)
    elif entry is not None:
        turn.say(_advice(turn, entry, language, told))
    else:
        turn.say(N_("If it is an emergency, please call for help right now."), *_calls(turn, language))
    return Done(resume=False)


def _after(turn: Turn[Any], name: str, language: str) -> After | None:
    """What was told or asked. Nothing is over where a sign is told along with it, or somebody else is ill."""
    given = _given(turn, language)
    after = next((after for after in given.after if after.id == name), None) if given else None
    return None if after and after.ends and turn.meaning and turn.meaning.urgent else after


def _say_after(turn: Turn[Any], after: After, language: str) -> None:
    """Its answer, below the numbers to call unless nothing is urgent any more."""
    said = Message(after.severe if after.severe and _is_severe(turn, language) else after.reply)
    ended = after.ends or (turn.meaning is not None and turn.meaning.goes_on)
    if ended:
        turn.topic = ""
    turn.say(said if ended else whom_to_call_first(turn, said, language))


def _is_severe(turn: Turn[Any], language: str) -> bool:
    """Whether a sign was severe, now or in what was said and answered before."""
    severe, given = turn.services.understanding.urgency.is_severe, _given(turn, language)
    told = [turn.update.text, *(heard for heard, _ in turn.exchanges)]
    kept = [text for text in (given.at_once, *given.again_severe) if text] if given else []
    kept += [after.severe for after in given.after if after.severe] if given else []
    said = [whom_to_call_first(turn, Message(text), language).text for text in kept]
    return any(severe(text, language) for text in told) or any(was_said(turn, text) for text in said)


def _advice(turn: Turn[Any], entry: Topic, language: str, told: bool) -> Message:
    """What is to be done: at once, where a sign is severe. `told`: the person has read it, and is told in other
    words."""
    given = _given(turn, language)
    severe = bool(given and given.at_once and _is_severe(turn, language))
    at_once = [given.at_once] if given and severe else []
    again = list((severe and given.again_severe) or given.again) if given else []
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
