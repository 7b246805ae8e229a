"""What an owner says in whole sentences: a name with an address in it."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from bot.content import N_, Library
from bot.model.writing.text import fold, nfc, words
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.normalise import words as typed_words

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

AROUND = " ,;.:-"

PICTURES = ("So", "Sk", "Mn", "Cf")
"""Categories of Unicode that pictographs have, and what colours them."""

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
        rest = split(rest, phrase)[2].strip() or rest
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


def phrases(library: Library, sentence: str) -> list[str]:
    """The phrases of every language, the longest first: people mix them."""
    return list(_parted(tuple(said(sentence) for said in library.words.values())))


def has(text: str, sentence: str, library: Library) -> bool:
    """Whether one of the phrases stands in a text, whatever the diacritics."""
    line = f" {words(text)} "
    return any(f" {words(phrase)} " in line for phrase in phrases(library, sentence))


def says(text: str, sentence: str, library: Library) -> bool:
    """Whether one of the phrases is said, with its own diacritics if the text has any: "cho hỏi" is no "chờ hỏi"."""
    bare = is_bare(text)
    line = f" {_read(text, bare)} "
    return any(phrase in line for phrase in _spelt_out(tuple(said(sentence) for said in library.words.values()), bare))


@lru_cache(maxsize=128)
def _spelt_out(lists: tuple[str, ...], bare: bool) -> tuple[str, ...]:
    return tuple({f" {_read(phrase, bare)} " for phrase in _parted(lists)})


def _read(text: str, bare: bool) -> str:
    said = " ".join(typed_words(text))
    return fold(said) if bare else said


@lru_cache(maxsize=64)
def _parted(lists: tuple[str, ...]) -> tuple[str, ...]:
    """The phrases of lists that are the same for everybody, and asked for in every line."""
    return tuple(sorted({nfc(phrase.strip()) for said in lists for phrase in said.split(",")}, key=len)[::-1])


def split(text: str, phrase: str, last: bool = False) -> tuple[str, str, str]:
    """A text before and after a phrase that stands in it as words; the phrase "" where it does not. What was typed
    without diacritics has the phrase's own without them."""
    typed, bare = _spelt(text)
    if fold(phrase) not in bare:
        return text, "", ""  # hundreds are looked for in every text, and hardly one is there
    line, wanted = (bare, fold(phrase)) if bare == typed.lower() or " " in phrase else (typed, nfc(phrase))
    found = list(re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", line, re.IGNORECASE))
    if not found:
        return text, "", ""
    place = found[-1] if last else found[0]
    return text[: place.start()], place[0], text[place.end() :]


@lru_cache(maxsize=16)
def _spelt(text: str) -> tuple[str, str]:
    """A text as it was typed, and sign by sign without diacritics."""
    typed = nfc(text)
    return typed, "".join(fold(sign)[:1] or sign for sign in typed)


def tidy(text: str) -> str:
    """Without what stands around it: spaces, punctuation, a thumb."""
    text = " ".join(text.split()).strip(AROUND)
    while text and unicodedata.category(text[-1]) in PICTURES:
        text = text[:-1].rstrip(AROUND)
    return text


def is_courtesy(text: str, library: Library) -> bool:
    """Whether there is nothing in it but words of courtesy, in any language: "giùm em"."""
    return courtesies(library).issuperset(fold(word) for word in text.split())


def courtesies(library: Library) -> frozenset[str]:
    """The words of courtesy of all languages, without diacritics."""
    return _folded(tuple(library.written.small_words(code).fillers for code in library.site.languages))


@lru_cache(maxsize=4)
def _folded(lists: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    return frozenset(fold(word) for given in lists for word in given)


def without_particles(text: str, library: Library) -> str:
    """Without the courtesies at its end: "12 Lê Lợi nha con" is 12 Lê Lợi; a capital is part of a name."""
    tokens, written = text.split(), library.written
    particles = {word for code in library.site.languages for word in written.small_words(code).particles}
    if _calls(tokens, particles, library):
        tokens = tokens[:-2]
    while len(tokens) > 1 and tokens[-1] in particles:
        tokens.pop()
    return tidy(" ".join(tokens))


def _calls(tokens: list[str], particles: set[str], library: Library) -> bool:
    """Whether the last word only says whom it is said to: "gần chợ đó con"."""
    bare = {fold(word) for word in particles}
    told = len(tokens) > 2 and tokens[-1].islower() and tokens[-2] in bare | particles
    return told and is_courtesy(tokens[-1], library)
