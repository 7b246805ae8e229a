"""A further place: it is announced, or told before the one that is being registered is done; then it waits."""

from collections.abc import Iterator

from bot.content import N_, Library
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.corrected.said.cues import NOT
from bot.dialogs.checkpoints.registering.told.heard import Told
from bot.dialogs.checkpoints.registering.told.numbered import numbered, without_is
from bot.engine import Turn
from bot.model.writing.text import words
from bot.understanding.ends import CLAUSE
from bot.understanding.normaliser.lately import lately
from bot.understanding.places.phrasing.labels import AT
from bot.understanding.places.phrasing.phrases import has, met, phrases, split
from bot.understanding.places.phrasing.tidying import is_courtesy, tidy
from bot.understanding.places.reading import read
from bot.understanding.places.values.begins import begins_with
from bot.understanding.places.values.kinds import Kinds
from bot.understanding.places.values.line import Line
from bot.understanding.places.values.numbers import is_taken_back

ANOTHER = N_("another place, one more place, one more shop, a second shop, two shops")
"""Who says so has a further place to register."""


TURNED_TO = N_("now for, on to")
"""Words with which one turns to a further place, where one is named behind them: "giờ tới cái này" turns to nothing."""


MARKS = ",.;\n"
"""What ends a part of a line."""


def says_another(text: str, library: Library) -> bool:
    """Whether a further place is to follow."""
    said = (split(text, phrase) for phrase in met(text, ANOTHER, library))
    turned = (split(text, phrase) for phrase in met(text, TURNED_TO, library))
    return (
        any(sign and _is_place(before, after, library) for before, sign, after in said)
        or any(sign and _is_named(after, library) for _, sign, after in turned)
        or bool(second_place(text, library) or numbered(text, library)[1])
    )


def _is_place(before: str, after: str, library: Library) -> bool:
    """Whether a place is meant by what calls one so: something is said before it, or what follows may tell of one;
    "cho nua xe" is half a car."""
    behind = CLAUSE.split(after)[0].strip()
    return _is_named(after, library) or is_courtesy(behind, library) or not is_courtesy(before, library)


def _is_named(after: str, library: Library) -> bool:
    """Whether a place is told of right behind what calls one so."""
    behind = CLAUSE.split(after)[0].strip()
    tells = any(word[:1].isupper() or word[:1].isdigit() for word in behind.split())
    return tells or begins_with(behind, AT, library) or bool(Kinds(behind, library).starts())


@lately
def second_place(text: str, library: Library) -> str:
    """What a line tells from the clause on that has a house and a commune of its own, as another before it has, and
    takes nothing back: "tiệm Mây 12 Lê Lợi p5, cơ sở 2 ở 99 Hùng Vương p7"; "" where there is none."""
    placed: list[tuple[int, Line]] = []
    for start, clause in _clauses(text) if CLAUSE.search(text) else ():
        line = read(clause, library)
        if line.communes and any(map(str.isdigit, line.address)):
            placed.append((start if line.name else start + max(clause.find(line.address), 0), line))
    differ = len(placed) > 1 and placed[0][1].communes != placed[1][1].communes
    if not differ or is_taken_back(text, library) or has(text, NOT, library):
        return ""
    return text[placed[1][0] :].strip()


def _clauses(text: str) -> Iterator[tuple[int, str]]:
    """The clauses of a text, and where each begins."""
    at = 0
    for clause in CLAUSE.split(text):
        yield at, clause
        at += len(clause) + 1


@lately
def before_another(text: str, library: Library) -> str:
    """What is told before a further place is announced, as far as that begins a part of its own; all where none is."""
    if second := second_place(text, library):
        first = text.removesuffix(second)
        return first[: max(first.rfind(mark) for mark in MARKS)] or text
    for before, sign, _ in _signs(text, library):
        told = max(before.rfind(mark) for mark in MARKS) if sign else 0
        if told > 0:
            return before[:told]
    return text


def _signs(text: str, library: Library) -> Iterator[tuple[str, str, str]]:
    """What stands before and behind each of the words that announce a further place, where they are said."""
    yield numbered(text, library)
    for phrase in (*phrases(library, ANOTHER), *phrases(library, TURNED_TO)):
        yield split(text, phrase)


def announced(turn: Turn[Registration]) -> bool:
    """Whether a further place is to follow: it does, once this one is registered."""
    if not says_another(turn.update.text, turn.services.library) or _is_the_first(turn):
        return False
    put_behind(turn, beyond(turn.update.text, turn.services.library))
    return True


def _is_the_first(turn: Turn[Registration]) -> bool:
    """Whether nothing is known yet of the place that is asked for: what is told is of that, whichever number it has."""
    text, library = turn.update.text, turn.services.library
    return bool(numbered(text, library)[1]) and not turn.data.is_begun() and before_another(text, library) == text


AFTER = "\x1e"
"""What stands between two further places that wait."""


def put_behind(turn: Turn[Registration], told: str) -> None:
    """A further place waits until this one is registered, with what was told of it, behind those that wait already."""
    waits = [place for place in turn.data.beyond.split(AFTER) if place and place not in told]
    turn.data.another, turn.data.beyond = True, AFTER.join(dict.fromkeys([*waits, *filter(None, [told])]))
    turn.say(N_("Noted. One after the other: once this place is done, I begin the next one."))


def further_is_told(text: str, library: Library) -> bool:
    """Whether a further place is told with where it is: "còn cái thứ hai, 12 Lê Lợi phường 4, dùng chung số"."""
    if not says_another(text, library):
        return False
    line = read(beyond(text, library), library)
    return bool(line.communes) and any(map(str.isdigit, line.address))


def beyond(text: str, library: Library) -> str:
    """What is told of a further place: "12 Lê Lợi" in "còn một quán nữa, 12 Lê Lợi"."""
    if second := second_place(text, library):
        return second
    for _, sign, after in _signs(text, library):
        if sign:
            return "" if says_another(after, library) else without_is(tidy(after), library)
    return ""


NEXT = N_("second, the second, second one, the second one, second is, the second is, the other one, the other one is")
"""What the next place is called, right before its name."""


def is_next(turn: Turn[Registration], told: Told) -> bool:
    """Whether what is told is of the next place: it waits until this one is registered."""
    text, data = turn.update.text, turn.data
    before, name, after = text.partition(told.name) if told.name else (text, "", "")
    called = {words(phrase) for phrase in phrases(turn.services.library, NEXT)}
    if not (name and data.name) or data.name == name or words(before).removeprefix("and ") not in called:
        return False
    put_behind(turn, f"{name}{after}")
    return True
