"""What an owner says in whole sentences: a name with address and phone in it, and "the name is wrong, it is X"."""

import re
from dataclasses import dataclass

import phonenumbers

from bot.content import N_, Library
from bot.content.site import option_called
from bot.model.writing.text import fold, nfc, words

MISTAKEN = N_("wrong, mistake, mistyped, change, fix, correct, not right, should be")
"""Words that say that an answer is to be changed."""

FIELDS = {
    "name": N_("name, the name"),
    "kind": N_("kind, type, kind of place"),
    "district": N_("district, commune, ward, town"),
    "address": N_("address, street, house number"),
    "phone": N_("phone, phone number, number"),
}
"""What an answer is called."""

NOT = N_("not, and not, instead of")
"""Words before what an answer is not."""

IS = N_("is, should be, it is, to")
"""Words before the right answer."""

RIGHT = N_("is the right one, is right, is correct")
"""Words after the right answer."""

AT = N_("at, address, located at")
"""Words before an address with a number in it."""

CALLED = N_("is called, called, name is, named")
"""Words before a name."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence says of a place; empty where it says nothing."""

    name: str
    address: str = ""
    phone: str = ""


def take_apart(text: str, library: Library) -> Told:
    """ "quán của chị Hoa ở 25 Trần Phú, sđt 0912345678" → its name, address and phone (E.164)."""
    found = next(iter(phonenumbers.PhoneNumberMatcher(text, library.site.country)), None)
    phone = phonenumbers.format_number(found.number, phonenumbers.PhoneNumberFormat.E164) if found else ""
    rest, beyond = (text[: found.start], text[found.end :].strip(" ,;.:-")) if found else (text, "")
    for phrase in _phrases(library, CALLED):
        rest = _split(rest, phrase)[2].strip() or rest
    for phrase in _phrases(library, AT):
        before, sign, after = _split(rest, phrase)
        if sign and before.strip() and (" " in phrase or any(sign.isdigit() for sign in after)):
            return Told(_tidy(before), _tidy(_without_label(after, library)), phone)
    return Told(_tidy(_without_label(rest, library)), _tidy(beyond) if beyond[:1].isdigit() else "", phone)


def address_told(text: str, library: Library) -> str:
    """What is said to be the address: "địa chỉ là 12 Lê Lợi"; "" where nothing is."""
    for phrase in _phrases(library, AT):
        before, sign, after = _split(text, phrase)
        if sign and not before.strip() and " " in phrase and after.strip():
            first, _, rest = after.strip(" :,").partition(" ")
            return _tidy(rest if words(first) in {words(verb) for verb in _phrases(library, IS)} else after)
    return ""


@dataclass(frozen=True, slots=True)
class Correction:
    """Which answer is wrong, and the right one where it was said."""

    field: str
    value: str = ""


def correction(text: str, library: Library) -> Correction | None:
    """ "sai tên rồi, tên là Quán Gió" → the name, "Quán Gió"; nothing where no answer is being corrected."""
    line = f" {words(text)} "
    if not any(f" {words(phrase)} " in line for phrase in _phrases(library, MISTAKEN)):
        return None
    for field, names in FIELDS.items():
        for name in _phrases(library, names):
            if f" {words(name)} " in line:
                return Correction(field, _value(text, name, library))
    right = _said_right(text, library)
    kind = option_called(library.site.checkpoint_kinds, _without_denied(text, library)) if not right else None
    if kind:
        return Correction("kind", kind.id)
    return Correction("address" if right[0].isdigit() else "name", right) if right else None


def _said_right(text: str, library: Library) -> str:
    """ "Gió Biển 2" in "à quên, Gió Biển 2 mới đúng"."""
    for phrase in _phrases(library, RIGHT):
        before, sign, after = _split(text, phrase, last=True)
        if sign and not after.strip(" .!"):
            return _tidy(before.rpartition(",")[2] or before)
    return ""


def _without_denied(text: str, library: Library) -> str:
    """What is said to be right: "tiệm tóc chứ không phải cà phê" without the café."""
    for phrase in _phrases(library, NOT):
        before, sign, _ = _split(text, phrase)
        text = before if sign and before.strip() else text
    return text


def _value(text: str, name: str, library: Library) -> str:
    """What follows "NAME is", without the words that only say that it is right."""
    for verb in _phrases(library, IS):
        sign, after = _split(text, f"{name} {verb}", last=True)[1:]
        if sign:
            for phrase in _phrases(library, MISTAKEN):
                after = _split(after, phrase)[0] or after
            return _tidy(after)
    return ""


def _phrases(library: Library, sentence: str) -> list[str]:
    """The phrases of every language, the longest first: people mix them."""
    return sorted({phrase for said in library.words.values() for phrase in said.phrases(sentence)}, key=len)[::-1]


def _split(text: str, phrase: str, last: bool = False) -> tuple[str, str, str]:
    """A text before and after a phrase that stands in it as words; the phrase "" where it does not. What was typed
    without diacritics has the phrase's own without them."""
    typed = nfc(text)
    bare = "".join(fold(sign)[:1] or sign for sign in typed)
    line, wanted = (bare, fold(phrase)) if bare == typed.lower() or " " in phrase else (typed, nfc(phrase))
    found = list(re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", line, re.IGNORECASE))
    if not found:
        return text, "", ""
    place = found[-1] if last else found[0]
    return text[: place.start()], place[0], text[place.end() :]


def _without_label(text: str, library: Library) -> str:
    """Without "sđt", "phone" at its end."""
    for name in _phrases(library, FIELDS["phone"]):
        before, sign, after = _split(text, name, last=True)
        text = before if sign and not after.strip(" :.-") else text
    return text


def _tidy(text: str) -> str:
    return " ".join(text.split()).strip(" ,;.:-")
