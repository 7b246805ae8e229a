"""What a dialog is made of. It reads like its conversation: see bot/dialogs/checkpoints/registering/register.py."""

import inspect
from collections.abc import Awaitable, Callable
from dataclasses import KW_ONLY, dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Union

from bot.model import Attachment, Message, Update
from bot.model.errors import BotError

if TYPE_CHECKING:
    from bot.engine.services import Services
    from bot.engine.turn import Turn

D = TypeVar("D")

SILENCE = Message("")
"""The question of a step that only listens, or that need not be put once more."""


class DialogError(BotError):
    """A dialog is not put together as it should be."""


@dataclass(frozen=True, slots=True)
class Done:
    """The dialog is over. What it interrupted is asked again, unless `resume` is off; `anew` as if it was put for the
    first time."""

    resume: bool = True
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Open:
    """The dialog is over and another begins."""

    dialog: str
    arg: str = ""


@dataclass(frozen=True, slots=True)
class Proceed:
    """The dialog goes on with what it has not heard yet; its `following` knows which question that is."""


@dataclass(frozen=True, slots=True)
class Stay:
    """The question stays, and is put once more in short, unless it is not `put`: nobody is asked who says "wait"."""

    put: bool = True


@dataclass(frozen=True, slots=True)
class Yields:
    """The dialog is over, and what was typed is heard by what it interrupted, as if it had never been open."""

    text: str


Answer = Callable[[Any], Awaitable["Next"]]
Next = Answer | Done | Open | Proceed | Stay | Yields
Question = Union[str, "Callable[[Turn[Any]], Message | Awaitable[Message]]"]
Beginning = Callable[[Any, str], Awaitable[Next]]
Correct = Callable[[Any], Awaitable[Next | None]]
Follows = Callable[[Any], str]
About = Callable[[Any, str], Message | None]
Foretold = Callable[[Any, str], str]
Claims = Callable[[Any, bool], bool]
Owns = Callable[[Any], bool]
Concerns = Callable[[Any, bool], bool]
Apart = Callable[[Any, str], tuple[str, str]]
Urged = Callable[[Any], str | None]
Prepare = Callable[[Update, "Services"], Awaitable[object]]


@dataclass(frozen=True)
class Step:
    """A question, and what its answer does.

    `ask` is a sentence, or a function that makes the question. `answer` takes what came back: it returns the function
    that takes the next answer, `Done`, `Open`, `Proceed`, `Stay` or `Yields`, or raises `UnclearError`; it never sends.
    With `any_words` whatever is typed may be an answer; `words` are small words that it takes as if they were picked.
    `beside` puts it below something that was said in between: in a line, with no text as nothing but its choices under
    that, or, with `SILENCE`, not at all; what it notes in the data is kept. `prepare` reads a file that was sent,
    before the turn's transaction begins, so that nobody waits for a download; what it returns, or the `UnclearError`
    that it raises, is `turn.prepared`.
    """

    ask: Question
    answer: Answer
    any_words: bool = False
    words: tuple[str, ...] = ()
    prepare: Prepare | None = None
    beside: "Callable[[Turn[Any]], Message] | None" = None

    @property
    def name(self) -> str:
        """What a session stores of it: the name of the function that takes the answer."""
        return str(getattr(self.answer, "__name__", ""))

    async def question(self, turn: "Turn[Any]") -> Message:
        """The question, in the person's language."""
        if isinstance(self.ask, str):
            return turn.message(self.ask)
        message = self.ask(turn)
        return await message if inspect.isawaitable(message) else message


