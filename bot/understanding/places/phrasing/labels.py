"""What answers are called, and what stands before them."""

from dataclasses import dataclass

from bot.content import N_, Library
from bot.model.writing.text import words
from bot.understanding.places.phrasing.phrases import phrases, split
from bot.understanding.places.phrasing.tidying import tidy

FIELDS = {
    "name": N_("name, the name"),
    "kind": N_("kind, type, kind of place"),
    "district": N_("district, commune, ward, town"),
    "address": N_("address, street, house number, street number"),
    "phone": N_("phone, phone number, number"),
}
"""What an answer is called."""

IS = N_("is, should be, it is, to")
"""Words before the right answer."""

AT = N_("at, address, located at")
"""Words before an address with a number in it."""

LABEL = 3
"""Words of what stands before a colon and says what follows."""

PART = N_("hamlet, lane, quarter, road")
"""Words with which an address without a number begins."""

CALLED = N_("is called, called, name is, named, name")
"""Words before a name."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence says of a place; empty where it says nothing."""

    name: str
    address: str = ""
    called: bool = False


def take_apart(text: str, library: Library) -> Told:
    """ "quán của chị Hoa ở 25 Trần Phú" → its name and address."""
    rest = text
    for phrase in phrases(library, CALLED):
        before, sign, after = split(rest, phrase)
        named = before.strip() and rest[len(before) : len(before) + len(sign)][:1].isupper()  # "Cà phê Tên Lửa"
        rest = rest if named else after.strip() or rest
    for phrase in phrases(library, AT):
        before, sign, after = split(rest, phrase)
        if sign and before.strip() and (" " in phrase or any(sign.isdigit() for sign in after)):
            return Told(tidy(before), tidy(after), rest != text)
    return Told(tidy(rest), called=rest != text)


def address_told(text: str, library: Library) -> str:
    """What is said to be the address: "địa chỉ là 12 Lê Lợi"; "" where nothing is."""
    for phrase in phrases(library, AT):
        before, sign, after = split(text, phrase)
        told = " " in phrase or any(sign.isdigit() for sign in after)
        if sign and not before.strip() and told and after.strip():
            first, _, rest = after.strip(" :,").partition(" ")
            return tidy(rest if words(first) in {words(verb) for verb in phrases(library, IS)} else after)
    return ""


def unlabelled(text: str, library: Library) -> tuple[str, bool]:
    """ "Tên quán: Bếp Mẹ" → "Bếp Mẹ", and that this is a name; of a part of an address only the colon goes:
    "thôn: Phú Khê"."""
    label, colon, answer = text.partition(":")
    if not colon or len(label.split()) > LABEL or not answer.strip():
        return text, False
    called = any(split(label, name)[1] for name in phrases(library, FIELDS["name"]))
    kind = any(split(label, name)[1] for name in phrases(library, FIELDS["kind"]))
    said = called or kind or not any(split(label, part)[1] for part in phrases(library, PART))
    return answer.strip() if said else f"{label.strip()} {answer.strip()}", called
