"""Whether a place of one's own is registered, asked by its name or as "my shop": what is there is looked up."""

from bot.checkpoints import desk
from bot.content import N_, Library
from bot.dialogs.checkpoints.named import meant_in
from bot.dialogs.checkpoints.none_here import say_none
from bot.dialogs.checkpoints.owned import NAMED
from bot.dialogs.checkpoints.registering.told.unasked.promised import SHEET
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Open, Turn
from bot.engine.hearing.words.assent import says_yes
from bot.model import Checkpoint
from bot.understanding.ends import CLAUSE, WORDS
from bot.understanding.places.phrasing.phrases import has, says
from bot.understanding.places.values.kinds import Kinds
from bot.understanding.places.values.place_names import is_capital, named

REGISTERED = N_("registered, register, on the list, in the list, recorded, saved, has a code, have a code, done")
"""What a place is that is there."""

YET = N_("yet, already, is it, was it, did it, have you")
"""Words of whoever asks whether it is."""

LOST = N_("disappeared, is gone, is lost, was lost, where is, do not see, can't see, cannot find, went missing")
"""What is said of one that is not seen."""

PAPER = N_("the sheet, poster, paper, file, print, send me")
"""What else may be lost, and is wished for."""

OWN = N_("my, mine, my place, our, ours")
"""Words that say whose it is."""

ELSE = N_("{app}, vaccine, vaccination, injection, test, declaration, account, otp")
"""What else somebody may have registered, or for."""

LONGEST = 18
"""Words of that at most."""

CARRIED = 40
"""Bytes of a name that a button carries; Telegram takes 64 with what opens."""

SHORTEST = 2
"""Words of a name that nothing but its capitals shows to be one."""


def asks_after(turn: Turn[Nothing]) -> str:
    """The text, where it asks whether a place is registered; "" for all else, and where a yes comes first."""
    text = turn.update.text
    if not is_asked_after(text, turn.services.library):
        return ""
    first, *rest = CLAUSE.split(text)
    agrees = bool(rest) and says_yes(first, turn.services.understanding, turn.person.language)
    return "" if agrees and turn.step else text


def is_asked_after(text: str, library: Library) -> bool:
    """Whether a text asks for a place that is named, or is one's own: is it registered, where has it gone."""
    if len(text.split()) > LONGEST or says(text, ELSE, library):
        return False
    asked = says(text, REGISTERED, library) and says(text, YET, library)
    if not (asked or (says(text, LOST, library) and not says(text, PAPER, library))):
        return False
    return bool(_name(text, library)) or (asked and _is_own(text, library))


def _is_own(text: str, library: Library) -> bool:
    """Whether a place of one's own is meant: "quán tui"."""
    return bool(Kinds(text, library).starts()) and has(text, OWN, library)


def _name(text: str, library: Library) -> str:
    """What is named with capitals, or by its kind, and is no commune; "" for nothing."""
    for part in WORDS.split(text):
        run: list[str] = []
        for word in (*part.split(), ""):
            if word and is_capital(word):
                run.append(word)
                continue
            name = " ".join(run)
            if sum(one[0].isalpha() for one in run) >= SHORTEST and not library.communes.apart(name)[1]:
                return name
            run = []
    return named(text, library)


async def begin(turn: Turn[Nothing], text: str) -> Next:
    """Says what is there of that, or that it is not; what is likely about something else is asked."""
    library = turn.services.library
    mine, count = await desk.newest(turn.tx, turn.services.registry, turn.person.id, NAMED)
    name = _name(text, library)
    found = meant_in(text, mine, library, by_kind=not name) or ([] if name or count > 1 else mine)
    if len(found) == 1:
        return _say_there(turn, found[0], text)
    if name and not found:
        return _say_missing(turn, name)
    return Open("checkpoints") if count else _say_none(turn)


def _say_none(turn: Turn[Nothing]) -> Done:
    say_none(turn, "")
    return Done()


def _say_there(turn: Turn[Nothing], checkpoint: Checkpoint, text: str) -> Next:
    """That it is registered; with the poster, where that is wished for as well."""
    if any(says(part, SHEET, turn.services.library) for part in WORDS.split(text)[1:]):
        return Open("desk", f"{checkpoint.code}/print")
    turn.say(
        N_("Yes, {name} is registered: {address}, {place}, number {code}."),
        turn.opens(N_("Its poster"), "desk", f"{checkpoint.code}/print", word="yes"),
        turn.opens(N_("My checkpoints"), "checkpoints"),
        name=checkpoint.name,
        address=checkpoint.address,
        place=turn.services.library.communes.where(checkpoint.commune),
        code=checkpoint.code,
    )
    return Done()


def _say_missing(turn: Turn[Nothing], name: str) -> Done:
    turn.say(
        N_("“{name}” is not registered in this chat yet. Shall we do that now?"),
        turn.opens(N_("Register it now"), "register", name if len(name.encode()) <= CARRIED else "", word="yes"),
        turn.opens(N_("My checkpoints"), "checkpoints"),
        name=name,
    )
    return Done()


asked_after = Dialog("registered", Nothing, wished=asks_after, begin=begin)
