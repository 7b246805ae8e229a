"""What people tell of themselves and their families that the answer to a question hangs on, and those answers:
content/<language>/cases.yaml."""

from pathlib import Path

from pydantic import Field

from bot.content.checks.found.mistakes import made
from bot.content.local import Composed
from bot.content.site import Model
from bot.content.topics import read_yaml

ID = r"^[a-z][a-z0-9-]{0,39}$"

LONGEST = 450
"""Characters of an answer."""


class Person(Model):
    """Somebody of whom one tells, by what is `said`; `own`: whose they are may be said behind it ("con tui"). An answer
    is about one who is `called` so. Whoever is of the `family` lives with those who write."""

    id: str = Field(pattern=ID)
    called: Composed
    said: tuple[Composed, ...] = ()
    own: tuple[Composed, ...] = ()
    family: bool = False


class Standing(Model):
    """What somebody is, by what is `said`: F0, back from elsewhere ("{place} … về"). Whoever is near to one of them is
    what that `makes`. Where nobody is `named` who is so, it is said in general. Of a standing with `several` signs
    somebody may have one and not the others: it is gone when it is `over`. Where somebody is `under_our_roof`, those
    who are spoken of live with those who write. What is only `beside` another counts of whom that is told: a neighbour
    who coughs. Whoever was `together` with one of them is the same."""

    id: str = Field(pattern=ID)
    said: tuple[Composed, ...] = ()
    makes: str = ""
    named: bool = False
    several: bool = False
    under_our_roof: bool = False
    beside: bool = False
    together: bool = False


class Asked(Model):
    """What is asked of somebody, by what is `said`: may they go to school? What is `vague` is asked of anything;
    what is their `own`, of those who write, whoever is named with it; what stands `apart`, of nobody: what it costs.
    What is `loose` is said, too, where nothing is asked: "hôm qua đi đám, có ông ở Sài Gòn về". What is asked of what
    only `would_be` tells of nobody that they are so: "lỡ ổng dương tính thì sao". What is `firm` is asked of whoever
    was told of, whatever else it sounds like: "có ai gọi cho em không" wants no person."""

    id: str = Field(pattern=ID)
    said: tuple[Composed, ...] = Field(min_length=1)
    vague: bool = False
    own: bool = False
    apart: bool = False
    loose: bool = False
    would_be: bool = False
    firm: bool = False


class Answer(Model):
    """The answer about somebody `whose` place that is, who is all that they `are` and `one_of` the others, to whatever
    they ask of that; to anything where no `asks` are given. `close` says that they were close to somebody, or not.
    `more` is said to whoever asks again, `topic` is the one that tells more; it is said in its place to whoever just
    told it of themselves, unless `always` the answer is."""

    are: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    whose: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    close: bool | None = None
    reply: Composed = Field(max_length=LONGEST)
    more: Composed = Field("", max_length=LONGEST)
    topic: str
    always: bool = False


class Cases(Model):
    """`places` are from where one comes back. `owners` may stand behind somebody whose they are, or behind
    `belongings`; `pronouns` stand for whoever was spoken of last, `others` for nobody. `denied` says of a standing that
    somebody has it not, `over` not any more; what is `supposed` is told of nobody; what one tells of the `past`
    asks for no leave. Whoever is named after what begins `and_of` them is asked about: "còn mấy đứa nhỏ". Who `meets`
    somebody is what that makes of them: "chồng tui ngồi chung với F0". Who came `along` with somebody is what they are:
    "có bé đi cùng". What is `spelt` is one of these phrases with its diacritics alone: "cho no" is no "chở nó". `about`
    are topics that say in general what answers say of one's own case."""

    places: tuple[Composed, ...] = ()
    owners: tuple[Composed, ...] = ()
    belongings: tuple[Composed, ...] = ()
    pronouns: tuple[Composed, ...] = ()
    others: tuple[Composed, ...] = ()
    denied: tuple[Composed, ...] = ()
    over: tuple[Composed, ...] = ()
    supposed: tuple[Composed, ...] = ()
    past: tuple[Composed, ...] = ()
    and_of: tuple[Composed, ...] = ()
    close: tuple[Composed, ...] = ()
    meets: tuple[Composed, ...] = ()
    along: tuple[Composed, ...] = ()
    spelt: tuple[Composed, ...] = ()
    people: tuple[Person, ...] = ()
    standings: tuple[Standing, ...] = ()
    asks: tuple[Asked, ...] = ()
    about: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()


def read_cases(path: Path) -> Cases:
    """The cases of one language; none where there is no file."""
    return made(Cases, read_yaml(path) or {})
