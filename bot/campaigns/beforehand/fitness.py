"""What a text must be before it may go out: the same in the chat, on the command line and in the console."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from bot.campaigns.compose import stands_alone, unknown_variables
from bot.content import N_, Words
from bot.model import Content, Message
from bot.model.errors import BotError

LENGTH = 900
"""Characters of a text: it fits under a picture on every channel."""

MOST = 2
"""Messages in which a text may arrive on one channel: a picture, and the words."""

Shown = Callable[[Message], Mapping[str, list[Message]]]
"""Gives by channel the messages in which one leaves."""


def anywhere(_message: Message) -> Mapping[str, list[Message]]:
    """No channel is looked at."""
    return {}


@dataclass(frozen=True)
class Fault:
    """Why a text may not go out: one of the bot's own sentences, and what stands in it."""

    sentence: str
    values: Mapping[str, object] = field(default_factory=dict)

    def in_words(self, words: Words) -> str:
        """In somebody's language."""
        return words(self.sentence, **self.values)


class UnfitError(BotError):
    """A text of the campaign cannot go out as it is."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.sentence)
        self.fault = fault


def must_fit(content: Content, shown: Shown = anywhere) -> None:
    """Raises `UnfitError` for the first fault of a campaign's texts."""
    for text in (*content.texts.values(), *content.texts_b.values()):
        for fault in faults(text, shown):
            raise UnfitError(fault)
    for template in content.templates.values():
        for fault in strangers(" ".join(text for _, text in template.fields)):
            raise UnfitError(fault)


def faults(text: str, shown: Shown = anywhere) -> Iterator[Fault]:
    """Everything that is wrong with a text."""
    if not text.strip():
        yield Fault(N_("Please type the answer in words."))
    if len(text) > LENGTH:
        sentence = N_("That is {length} characters; up to {limit} fit here. Please make it shorter.")
        yield Fault(sentence, {"length": len(text), "limit": LENGTH})
    yield from strangers(text)
    if text.strip() and not stands_alone(text):
        yield Fault(N_("Of some people I know neither name nor district. One sentence at least must do without them."))
    for channel, parts in shown(Message(text)).items():
        if len(parts) > MOST:
            sentence = N_("On {channel} that would be {count} messages. Please make it shorter.")
            yield Fault(sentence, {"channel": channel, "count": len(parts)})


def strangers(text: str) -> Iterator[Fault]:
    """What stands in a text to be filled, and nothing fills it."""
    if unknown := unknown_variables(text):
        names = ", ".join(f"{{{variable}}}" for variable in sorted(unknown))
        yield Fault(N_("I do not know what {names} stands for."), {"names": names})