@dataclass(frozen=True)
class Dialog(Generic[D]):
    """A named tuple of steps, in the order of the conversation.

    `data` is a dataclass of what is answered along the way; it is kept as JSON between two turns. `commands` are
    what comes after a slash to begin it, `link` the first part of a deep link; what people type for it is a job of
    the content. `begin` is what happens first; without it the first step is asked. `correct` looks at what is typed
    at any step, and goes to an earlier answer that is said to be wrong. `following` tells the first question that
    has no answer yet, for steps that `Proceed`. One that `hears` begins with the words in which it was asked for. A
    dialog that `needs_consent` begins by asking for it; `foretold` says what a text tells of it that came there, ""
    for nothing. One that `claims` a text begins with it where nothing is open and nobody asked, and is told whether
    it was offered just now; one that `owns` a text takes it for an answer, whatever small word it may be: "bỏ qua"
    where a button is called so. One that takes a text `apart` gives what it tells, and what it asks beside that, ""
    where it does not both. What is said beside an urge, "" for nothing, is all that is left to hear where its owner is
    `urged`. What is asked `about` it, open or not, it answers in a line or two; where something
    `follows` what it said in between, it says more with what that tells, "" for nothing; what is surely `wished` of it
    begins it, whatever is open; what was said just now `lasts`
    where it is still what one asks about. What it `promises` to whoever wished for more than it begins with stands
    above the question for their consent, "" for nothing. `put_off` gives what of the
    data waits for whoever leaves it until later; without it nothing waits. What is `drafted` in it is never lost to
    something else that was begun: whoever asks for it again goes on. Whoever asks for one that
    `takes_up` goes on with whatever waits so, before it begins. One that `declines` a text is not begun by it, whatever
    it is like. In one that `keeps_words` nothing that is typed is
    taken for a question. What a `plain` one shows is written for others: whoever reads it there is called as they are.
    What `gives_way` is let go of once something else puts a question. One that `takes` an
    attachment begins with it where it comes by itself, if its first step can use it. One that knows
    what `concerns` it, plainly or at all, makes room for what else is told: whoever tells at once of something that is
    to be done interrupts it, and of two things in a line each is heard. Raises `DialogError` where two steps have one
    name, or nothing can happen."""

    name: str
    data: type[D]
    _: KW_ONLY
    title: str = ""
    commands: tuple[str, ...] = ()
    link: str = ""
    needs_consent: bool = False
    keeps_words: bool = False
    plain: bool = False
    hears: bool = False
    begin: Beginning | None = None
    correct: Correct | None = None
    following: Callable[[D], Answer] | None = None
    foretold: Foretold | None = None
    claims: Claims | None = None
    owns: Owns | None = None
    apart: Apart | None = None
    urged: Urged | None = None
    about: About | None = None
    follows: Follows | None = None
    wished: Follows | None = None
    lasts: Owns | None = None
    promises: Follows | None = None
    put_off: Callable[[D], D] | None = None
    drafted: Callable[[D], bool] | None = None
    takes_up: bool = False
    declines: Owns | None = None
    gives_way: bool = False
    takes: Attachment | None = None
    concerns: Concerns | None = None
    steps: tuple[Step, ...] = ()

    def __post_init__(self) -> None:
        if not self.steps and self.begin is None:
            raise DialogError(f"{self.name}: neither begins nor asks anything")
        if len({step.name for step in self.steps}) < len(self.steps):
            raise DialogError(f"{self.name}: two steps have one name")

    def step(self, name: str) -> Step | None:
        """The step that a session stored by its name; nothing where the dialog has none of it any more."""
        return next((step for step in self.steps if step.name == name), None)

    def step_of(self, answer: Answer) -> Step:
        """The step whose answer this function takes. Raises `DialogError` where it is no step of the dialog."""
        for step in self.steps:
            if step.answer is answer:
                return step
        raise DialogError(f"{self.name}: {getattr(answer, '__name__', answer)} is none of its steps")

    def ahead(self, data: D) -> Answer:
        """Where `Proceed` leads. Raises `DialogError` where the dialog does not tell."""
        if self.following is None:
            raise DialogError(f"{self.name}: does not tell which question comes next")
        return self.following(data)

    async def start(self, turn: "Turn[D]", arg: str) -> Next:
        """Where it begins."""
        if self.begin is not None:
            return await self.begin(turn, arg)
        return self.steps[0].answer
