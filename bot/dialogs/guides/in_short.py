"""An answer beside a page that has buttons of its own: in short, and never what was read of it already."""

from typing import Any

from bot.content import N_, Topic
from bot.content.gist import as_sentence
from bot.dialogs.answers.questions.choices import reads_on
from bot.dialogs.answers.questions.reading import AGAIN, first_of, told, was_read
from bot.dialogs.answers.questions.sure import noted
from bot.dialogs.answers.questions.topic import say_topic
from bot.engine import Turn, was_said
from bot.model import Message


def say_short(turn: Turn[Any], topic: str, sure: bool = True) -> None:
    """The first part of an answer, with what is asked beside it; to whoever has read that, what is asked of it. Where
    it is not `sure` that this is asked, the question stands above it."""
    if any(choice.value.startswith("open:more") for message in turn.said for choice in message.choices):
        return  # one answer of that length is enough
    entry = turn.services.library.topics[turn.person.language][topic]
    if entry.held:
        say_topic(turn, topic)
        return
    read = was_read(turn, entry) or was_said(turn, entry.parts[0])
    part = _further(turn, entry) if read else first_of(turn, entry, turn.update.text, turn.person.language)
    turn.topic = topic
    text = noted(turn, entry, part if sure or read else f"{entry.question}\n\n{part}")
    turn.say(Message(text, (reads_on(turn, topic),)))


def _further(turn: Turn[Any], entry: Topic) -> str:
    """The passage that tells what is asked of an answer that was read, or what is left of it; where that was told as
    well, how it begins once more."""
    first, rest = entry.parts
    of_it = told(turn, entry, turn.update.text, turn.person.language, meant=False)
    if of_it.text and of_it.text not in first:
        return as_sentence(of_it.text)
    if rest and not was_said(turn, rest):
        return rest
    return as_sentence(of_it.text) if of_it.text else turn.words(AGAIN, passage=f"{entry.gist}.")


def say_unknown(turn: Turn[Any]) -> None:
    """Nobody's question is answered by a page alone; two of them are not known once."""
    message = turn.message(
        N_("What you ask there I do not know for sure. A person can tell you, or call {hotline}."),
        turn.opens(N_("Talk to a person"), "human"),
    )
    if message not in turn.said:
        turn.say(message)
