"""What is still missing: told to whoever says that all is right, settled where anything will do, left open for whoever
has to ask for it first."""

from dataclasses import replace

from bot.content import N_, Library
from bot.content.sayings.small_words import NEXT, YES
from bot.dialogs.checkpoints.registering.beside.agreed import with_the_sheet
from bot.dialogs.checkpoints.registering.beside.asked_back import asked_back
from bot.dialogs.checkpoints.registering.beside.said_before import known
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.corrected.said.by_looks import NUMBER
from bot.engine import Proceed, Turn
from bot.engine.hearing.words.assent import parts, says_yes
from bot.understanding import Kind
from bot.understanding.ends import CLAUSE
from bot.understanding.places.phrasing.labels import FIELDS
from bot.understanding.places.phrasing.phrases import has, phrases, says, split
from bot.understanding.places.reading import read
from bot.understanding.places.values.kinds import Kinds
from bot.understanding.places.values.line import Line
from bot.understanding.places.values.place_names import has_capital

ANY = N_("any will do, whichever, does not matter, you choose, pick one for me")
"""What is said to a list by whoever minds nothing on it."""

LATER = N_("later, in a moment, ask first, have to ask, will send, do not have it yet, get back to you")
"""What is said of an answer that is to come."""

COUNTED = N_("only one code, just one code, one code is enough, print two, two copies, print three, three copies")
"""What is said of how many codes and sheets there are to be."""

BESIDE = N_("and the, but the, as for the")
"""Words with which a further part of a sentence begins."""

OTHER = "other"
"""The kind of whatever fits none."""

FEW, LONG = 10, 7
"""Words of a yes that tells nothing else, and of what is too long for a name."""

DIGITS = 6
"""Digits from which on a part tells a number, whatever is to come later."""

MISSING = {
    "name": N_("the name"),
    "kind": N_("the kind of place"),
    "district": N_("the commune or ward"),
    "address": N_("the address"),
    "phone": N_("the phone number"),
}
"""What can be missing."""


def agreed_too_soon(turn: Turn[Registration]) -> Proceed | None:
    """A yes while something is missing: what is held is told, and what is not; where only one of a list is to be
    picked, the nearest is."""
    lacking, text = turn.data.lacking(), turn.update.text
    yes = turn.meant(text).word in (YES, NEXT) or (bool(lacking) and _only_agrees(turn))
    any_does = says(text, ANY, turn.services.library) and (lacking[:1] != ["name"] or len(text.split()) >= LONG)
    if not lacking and (yes or any_does):
        return Proceed()  # an answer that is said to be wrong stays as it was
    if "kind" in lacking and (any_does or (lacking[0] == "kind" and (yes or _agrees(turn)))):
        return _settled(turn)
    if not yes:
        return None
    if held := known(turn):
        missing = ", ".join(turn.words(MISSING[field]) for field in lacking)
        turn.say(N_("So far I have: {known}. Still missing: {missing}."), known="; ".join(held), missing=missing)
    return Proceed()


def _only_agrees(turn: Turn[Registration]) -> bool:
    """Whether a text says yes, asks for the registration, and tells nothing: "đúng hết rồi, đăng ký đi"."""
    text, understanding, language = turn.update.text, turn.services.understanding, turn.person.language
    if len(text.split()) > FEW or any(sign.isdigit() for sign in text) or not says_yes(text, understanding, language):
        return False
    meant = [understanding(part, language) for part, _ in parts(text, understanding, language)]
    return all(one.word or one.kind is Kind.JOB for one in meant)


def _agrees(turn: Turn[Registration]) -> bool:
    """Whether a text agrees to whatever kind it is, and names none."""
    text, understanding = turn.update.text, turn.services.understanding
    return not Kinds(text, turn.services.library).starts() and says_yes(text, understanding, turn.person.language)


def _settled(turn: Turn[Registration]) -> Proceed:
    """Takes the kind that is nearest to what was said, or to the name."""
    library = turn.services.library
    said = Kinds(turn.update.text, library).option() or Kinds(turn.data.name, library).option()
    turn.data.kind = said or OTHER
    told = library.site.kind(turn.data.kind, turn.person.language)
    turn.say(N_("I take “{kind}” then; it can still be changed."), kind=told)
    return Proceed()


def not_made_yet(turn: Turn[Registration]) -> Proceed | None:
    """Whoever asks for the poster of a place that is being registered is told how it comes; "đúng rồi, gởi mã cho tôi"
    says yes."""
    meant, understanding = turn.meant(turn.update.text), turn.services.understanding
    agrees = any(word == YES for _, word in parts(turn.update.text, understanding, turn.person.language))
    agrees = agrees or with_the_sheet(turn)
    if meant.kind is not Kind.JOB or meant.id != "poster" or agrees:
        return None
    turn.say(N_("The poster is not made yet: I make it as soon as this place is registered."))
    return Proceed()


def one_code(turn: Turn[Registration]) -> Proceed | None:
    """Whoever settles how many codes and sheets there are to be tells no answer: "vậy làm 1 cái thôi, in 2 tờ"."""
    text, library = turn.update.text, turn.services.library
    if not turn.data.lacking() or not says(text, COUNTED, library) or turn.services.understanding.known.asks(text):
        return None
    line = read(text, library, named=False)
    if line.address or line.phone or line.communes or line.kind or has_capital(text[1:]):
        return None
    turn.say(N_("All right, one code for this place; print it as often as you like."))
    return Proceed()


def to_come(turn: Turn[Registration]) -> bool:
    """Whether a text only says which answer is to come later: the registration goes on with the others."""
    text, library = turn.update.text, turn.services.library
    named = (says(text, FIELDS[field], library) for field in turn.data.lacking())
    return says(text, LATER, library) and any(named)


def put_off(turn: Turn[Registration]) -> Proceed | None:
    """Leaves open what is said to come later, and goes on with the rest of what was told."""
    text, library = turn.update.text, turn.services.library
    if not says(text, LATER, library):
        return None
    if (answered := asked_back(turn)) is not None:
        return answered  # "chưa có số nhà" can be told at once
    told, later = _apart(text, library)
    if not later or turn.services.understanding.known.asks(later.split()[-1]):
        return None
    lacking = turn.data.lacking()
    named = next((field for field in lacking if has(later, FIELDS[field], library)), "")
    named = named or ("phone" if "phone" in lacking and has(later, NUMBER, library) else "")
    turn.data.deferred = named or _deferred(lacking, told)
    turn.update, turn.meaning = replace(turn.update, text=told), None
    remark = lacking[:1] not in (["name"], ["address"]) and read(told, library) == Line(rest=told)
    return Proceed() if remark or not told else None


def _deferred(lacking: list[str], told: str) -> str:
    """The answer that is to come, where it is not named: what is asked, or what follows where that is told."""
    return next(iter((lacking[1:] if told else []) or lacking), "")


def _apart(text: str, library: Library) -> tuple[str, str]:
    """What is told, and what is said of what is to come: "15 Trần Phú" and "số lát gửi"."""
    for phrase in phrases(library, BESIDE):
        before, sign, after = split(text, phrase)
        if sign and before.strip() and says(after, LATER, library):
            text = f"{before}, {sign}{after}"
    told: list[str] = []
    later: list[str] = []
    for part in map(str.strip, CLAUSE.split(text)):
        waits = says(part, LATER, library) and sum(sign.isdigit() for sign in part) < DIGITS
        (later if waits else told).append(part)
    return ", ".join(filter(None, told)), ", ".join(later)
