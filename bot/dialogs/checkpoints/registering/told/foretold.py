"""What an owner has told with the wish to register, and while they were asked for their consent."""

from dataclasses import replace
from typing import Any

from bot.content import N_, Library
from bot.dialogs.checkpoints.registering.registration import NAME, Registration
from bot.dialogs.checkpoints.registering.told.corrected.applied import applied, as_said
from bot.dialogs.checkpoints.registering.told.corrected.corrections import Correction, corrected, correction, restated
from bot.dialogs.checkpoints.registering.told.heard import ASKED, hear
from bot.dialogs.checkpoints.registering.told.reading import read
from bot.dialogs.checkpoints.registering.told.spoken import has, phrases, split, tidy
from bot.dialogs.checkpoints.registering.told.values.kinds import Kinds
from bot.dialogs.checkpoints.registering.told.values.line import Line
from bot.dialogs.checkpoints.registering.told.values.place_names import capitals, has_capital, is_capital, named
from bot.dialogs.checkpoints.registering.told.volunteered import CLAUSE, check_number, take
from bot.dialogs.checkpoints.registering.told.wishes import (
    before_wish,
    name_wished_for,
    needs_one,
    wished_point,
    without_wish,
)
from bot.engine import Turn
from bot.model.writing.phone import national
from bot.understanding import Kind
from bot.understanding.normaliser.normalise import is_bare

LINES = 20
"""Lines that are looked at."""

NAMED = 5
"""Words up to which a kind of place with a word of a question in it is a name: "khách sạn Sao Mai"."""

BEFORE = 3
"""Words before the capitals of a name that is left over."""

PLAIN, SURER = 0.5, 0.8
"""How likely the parts of a line must be what they are taken for, where nobody asked for them: several, or one."""

ANOTHER = N_("another place, one more place, one more shop, a second shop, two shops")
"""Who says so has a further place to register."""


def foretold(turn: Turn[Any], text: str) -> str:
    """What a text tells of a place, in a few words; "" where it tells nothing, or asks. Raises `UnclearError` for a
    phone number that is none."""
    data, said = Registration(), dict[str, str]()
    for line in text.splitlines()[:LINES]:
        check_number(line, read(line, turn.services.library), turn.services.library)
        said |= took(turn, data, line)
    return "; ".join(said.values())


def begun_with(turn: Turn[Registration], told: str) -> dict[str, str]:
    """Takes all that was told; gives it as it is said."""
    said = dict[str, str]()
    for line in told.splitlines()[:LINES]:
        said |= took(turn, turn.data, line)
        turn.data.kind = turn.data.kind or Kinds(line, turn.services.library).option()  # "I open a coffee shop, how …"
    return said


def says_another(text: str, library: Library) -> bool:
    """Whether a further place is to follow."""
    return has(text, ANOTHER, library)


def before_another(text: str, library: Library) -> str:
    """What is told before a further place is announced, as far as that begins a part of its own; all where none is."""
    for phrase in phrases(library, ANOTHER):
        before, sign, _ = split(text, phrase)
        told = max(before.rfind(mark) for mark in ",.;\n") if sign else 0
        if told > 0:
            return before[:told]
    return text


def announced(turn: Turn[Registration]) -> bool:
    """Whether a further place is to follow: it does, once this one is registered."""
    if not says_another(turn.update.text, turn.services.library):
        return False
    put_behind(turn, beyond(turn.update.text, turn.services.library))
    return True


def put_behind(turn: Turn[Registration], told: str) -> None:
    """A further place waits until this one is registered, with what was told of it."""
    turn.data.another, turn.data.beyond = True, told
    turn.say(N_("Noted. One after the other: once this place is done, I begin the next one."))


def beyond(text: str, library: Library) -> str:
    """What is told of a further place: "12 Lê Lợi" in "còn một quán nữa, 12 Lê Lợi"."""
    for phrase in phrases(library, ANOTHER):
        sign, after = split(text, phrase)[1:]
        if sign:
            return "" if says_another(after, library) else tidy(after)
    return ""


