"""Somebody says which phone it is after an answer to whoever has the app: they want none installed."""

from typing import Any

from bot.content import N_
from bot.dialogs.guides.asked import BRAND, asking_guide
from bot.dialogs.guides.opening.phones import named
from bot.engine import Done, Next, Turn
from bot.model import Message


def only_names_it(turn: Turn[Any]) -> bool:
    """Whether that is all: "android" after how it is removed."""
    if turn.topic not in turn.services.library.written.screens(turn.person.language).settled:
        return False
    found = named(turn, hints=True)
    brief = len(turn.update.text.split()) <= BRAND
    return brief and bool(found.guides) and not (found.wishes or found.wants)


def say_of_it(turn: Turn[Any]) -> Next:
    """The part of the answer that names it, or that all phones are alike there."""
    library, language = turn.services.library, turn.person.language
    links = library.guides[language][asking_guide(turn)].pages[0].choices
    guides = named(turn, hints=True).guides
    labels = [link.label for link in links if link.to.partition(":")[2] in guides]
    lines = library.topics[language][turn.topic].answer.split("\n")
    part = next((line for line in lines if any(label in line for label in labels)), "")
    turn.say(Message(part.strip("• ")) if part else N_("It is the same on every phone."))
    return Done()
