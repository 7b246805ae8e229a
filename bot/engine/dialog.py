"""What a dialog is made of. A dialog reads like its conversation: see bot/dialogs/register.py."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Union

from bot.model import Message, Update

if TYPE_CHECKING:
    from bot.engine.services import Services
    from bot.engine.turn import Turn

D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class Done:
    """The dialog is over. What it interrupted is asked again, unless `resume` is off."""

    resume: bool = True


@dataclass(frozen=True, slots=True)
class Open:
    """The dialog is over and another begins."""

    dialog: str
    arg: str = ""


Next = Union["Step[Any]", Done, Open]
Question = Union[str, "Callable[[Turn[Any]], Message | Awaitable[Message]]"]
Answer = Callable[[Any], Awaitable[Next]]
Beginning = Callable[[Any, str], Awaitable[Next]]
Ahead = Callable[[Update, "Services"], Awaitable[object]]


@dataclass(frozen=True)
class Step(Generic[D]):
    """A question, and what its answer does: it returns what comes next, or raises `UnclearError`. It never sends.

    `ahead` reads a file that was sent, before the turn's transaction begins, so that nobody waits for a download;
    what it gives is `turn.ahead`, and the `UnclearError` that it raises counts as the step's own.
    """

    name: str
    question: Question
    answer: Answer
    free_text: bool
    ahead: Ahead | None = None


class Dialog(Generic[D]):
    """A named list of steps.

    `data` is a dataclass of what is answered along the way; it is kept as JSON between two turns. `words` is a
    translated list of what people type to begin it, `commands` what comes after a slash, `link` the first part of
    a deep link. A dialog that `needs_consent` begins by asking for it; in one that `keeps_words` nothing that is typed
    is taken for a question.
    """

    def __init__(
        self,
        name: str,
        data: type[D],
        title: str = "",
        words: str = "",
        commands: tuple[str, ...] = (),
        link: str = "",
        needs_consent: bool = False,
        keeps_words: bool = False,
    ) -> None:
        self.name = name
        self.data = data
        self.title = title
        self.words = words
        self.commands = commands
        self.link = link
        self.needs_consent = needs_consent
        self.keeps_words = keeps_words
        self.steps: dict[str, Step[D]] = {}
        self.beginning: Beginning | None = None

    def begin(self, function: Beginning) -> Beginning:
        """Marks what happens first; without it the first step is asked."""
        self.beginning = function
        return function

    def ask(
        self, question: Question, free_text: bool = False, ahead: Ahead | None = None
    ) -> Callable[[Answer], Step[D]]:
        """Makes a step of the function that takes the answer. `free_text`: any words may be an answer to it."""

        def keep(function: Answer) -> Step[D]:
            name = getattr(function, "__name__", "")
            step: Step[D] = Step(name, question, function, free_text, ahead)
            self.steps[name] = step
            return step

        return keep

    async def start(self, turn: "Turn[D]", arg: str) -> Next:
        """Where it begins."""
        if self.beginning is not None:
            return await self.beginning(turn, arg)
        return next(iter(self.steps.values()))
