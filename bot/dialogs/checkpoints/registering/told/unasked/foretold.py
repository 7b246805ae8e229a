"""What an owner has told with the wish to register, and while they were asked for their consent."""

from dataclasses import replace
from typing import Any

from bot.content import N_, Library
from bot.dialogs.checkpoints.registering.beside.asked_back import NO_NUMBER
from bot.dialogs.checkpoints.registering.registration import NAME, Registration
from bot.dialogs.checkpoints.registering.told.another import before_another, beyond, says_another
from bot.dialogs.checkpoints.registering.told.corrected.applied import applied, as_said
from bot.dialogs.checkpoints.registering.told.corrected.said.correction import Correction
from bot.dialogs.checkpoints.registering.told.corrected.said.corrections import correction, restated
from bot.dialogs.checkpoints.registering.told.corrected.taken import corrected
from bot.dialogs.checkpoints.registering.told.heard import ASKED, hear
from bot.dialogs.checkpoints.registering.told.numbered import numbered
from bot.dialogs.checkpoints.registering.told.unasked.lines import left_over, line_of
from bot.dialogs.checkpoints.registering.told.unasked.volunteered import check_number, take, without_talk
from bot.engine import Turn
from bot.model.writing.phone import national
from bot.understanding import Kind
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.places.phrasing.phrases import has
from bot.understanding.places.reading import read
from bot.understanding.places.values.kinds import Kinds

LINES = 20
"""Lines that are looked at."""

NAMED = 5
"""Words up to which a kind of place with a word of a question in it is a name: "khách sạn Sao Mai"."""

PLAIN, SURER = 0.5, 0.8
"""How likely the parts of a line must be what they are taken for, where nobody asked for them: several, or one."""


def foretold(turn: Turn[Any], text: str) -> str:
    """What a text tells of a place, in a few words, be it that it has no number; "" where it tells nothing, or asks.
    Raises `UnclearError` for a phone number that is none."""
    data, said = Registration(), dict[str, str]()
    for line in text.splitlines()[:LINES]:
        check_number(line, read(line, turn.services.library), turn.services.library)
        said |= took(turn, data, line)
    unnumbered = has(text, NO_NUMBER, turn.services.library) and not _asks(turn, text)
    return "; ".join(said.values()) or (turn.words(N_("no house number")) if unnumbered else "")


def begun_with(turn: Turn[Registration], told: str) -> dict[str, str]:
    """Takes all that was told; gives it as it is said."""
    said = dict[str, str]()
    for line in told.splitlines()[:LINES]:
        said |= took(turn, turn.data, line)
        turn.data.kind = turn.data.kind or Kinds(line, turn.services.library).option()  # "I open a coffee shop, how …"
    return said


def next_of(turn: Turn[Any], told: str) -> str:
    """What is told of the next place by whoever has one: "thêm một quán nữa: Mây" is about no further one."""
    library = turn.services.library
    if not says_another(told, library):
        return told
    data, before = Registration(), before_another(told, library)
    return told if before != told and took(turn, data, before) else beyond(told, library)


def took(turn: Turn[Any], data: Registration, text: str) -> dict[str, str]:
    """What was taken over from a line, as it is said; of a question only what cannot be one."""
    library, meant = turn.services.library, turn.meant(text)
    if says_another(text, library) and not (meant.exact or _is_only_numbered(data, text, library)):
        data.another, data.beyond = True, beyond(text, library)
        first = before_another(text, library)
        said = took(turn, data, first) if first != text else {}
        return said | {"another": turn.words(N_("one more place after that"))}
    if parts := _by_parts(turn, data, text):
        return parts
    line = without_talk(turn, line_of(turn, text))
    right = correction(text, library) or restated(text, library)
    if right is not None and not (right.field == "kind" and line.name):
        taken = corrected(data, right, library)
        return {right.field: data.address if right.field == "address" else shown(turn, right)} if taken else {}
    told = take(data, line, library)
    if not told and _asks(turn, text):
        return {}
    if not line.name and told and not data.name:
        line = replace(line, name=left_over(line.rest, library))
    if line.name and len(line.name) <= NAME and not meant.word:
        data.name, told = line.name, {"name": line.name, **told}
        data.kind = Kinds(line.name, library).option(sure=True) or data.kind
    if line.kind:
        data.kind, told = line.kind, told or {"kind": library.site.kind(line.kind, turn.person.language)}
    return {field: said for field, said in told.items() if said}


def _is_only_numbered(data: Registration, text: str, library: Library) -> bool:
    """Whether a place is told by its number before any other is known: "cơ sở 2 là Sao Biển 2"."""
    return not data.is_begun() and bool(numbered(text, library)[1]) and before_another(text, library) == text


def _by_parts(turn: Turn[Any], data: Registration, text: str) -> dict[str, str]:
    """What was taken over from a line that tells more than one plain answer, as it is said."""
    library = turn.services.library
    told = hear(turn, text, data, ASKED[""])
    if told is None or told.plain:
        return {}
    several, begun = len(told.answers()) > 1, bool(data.name or data.kind)
    if not (told.name or told.wrong or (begun and several)):
        return {}  # of a place nothing of which is known a line says what it is
    if told.chance < (PLAIN if told.wrong or several else SURER):
        return {}
    changed, _ = applied(data, told, text, library)
    return as_said(turn, data, changed)


def shown(turn: Turn[Any], right: Correction) -> str:
    """A right answer as it is said."""
    if right.field == "kind":
        return turn.services.library.site.kind(right.value, turn.person.language)
    return national(right.value) if right.field == "phone" else right.value


def _asks(turn: Turn[Any], text: str) -> bool:
    """Whether a text is a question, although it begins with a kind of place."""
    asks, meant = turn.services.understanding.known.asks, turn.meant(text)
    if not text.split() or not asks(text):
        return False
    sure = meant.kind is Kind.ASIDE or meant.is_sure
    ends = asks(text.split()[-1]) and not is_bare(text)
    return sure or ends or len(text.split()) > NAMED
