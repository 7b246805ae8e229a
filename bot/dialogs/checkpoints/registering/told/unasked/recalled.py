"""What an owner has told before it was asked, among other things: recalled once they have agreed, and never before."""

from dataclasses import replace
from typing import Any

from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.corrected.applied import applied, as_said
from bot.dialogs.checkpoints.registering.told.heard import ASKED, Told, told_by
from bot.dialogs.checkpoints.registering.told.unasked.foretold import took
from bot.engine import Turn
from bot.model.writing.text import nfc
from bot.understanding import Kind, Zone
from bot.understanding.mask import GONE
from bot.understanding.parts import Part
from bot.understanding.places.reading import LONGEST, read
from bot.understanding.places.values.answers import VALUES

WISHES = 0.5
"""How likely some words must be to wish for a code."""

LIKELY, SURE = 0.55, 0.7
"""How likely a part of a line must be what it is taken for, to be recalled: beside a wish, and beside anything else."""


def recalled_with(turn: Turn[Registration], told: str) -> dict[str, str]:
    """Takes what is still lacking from the lines with which a place was wished for, then from what was said before
    them; gives it as it is said."""
    said: dict[str, str] = {}
    earlier = [heard for heard, _ in reversed(turn.exchanges)]
    for line in (*told.splitlines(), *earlier):
        said |= _filled(turn, own_place(turn, line))
    return said


def recalled(turn: Turn[Registration]) -> None:
    """Takes what is still lacking from what was said last, as far as that is remembered, and from what is said now."""
    for heard in (*(said for said, _ in turn.exchanges), turn.update.text):
        _filled(turn, own_place(turn, heard))
        if GONE in heard or turn.services.understanding.known.asks(heard):
            continue
        earlier = Registration()
        took(turn, earlier, heard)
        _fill(turn.data, earlier)


def own_place(turn: Turn[Any], text: str) -> Told | None:
    """What a text surely tells of a place of its writer's own, or of the one whose code it wishes for; nothing where
    that is no more than where somebody is."""
    told, wishes = wished(turn, text)
    own = told is not None and bool(told.name or told.kind or (wishes and told.address))
    return told if own and not turn.meant(text).urgent else None


def wished(turn: Turn[Any], text: str) -> tuple[Told | None, bool]:
    """What some parts of a text tell of a place, and whether others wish for its code; beside a wish less is sure
    enough."""
    told, wishes = overheard(turn, text, LIKELY)
    if wishes and not _is_something_else(turn, text):
        return told, True
    return overheard(turn, text, SURE)[0] if told else None, False


def ours_of(turn: Turn[Any]) -> set[str]:
    """The jobs and the topics that are about registering."""
    jobs = [job for job in turn.services.library.jobs(turn.person.language) if job.opens == "register"]
    return {job.id for job in jobs} | {topic for job in jobs for topic in job.topics}


def _is_something_else(turn: Turn[Any], text: str) -> bool:
    """Whether a text is surely understood, and not as one about registering."""
    meant = turn.meant(text)
    sure = meant.zone is Zone.ANSWER and meant.kind is not Kind.NONE
    return bool(meant.urgent) or (sure and meant.id not in ours_of(turn))


def _filled(turn: Turn[Registration], told: Told | None) -> dict[str, str]:
    """Takes what is lacking of what is told; gives it as it is said. A street without a number is asked for."""
    if told is None:
        return {}
    library, earlier = turn.services.library, Registration()
    if told.address and not any(map(str.isdigit, told.address)):
        turn.data.street = turn.data.street or told.address
        told = replace(told, address="")
    told = replace(told, communes=told.communes or read(told.name, library, named=False).communes)
    changed, _ = applied(earlier, told, "", library)
    fields = _fill(turn.data, earlier)
    return {field: said for field, said in as_said(turn, earlier, changed).items() if field in fields and said}


def _fill(data: Registration, earlier: Registration) -> list[str]:
    """Takes over what is lacking; gives which answers those are, as they are said."""
    filled: list[str] = []
    for field in data.lacking():
        if field == "district":
            told = bool(earlier.commune or earlier.maybe or (earlier.district and not data.district))
            if told:
                data.district, data.commune = earlier.district or data.district, earlier.commune
                data.maybe = data.maybe or earlier.maybe
        elif told := bool(getattr(earlier, field)):
            setattr(data, field, getattr(earlier, field))
        filled += [{"district": "place"}.get(field, field)] if told else []
    return filled


def overheard(turn: Turn[Any], text: str, least: float) -> tuple[Told | None, bool]:
    """What is surely told of a place by some parts of a text, whatever else is in it, and whether it wishes for a
    code. What stands beside something that was taken out of a remembered text may be half of it."""
    text, library = nfc(text[:LONGEST]), turn.services.library
    heard = turn.services.understanding.parts(text, ASKED[""], {})
    known = [
        part
        if part.label not in VALUES or (part.chance >= least and not _is_cut(part, text))
        else replace(part, label="")
        for part in heard.parts
    ]
    wishes = any(part.label == "yes" and part.chance >= WISHES for part in known)
    somewhere = [replace(part, label="") if part.label == "place" else part for part in known]
    for parts in (known, somewhere):  # "phuog 5" is a place that no list has
        told = told_by(replace(heard, parts=tuple(parts)), text, library, {})
        if told is not None:
            return told if any(part.label in VALUES for part in parts) else None, wishes
    return None, wishes


def _is_cut(part: Part, text: str) -> bool:
    return GONE in text[max(part.start - 2, 0) : part.end + 2]