def took(turn: Turn[Any], data: Registration, text: str) -> dict[str, str]:
    """What was taken over from a line, as it is said; of a question only what cannot be one."""
    library, meant = turn.services.library, turn.meant(text)
    if says_another(text, library) and not meant.exact:
        data.another, data.beyond = True, beyond(text, library)
        return {"another": turn.words(N_("one more place after that"))}
    if parts := _by_parts(turn, data, text):
        return parts
    line = _line(turn, text)
    right = correction(text, library) or restated(text, library)
    if right is not None and not (right.field == "kind" and line.name):
        return {right.field: shown(turn, right)} if corrected(data, right, library) else {}
    told = take(data, line, library)
    if not told and _asks(turn, text):
        return {}
    if not line.name and told and not data.name:
        line = replace(line, name=_left_over(line.rest, library))
    if line.name and len(line.name) <= NAME and not meant.word:
        data.name, told = line.name, {"name": line.name, **told}
        data.kind = Kinds(line.name, library).option(sure=True) or data.kind
    if line.kind:
        data.kind, told = line.kind, told or {"kind": library.site.kind(line.kind, turn.person.language)}
    return {field: said for field, said in told.items() if said}


def _by_parts(turn: Turn[Any], data: Registration, text: str) -> dict[str, str]:
    """What was taken over from a line that tells more than one plain answer, as it is said."""
    library = turn.services.library
    told = hear(turn, text, data, ASKED[""])
    if told is None or told.plain or not told.name or told.chance < (PLAIN if len(told.answers()) > 1 else SURER):
        return {}
    changed, _ = applied(data, told, text, library)
    return as_said(turn, data, changed)


def _line(turn: Turn[Any], text: str) -> Line:
    """A line taken apart, without the wish that it may begin with."""
    library = turn.services.library
    head, _, behind = text.partition(":")
    if has_capital(behind) and without_wish(head, library):
        return read(behind.strip(), library)  # "đăng ký văn phòng trước đi: Văn phòng Hưng Phát, 101 …"
    told = without_wish(text, library)
    if told and Kinds(told, library).only() and _tells(before := read(before_wish(text, library), library)):
        return _wished(before, library)  # "chủ quán Mây, 12 Lê Lợi phường 4, muốn đăng ký mã cho quán"
    if told:
        line = read(told, library)
        more = line.address or line.communes or line.phone
        return line if more and line.name else replace(line, name=name_wished_for(told, library))
    first, *rest = CLAUSE.split(text, maxsplit=1)
    if rest and turn.meant(first).kind is Kind.JOB and not _tells(read(first, library)):
        line = read(rest[0].strip(), library)
        return replace(line, name=named(first, library) or line.name or _left_over(first, library))
    line = read(text, library)
    return _wished(line, library) if turn.meant(text).kind is Kind.JOB or needs_one(text, library) else line


def _left_over(rest: str, library: Library) -> str:
    """The name that is left where all else was taken: "cơ sở Phát Lộc" in "đăng ký cơ sở Phát Lộc, phường 4"."""
    said = wished_point(rest, library).split()
    begun = next((at for at, word in enumerate(said) if is_capital(word)), len(said))
    return " ".join(said) if begun <= BEFORE and begun < len(said) and all(map(is_capital, said[begun:])) else ""


def _tells(line: Line) -> bool:
    """Whether a part tells where a place is, or how it is reached."""
    return bool(line.communes or line.phone) or any(sign.isdigit() for sign in line.address)


def _wished(line: Line, library: Library) -> Line:
    """What is told with a wish: less is a name in "nhà thuốc Minh Tâm cần mã QR", less an address without a number."""
    address = line.address if any(sign.isdigit() for sign in line.address) else ""
    begun = line.name if line.address and has_capital(line.name) else ""
    return replace(line, name=named(line.rest, library) or begun or capitals(line.rest, library), address=address)


def shown(turn: Turn[Any], right: Correction) -> str:
    """A right answer as it is said."""
    if right.field == "kind":
        return turn.services.library.site.kind(right.value, turn.person.language)
    return national(right.value) if right.field == "phone" else right.value


def _asks(turn: Turn[Any], text: str) -> bool:
    """Whether a text is a question, although it begins with a kind of place."""
    asks, meant = turn.services.understanding.asks, turn.meant(text)
    if not text.split() or not asks(text):
        return False
    sure = meant.kind is Kind.ASIDE or meant.is_sure
    ends = asks(text.split()[-1]) and not is_bare(text)
    return sure or ends or len(text.split()) > NAMED
