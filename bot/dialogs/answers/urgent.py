"""Somebody is ill, or with somebody who is: whom to call comes first, then what to do."""

from typing import Any

from bot.content import N_
from bot.dialogs.answers.sure import noted
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn
from bot.model import Choice, Message


async def begin(turn: Turn[Any], topic_id: str) -> Next:
    library = turn.services.library
    language = turn.services.understanding.language_of(turn.update.text, turn.person.language)
    given = library.urgent(language) or library.urgent(turn.person.language)
    entry = library.topics[language].get(topic_id)
    calls = [Choice(call.label, url=f"tel:{call.number}") for call in given.calls] if given else []
    turn.topic, turn.words = topic_id, library.words[language]
    if entry is not None:
        turn.say(
            Message(
                "\n\n".join([*(f"📞 {choice.label}" for choice in calls), noted(turn, entry, entry.answer)]),
                tuple(calls),
            )
        )
    else:
        turn.say(N_("If it is an emergency, please call for help right now."), *calls)
    return Done(resume=False)


urgent = Dialog("urgent", Nothing, begin=begin)
