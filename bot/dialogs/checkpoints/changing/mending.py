"""What a place holds, mended in its owner's words once it is registered: "số điện thoại ghi lộn rồi, 432 mới đúng"."""

from dataclasses import replace
from functools import lru_cache
from typing import Any

from bot.content import N_, Library, Words
from bot.dialogs.checkpoints.changing.refusing import refuses
from bot.dialogs.checkpoints.changing.reprinted import without_reprint
from bot.dialogs.checkpoints.papers import PROVISIONAL
from bot.dialogs.checkpoints.registering.beside import correct as answers
from bot.dialogs.checkpoints.registering.declaring.reminding import DUE, SOONER, UNASKED
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.another import says_another
from bot.dialogs.checkpoints.registering.told.corrected.applied import applied
from bot.dialogs.checkpoints.registering.told.corrected.each import each
from bot.dialogs.checkpoints.registering.told.corrected.gone import GONE
from bot.dialogs.checkpoints.registering.told.corrected.said.corrections import correction, restated
from bot.dialogs.checkpoints.registering.told.corrected.said.right_answers import said_right
from bot.dialogs.checkpoints.registering.told.heard import hear
from bot.dialogs.checkpoints.registering.told.same import is_elsewhere
from bot.dialogs.checkpoints.registering.told.settled import settle_number
from bot.engine import Turn, UnclearError
from bot.model import Checkpoint
from bot.model.writing.text import words
from bot.understanding.places.phrasing.labels import FIELDS, IS
from bot.understanding.places.phrasing.phrases import has, phrases, says, split
from bot.understanding.places.phrasing.tidying import unquoted
from bot.understanding.places.values.numbers import number_in
from bot.understanding.places.values.place_names import has_capital

CHANGED = ("name", "address", "phone", "district", "commune")
"""What can be changed of a place that is registered."""

REGISTERED = N_("{name} is registered. Thank you for keeping {region} safe.")
STAY_VALID = N_("Noted. The posters that hang stay valid.")
RENAMED = N_("Noted. The posters that hang stay valid; print a new one so that the new name is on it.")
REPRINTED = N_("Noted. Here is the new sheet; what hangs stays valid until you put it up.")

LATELY = (REGISTERED, PROVISIONAL, STAY_VALID, RENAMED, REPRINTED, UNASKED, SOONER, DUE)
"""What was said last to whoever has just registered a place, or changed it."""

LETTERS = N_("remove the word, without the word, take out the word, leave out the word")
"""Words before what is to be taken out of a name."""

MOVED = N_("moved to, has moved, have moved, we moved, moved across, moved over, relocated")
"""Words of whoever has a new address."""

CUT = "\n"
"""Stands in such a sentence for what differs."""

SHOWN = "confirm"
"""The step at which all answers are shown once more."""


async def mended(turn: Turn[Any], place: Checkpoint, text: str, asked: str = SHOWN) -> dict[str, str]:
    """The answers of a place that a text changes, as it would where a place is looked through before it is registered;
    `asked` is what is asked just now."""
    data = _held(place)
    looking = replace(
        turn, data=data, step=asked, said=[], update=replace(turn.update, text=unquoted(text)), meaning=None
    )
    try:
        await answers.correct(looking)
    except UnclearError:
        return {}
    settle_number(looking, text, place.phone)
    if asked == SHOWN and not _is_name(data.name, place.name, text, turn.services.library):
        data.name = ""
    now = {field: str(getattr(data, field)) for field in CHANGED}
    return {field: said for field, said in now.items() if said and said != getattr(place, field)}


def mends_a_part(turn: Turn[Any], place: Checkpoint, text: str) -> bool:
    """Whether a text puts something else in place of a part of what is known, or takes that out."""
    library = turn.services.library
    data = _held(place)
    if each(data, text, lambda clause: False, library, asks=turn.services.understanding.known.asks(text)):
        return True
    told = hear(turn, text, data, "summary")
    if told is not None and told.wrong:
        applied(data, told, text, library)
    return any(getattr(data, field) != getattr(place, field) for field in CHANGED)


def _held(place: Checkpoint) -> Registration:
    """The answers of a place as they are."""
    return Registration(place.name, place.kind, place.district, place.commune, place.address, place.phone)


def _is_name(name: str, known: str, text: str, library: Library) -> bool:
    """Whether a name is surely one: it has a capital, or words of the one that is known, or it is said to be the name;
    "sửa tên điểm giùm" tells none."""
    if has_capital(name) or set(words(name).split()) & set(words(known).split()):
        return True
    labels = (f"{label} {verb}" for label in phrases(library, FIELDS["name"]) for verb in phrases(library, IS))
    return ":" in text or any(split(text, label)[1] for label in labels)


def says_wrong(turn: Turn[Any], text: str) -> bool:
    """Whether it is said that something of a place is wrong, or how it is called, and nothing is asked."""
    library, last = turn.services.library, text.split()[-1:]
    if (
        any(map(turn.services.understanding.known.asks, last))
        or says_another(text, library)
        or is_elsewhere(text, library)
    ):
        return False
    found = correction(text, library) or restated(text, library)
    if refuses(text, library) or (
        found is not None and found.field == "name" and not _names(text, found.value, library)
    ):
        return False
    mends = found is not None and found.field in CHANGED
    return mends or says(text, LETTERS, library) or says(text, MOVED, library)


def _names(text: str, value: str, library: Library) -> bool:
    """Whether it is surely the name that is to be changed: that is said, or the new one looks like one."""
    return has(text, FIELDS["name"], library) or has_capital(value) or said_right(text, library) == value != ""


def claimed(turn: Turn[Any], invited: bool) -> bool:
    """Whether it is said of a place that was registered just now."""
    library = turn.services.library
    text, _ = without_reprint(turn.update.text, library)
    too_much = says(text, GONE, library) and any(says(text, FIELDS[field], library) for field in ("name", "address"))
    if not is_just_now(turn):
        return _is_of_a_place(turn, text)
    return too_much or says_wrong(turn, text) or _is_the_number(turn, text)


def _is_of_a_place(turn: Turn[Any], text: str) -> bool:
    """Whether whoever may have a place surely says how something of it should be, at any time later."""
    found = correction(text, turn.services.library) if turn.person.consented_at else None
    if found is None or not found.value or not says_wrong(turn, text):
        return False  # as most lines
    meant, jobs = turn.meant(text), turn.services.library.jobs(turn.person.language)
    ours = {one for job in jobs if job.opens == "checkpoints:edit" for one in (job.id, *job.topics)}
    return next(iter((meant.id, *meant.offered) if meant.id else meant.offered), "") in ours


def _is_the_number(turn: Turn[Any], text: str) -> bool:
    """Whether a number is all that is typed, by whoever spoke of the one that can be called."""
    heard = turn.exchanges[-1][0]
    return is_a_number(text, turn.services.library) and says(heard, FIELDS["phone"], turn.services.library)


def is_a_number(text: str, library: Library) -> bool:
    """Whether a text is no more than a phone number."""
    return bool(number_in(text, library).phone) and not any(map(str.isalpha, text))


def is_just_now(turn: Turn[Any]) -> bool:
    """Whether a place was registered, or changed, just now."""
    return any(part in answered for part in _said_lately(turn.words) for _, answered in turn.exchanges)


@lru_cache
def _said_lately(words: Words) -> tuple[str, ...]:
    """The longest part of each that is the same for everybody."""
    cut = (words(said, name=CUT, code=CUT, date=CUT, time=CUT).split(CUT) for said in LATELY)
    return tuple(max(parts, key=len).strip() for parts in cut)
