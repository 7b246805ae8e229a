"""What a line tells of a place by its parts, which were learnt from how owners type; each value is read once more by
what the content knows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.content import Commune, Library
from bot.dialogs.checkpoints.registering.registration import ADDRESS, NAME, Registration
from bot.engine import Turn
from bot.model.writing.phone import national
from bot.model.writing.text import nfc
from bot.understanding.normaliser.lately import lately
from bot.understanding.parts import Heard
from bot.understanding.places.reading import LONGEST, read
from bot.understanding.places.sorting import Sorted, phone_of, sorted_out, where
from bot.understanding.places.values.answers import VALUES, is_plain, name_of, texts
from bot.understanding.places.values.called_with import Name, apart
from bot.understanding.places.values.kept import is_called_after, is_of_the_owner, with_kind
from bot.understanding.places.values.kinds import Kinds
from bot.understanding.places.values.labelled import without_label
from bot.understanding.places.values.named_behind import behind_kind, called_in

ASKED = {
    "": "consent",
    "decide": "consent",
    "name": "name",
    "sure": "name",
    "kind": "kind",
    "district": "place",
    "commune": "place",
    "which": "place",
    "address": "address",
    "phone": "phone",
}
"""What is asked at a step, as the marked lines call it; the others show all answers once more."""

SURE, LIKELY = 0.3, 0.4
"""How likely the least likely word of a line must be what it is taken for, and the least likely of what is kept."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a line tells; empty where it tells nothing. `wrong` stands among the answers and shall not, `beside` is what
    is told beside the answers: a question, a yes, what is to come later or to be done; `plain`: it is one answer and
    nothing else, `chance`: how likely all of that is. `digits` are a part of a phone number."""

    name: str = ""
    kind: str = ""
    address: str = ""
    phone: str = ""
    digits: str = ""
    communes: tuple[Commune, ...] = ()
    district: str = ""
    wrong: tuple[str, ...] = ()
    question: str = ""
    yes: str = ""
    later: str = ""
    do: str = ""
    plain: bool = False
    chance: float = 0.0

    def answers(self) -> list[str]:
        """Which answers it tells."""
        place = self.communes or self.district
        given = {"name": self.name, "kind": self.kind, "district": place, "address": self.address, "phone": self.phone}
        return [field for field, answer in given.items() if answer]


def hear(turn: Turn[Any], text: str, data: Registration, asked: str) -> Told | None:
    """What a text tells where something is asked, beside what is known; `None` where that is not sure, or cannot be."""
    text, library = nfc(text[:LONGEST]), turn.services.library
    known = held(data, library)
    heard = turn.services.understanding.parts(text, asked, known)
    kept = min((part.chance for part in heard.parts if part.label in (*VALUES, "wrong")), default=1.0)
    sure = heard.parts and heard.chance >= SURE and kept >= LIKELY
    return _told(heard, text, library, tuple(known.items())) if sure else None


@lately
def _told(heard: Heard, text: str, library: Library, known: Iterable[tuple[str, str]]) -> Told | None:
    """As `told_by`: a turn asks for the same a dozen times."""
    return told_by(heard, text, library, dict(known))


def held(data: Registration, library: Library) -> Mapping[str, str]:
    """The answers that are known, as they are shown."""
    place = library.communes.by_code[data.commune].name if data.commune in library.communes.by_code else ""
    phone = national(data.phone) if data.phone else ""
    known = {"name": data.name, "kind": data.kind, "place": place, "address": data.address, "phone": phone}
    return {field: answer for field, answer in known.items() if answer}


def told_by(heard: Heard, text: str, library: Library, known: Mapping[str, str]) -> Told | None:
    """What the parts tell, as far as each can be what it is taken for; `None` where one cannot."""
    heard = with_kind(heard, text)
    parts = sorted_out(heard, text, library, known)
    place, name = where(parts, heard, text, library, known), name_of(parts.right["name"], library)
    called = behind_kind(without_label(name or "", text, library), library)
    called = called or ("" if known.get("name") else called_in(text, library))
    numbered = bool(parts.right["phone"]) and not place.address
    beside = apart(called, library, numbered) if called and not known.get("name") else Name(called)
    told = Told(
        name=beside.name,
        kind=" ".join(texts(parts.right["kind"])),
        address=place.address or beside.address,
        phone=phone_of(parts, text, library, known) or beside.phone,
        digits=parts.digits,
        communes=place.communes or place.along or beside.communes,
        district=place.district,
        wrong=tuple(texts(parts.wrong)),
        plain=is_plain(heard, text),
        chance=heard.chance,
        **{label: " ".join(texts(heard.of(label))) for label in ("question", "yes", "later", "do")},
    )
    if name is None or not _can_be(told, parts, bool(place.communes or place.district)):
        return None
    strange = is_of_the_owner(heard, text, library) or is_called_after(heard, text)
    return None if strange else _of_a_kind(told, library, known)


def _can_be(told: Told, parts: Sorted, placed: bool) -> bool:
    """Whether all that was taken for an answer can be one, and none is too long."""
    fits = len(told.name) <= NAME and len(told.address) <= ADDRESS
    return fits and placed >= bool(parts.right["place"]) and bool(told.phone) >= bool(parts.right["phone"])


def _of_a_kind(told: Told, library: Library, known: Mapping[str, str]) -> Told:
    """With its kind by the name that has in the content: "nói rồi mà, quán cà phê" calls no place that has a name."""
    if known.get("name") and Kinds(told.name, library).only():
        told = replace(told, kind=told.name, name="")
    return replace(told, kind=Kinds(told.kind, library).option())


def named_after(told: Told, text: str, library: Library) -> Told:
    """With the commune that is part of a name: "Ủy ban nhân dân xã An Mỹ" tells both."""
    communes = read(text, library, named=False).communes if told.plain and told.name else ()
    return replace(told, communes=communes, plain=False) if communes else told
