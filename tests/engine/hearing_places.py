"""Where an update is heard: two dialogs, a step of each kind, and what was offered."""

from dataclasses import dataclass
from typing import Any

from bot.engine import Dialog, Done, Next, Step, Turn
from bot.engine.hearing.heard import Heard
from bot.model import Address, Choice, Frame, Illness, Session
from bot.understanding import Kind, Meaning, Zone

HERE = Address("street", "lan")
ILL = "cv-sick-todo"


@dataclass
class Nothing:
    """Nothing is kept."""


async def answer(turn: Turn[Any]) -> Next:
    """Takes any answer."""
    return Done()


STRICT = Step("Which?", answer)
ANY = Step("What is it called?", answer, any_words=True)
DIALOGS = {
    "register": Dialog("register", Nothing, commands=("dangky",), steps=(ANY,)),
    "human": Dialog("human", Nothing, link="person", steps=(STRICT,)),
}
CHOICES = (Choice("Yes", "3:yes", number=1), Choice("Page", "3:b", word="next", number=2))


def meaning(kind: Kind = Kind.NONE, zone: Zone = Zone.OUT, **more: Any) -> Meaning:
    """What a text means."""
    return Meaning(kind, "", zone, 0.5, **more)


def word(small: str, **more: Any) -> Meaning:
    """What a text means that is a small word."""
    return meaning(Kind.WORD, Zone.CHOOSE, word=small, **more)


def session(*choices: Choice, topic: str = "", frames: int = 1) -> Session:
    """A conversation after this was offered, with so many dialogs open; after `ILL` somebody is."""
    open_ = (Frame("register", "answer"),) * frames
    ill = Illness(ILL, "2021-05-10T10:00:00+07:00") if topic == ILL else None
    return Session(HERE, 1, frames=open_, question=3, offered=choices, topic=topic, ill=ill)


def same(found: Heard | None, expected: Heard | None) -> bool:
    """Whether two say the same; some carry nothing to compare."""
    return type(found) is type(expected) and (found == expected or not getattr(expected, "__slots__", ()))


STEPS: dict[str, Step | None] = {"nothing": None, "choices": STRICT, "any words": ANY}
"""What waits for an answer: nothing, a step with choices, or one where any words are an answer."""
