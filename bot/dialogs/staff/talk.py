"""A colleague is talking with somebody: the bot writes down what they say, and says nothing itself. Only what cannot
wait is told all the same."""

from dataclasses import dataclass

from bot.content import N_
from bot.dialogs.illness import urgent
from bot.engine import SILENCE, Dialog, Next, Open, Step, Turn
from bot.model import Message
from bot.model.writing.text import nfc
from bot.store.people import inbox

LENGTH = 3000
"""Characters of one message that staff see."""


@dataclass
class Talk:
    """The number of the ticket that it is about."""

    ticket: int = 0


def ask_said(_turn: Turn[Talk]) -> Message:
    """Nothing: a person asks here."""
    return SILENCE


async def said(turn: Turn[Talk]) -> Next:
    """Every word goes to the ticket; once it is closed, to the bot again."""
    typed = nfc(turn.update.text).strip() or turn.words(N_("(a photo, a sticker or another file)"))
    if not await inbox.heard(turn.tx, turn.data.ticket, turn.person.id, typed[:LENGTH], turn.now):
        return Open("ask", turn.update.text)
    meaning = turn.services.understanding(typed, turn.person.language, inside=True)
    if meaning.urgent:
        await urgent.begin(turn, meaning.urgent)
    return said


talk = Dialog("talk", Talk, keeps_words=True, steps=(Step(ask_said, said, any_words=True),))
