"""What an update can be taken for."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Opens:
    """Begins a dialog."""

    dialog: str
    arg: str = ""


@dataclass(frozen=True, slots=True)
class Picks:
    """Picks a choice of the question that waits for an answer."""

    value: str


class Then(StrEnum):
    """What becomes of the question that waits, after something was said in between: it is put again, put again if it
    is short, said to be waiting, or not spoken of."""

    AGAIN = "again"
    REMIND = "remind"
    WAITS = "waits"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Aside:
    """Something is said in between, by a dialog that asks nothing and touches nothing."""

    dialog: str
    arg: str = ""
    then: Then = Then.NOTHING


class Stale:
    """Picks a choice of a question that is over."""


@dataclass(frozen=True, slots=True)
class Leaves:
    """Wants out of what is open, for good or to go on `later`; `asked`: whether it is kept until then."""

    later: bool = False
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Back:
    """Wants to go one step back, or to the first one."""

    to_first: bool = False


@dataclass(frozen=True, slots=True)
class Again:
    """Wants to hear that once more; `in_short` whoever has just read it."""

    in_short: bool = False


class Answers:
    """Words, or something else, for the step that waits; what else they may mean counts where they do not fit it."""


class Means:
    """Words for no step: what they mean counts."""


class Nothing:
    """Is answered already."""


Heard = Nothing | Opens | Picks | Aside | Stale | Leaves | Back | Again | Answers | Means


@dataclass(frozen=True, slots=True)
class Sound:
    """How words sound where they were typed.

    `asks`: like a question; `marked`: they end with the mark of one, as no name and no address does. `hints`: they are
    some words of one choice's label, or such that what is open owns. `goes_on`: they want to go on with what is open,
    `stays`: the job that they are like is what is open, `more`: there are more of them than a label has. `strays`:
    whatever they may ask is about something else than what was answered last, `anew`: they say that they ask again.
    `number`: they are digits where some may be the answer, `tells`: there are some in them where any may be one.
    `assents`: they say yes, where a choice does. `pauses`: they put off what is open, which can wait. `loud`: they are
    in capitals and their writer gets reminders, which is how text messages are ended. `concerns`: somebody is
    ill, and yet they plainly tell of what is open, `elsewhere`: and by themselves they have nothing to do with that."""

    asks: bool = False
    marked: bool = False
    hints: bool = False
    goes_on: bool = False
    stays: bool = False
    more: bool = False
    strays: bool = False
    anew: bool = False
    number: bool = False
    tells: bool = False
    assents: bool = False
    pauses: bool = False
    loud: bool = False
    concerns: bool = False
    elsewhere: bool = False
