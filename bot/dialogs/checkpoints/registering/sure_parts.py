"""What a line tells by its parts while somebody registers, where that is more than one plain answer, and sure."""

from bot.content import Library
from bot.content.site import option_called
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.another import before_another
from bot.dialogs.checkpoints.registering.told.corrected.gone import GONE
from bot.dialogs.checkpoints.registering.told.corrected.said.cues import MISTAKEN, NOT
from bot.dialogs.checkpoints.registering.told.heard import ASKED, Told, hear, named_after
from bot.dialogs.checkpoints.registering.told.mending import WHY
from bot.dialogs.checkpoints.registering.told.unasked.volunteered import is_placed
from bot.engine import Turn
from bot.engine.hearing.words.asking import without_but
from bot.understanding.places.no_answer import WORDED
from bot.understanding.places.phrasing.phrases import has, says
from bot.understanding.places.reading import read
from bot.understanding.places.values.place_names import has_capital

FIELD = {step: "district" if field == "place" else field for step, field in ASKED.items()}
"""The answer that is asked at a step."""

SURER = 0.8
"""How likely a line must be what it is taken for, to tell a name that nothing else shows to be one."""


def heard(turn: Turn[Registration], text: str) -> Told | None:
    """What a text tells by its parts, where that is more than one plain answer, and sure."""
    if not isinstance(turn.data, Registration) or _is_no_answer(turn, text):
        return None
    text = before_another(text, turn.services.library)
    told = hear(turn, text, turn.data, ASKED.get(turn.step, "summary"))
    told = named_after(told, text, turn.services.library) if told and turn.step == "name" else told
    if told is None or (told.plain and not _is_anew(turn, told)) or _is_subject(turn, told, text):
        return None
    library = turn.services.library
    doubtful = told.name and told.chance < SURER and _is_talk(told.name, library)
    mends = told.wrong and (says(text, GONE, library) or any(has(text, cue, library) for cue in (MISTAKEN, NOT, WHY)))
    return told if (told.answers() or mends) and not doubtful else None


def _is_no_answer(turn: Turn[Registration], text: str) -> bool:
    """Whether a line is surely none where words are asked for: "đêm tắt bluetooth nha" has an address by its parts."""
    asked = ASKED.get(turn.step, "") in WORDED
    return asked and turn.services.understanding.known.no_answer(text, turn.person.language)


def _is_subject(turn: Turn[Registration], told: Told, text: str) -> bool:
    """Whether what is told is no more than what a question is about: "nhà nghỉ có được nhận khách không" in one
    breath."""
    before = text.partition(told.question)[0].strip() if told.question else ""
    return told.answers() in (["kind"], ["district"]) and before != "" and before == without_but(before, turn.words)


def _is_anew(turn: Turn[Registration], told: Told) -> bool:
    """Whether a plain answer is no answer to what is asked: one that was only recalled, or where all are shown, and it
    is plain by its words where it is: "lâu thế" is no address."""
    asked, library = FIELD.get(turn.step), turn.services.library
    if not asked and told.answers() == ["address"] and not any(map(str.isdigit, told.address)):
        return bool(read(told.address, library).address) or is_placed(told.address, library)
    return not asked or (asked not in told.answers() and set(told.answers()) <= set(turn.data.recalled))


def _is_talk(name: str, library: Library) -> bool:
    """Whether nothing shows that a name is one: "lẹ lẹ"."""
    return not has_capital(name) and option_called(library.site.checkpoint_kinds, name) is None
