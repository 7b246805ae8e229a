"""What a line tells of a place by its parts, which were learnt from how owners type; each value is read once more by
what the content knows."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.content import Commune, Library
from bot.dialogs.checkpoints.registering.registration import ADDRESS, NAME, Registration
from bot.dialogs.checkpoints.registering.told.reading import LONGEST, read
from bot.dialogs.checkpoints.registering.told.values.answers import (
    VALUES,
    ends_one_of,
    is_plain,
    name_of,
    other_than,
    texts,
    without,
)
from bot.dialogs.checkpoints.registering.told.values.called_with import Name, apart
from bot.dialogs.checkpoints.registering.told.values.kept import (
    address_of,
    as_corrected,
    few_digits,
    is_called_after,
    is_of_the_owner,
    told_of,
    with_kind,
)
from bot.dialogs.checkpoints.registering.told.values.kinds import Kinds
from bot.dialogs.checkpoints.registering.told.values.numbers import number_in, with_ending
from bot.dialogs.checkpoints.registering.told.values.streets import street_in
from bot.engine import Turn
from bot.model.writing.phone import national
from bot.model.writing.text import nfc
from bot.understanding.parts import Heard

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
    return told_by(heard, text, library, known) if heard.parts and heard.chance >= SURE and kept >= LIKELY else None


def held(data: Registration, library: Library) -> Mapping[str, str]:
    """The answers that are known, as they are shown."""
    place = library.communes.by_code[data.commune].name if data.commune in library.communes.by_code else ""
    phone = national(data.phone) if data.phone else ""
    known = {"name": data.name, "kind": data.kind, "place": place, "address": data.address, "phone": phone}
    return {field: answer for field, answer in known.items() if answer}


def told_by(heard: Heard, text: str, library: Library, known: Mapping[str, str]) -> Told | None:
    """What the parts tell, as far as each can be what it is taken for; `None` where one cannot. What is held already is
    wrong where another is told beside it."""
    heard = with_kind(heard, text)
    right = {label: other_than(told_of(heard, label, library), known.get(label, "")) for label in VALUES}
    old = [part for label in VALUES for part in heard.of(label) if part not in right[label]]
    wrong = sorted([*heard.of("wrong"), *old], key=lambda part: part.start)
    digits, right["phone"] = few_digits(right["phone"]), [one for one in right["phone"] if not few_digits([one])]
    broken = number_in(text, library).broken
    right["address"] = [part for part in right["address"] if not ends_one_of(part, right["phone"], broken)]
    where = as_corrected(right["place"], text, library)
    name, (street, found) = (
        name_of(right["name"], library),
        library.communes.apart(street_in(right["address"], heard, text, library)),
    )
    street = f"{digits} {street}" if digits and street and not (wrong or any(map(str.isdigit, street))) else street
    address, place = address_of(street, known, library), read(", ".join(texts(where)), library)
    phone = number_in(without(text, wrong), library).phone if right["phone"] else ""
    phone = phone or ("" if wrong else with_ending(known.get("phone", ""), digits, text, library))
    beside = apart(name or "", library) if right["name"] and not known.get("name") else Name(name or "")
    name, address = name and beside.name, address or beside.address
    phone, found = phone or beside.phone, found or list(beside.communes)
    there = bool(place.communes or place.district)
    if name is None or len(name) > NAME or len(address) > ADDRESS or there < bool(right["place"]):
        return None
    if bool(phone) < bool(right["phone"]) or is_of_the_owner(heard, text, library) or is_called_after(heard, text):
        return None
    kind = " ".join(texts(right["kind"]))
    if known.get("name") and Kinds(name, library).only():
        kind, name = name, ""  # "nói rồi mà, quán cà phê" calls no place that has a name
    question, yes, later, do = (" ".join(texts(heard.of(one))) for one in ("question", "yes", "later", "do"))
    return Told(
        name=name,
        kind=Kinds(kind, library).option(),
        address=address,
        phone=phone,
        digits=digits,
        communes=place.communes or tuple(found),
        district=place.district,
        wrong=tuple(texts(wrong)),
        question=question,
        yes=yes,
        later=later,
        do=do,
        plain=is_plain(heard, text),
        chance=heard.chance,
    )


def named_after(told: Told, text: str, library: Library) -> Told:
    """With the commune that is part of a name: "Ủy ban nhân dân xã An Mỹ" tells both."""
    communes = read(text, library, named=False).communes if told.plain and told.name else ()
    return replace(told, communes=communes, plain=False) if communes else told
