"""What is said after the last page of a guide: it is over, and is not begun again by a word."""

from datetime import timedelta
from typing import Any

from bot.content import N_, Guide
from bot.dialogs.guides.answering import say_answer
from bot.dialogs.guides.asked import asked, asking_guide
from bot.dialogs.guides.opening.phones import ANEW, named, phones_told
from bot.dialogs.guides.saying import ENDS, hear_on, said_of
from bot.engine import Done, Next, Open, Turn
from bot.store.people import progress
from bot.understanding import OnScreen

LATELY = timedelta(minutes=30)
"""How long after the end of a guide somebody speaks of it."""

BRIEF = 8
"""Words up to which whoever asks whether that is all, asks that."""

ALL = ("finished", "where", "next")
"""What is heard of whoever asks that."""


async def done_lately(turn: Turn[Any]) -> Guide | None:
    """The guide that installs, and that somebody was through with just now."""
    row = next(iter(await progress.of(turn.tx, turn.person.id)), None)
    library = turn.services.library
    if row is None or not row.done or row.guide not in library.tracked or turn.now - row.updated_at > LATELY:
        return None
    return library.guides[turn.person.language][row.guide]


async def said_after(turn: Turn[Any]) -> Next | None:
    """What is answered in the light of that; `None` for what has nothing to do with it, and for what is surely answered
    in any light: nobody is looked up for that."""
    guide = await done_lately(turn) if not asked(turn) else None
    if guide is None:
        return None
    if named(turn).wants and not phones_told(turn):
        return Open("guide", f"{asking_guide(turn)}/{ANEW}")
    last = guide.pages[-1]
    said = said_of(turn, guide.pages, last.id)
    if _asks_whether_all(turn, guide, said):
        return say_all(turn)
    if said.answer and not (said.stuck or said.anew) and say_answer(turn, said.page or last.id, said.answer):
        return Done()
    if said.shows and not said.page and len(turn.update.text.split()) <= BRIEF:
        turn.say(N_("Type me some words that it shows, and I tell you whether that is as it should be."))
        return Done()
    return None


def say_all(turn: Turn[Any]) -> Next:
    """That nothing is left to be done."""
    turn.say(N_("Yes, that is all: {app} is running. Leave Bluetooth on, and carry the phone when you go out."))
    return Done()


def _asks_whether_all(turn: Turn[Any], guide: Guide, said: OnScreen) -> bool:
    if len(turn.update.text.split()) > BRIEF or said.stuck or (said.page and said.page != guide.pages[-1].id):
        return False
    heard = hear_on(turn, guide, guide.pages[-1]).labels[:1]
    likely = any(label.kind in ALL for label in heard)
    return said.what_next or said.ended or said.answer in ENDS or likely
