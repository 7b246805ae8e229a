"""What is typed where something new of a place is asked, and is none: it stays as it is, something else is wrong as
well, or nobody could find it."""

from bot.content import N_, Library
from bot.dialogs.checkpoints.changing.keeping import keep
from bot.dialogs.checkpoints.changing.mending import mended
from bot.dialogs.checkpoints.changing.refusing import refused
from bot.dialogs.checkpoints.owned import Owned, owned
from bot.dialogs.checkpoints.registering.told.corrected.said.corrections import correction
from bot.dialogs.checkpoints.registering.told.same import is_same
from bot.engine import Next, Open, Stay, Turn, was_said
from bot.understanding.places.phrasing.labels import FIELDS
from bot.understanding.places.phrasing.phrases import met, says, split
from bot.understanding.places.values.numbers import number_in
from bot.understanding.places.values.place_names import has_capital

STAYS = N_("keep it, leave it, leave it as it is, as it was, as before, unchanged, no change, the same, the old one")
"""What is said of an answer that is to stay."""

THERE = N_("across the street, over the road, opposite, next door, somewhere else")
"""Where nobody could find a place by that alone."""

WHERE = N_("What is the house number and street there? Without a number: the hamlet, and what stands next to it.")
KEPT = N_("All right, that stays as it is.")

CHANGED = ("name", "address", "phone")
"""What is asked anew, one at a time."""

BOTH = N_("and the, and also, as well as, and, both")
"""Words between two things that have changed."""

BRIEF, BESIDE = 8, 3
"""Words of a line that says no more than that; those beside where it is."""


async def instead(turn: Turn[Owned]) -> Next | None:
    """What follows from what is no answer; `None` for an answer."""
    if turn.picked is not None:
        return None
    text, library = turn.update.text, turn.services.library
    return (
        await refused(turn)
        or _kept(turn, text, library)
        or await _as_well(turn, text, library)
        or _unplaced(turn, text, library)
    )


def both_named(text: str, library: Library) -> tuple[str, str] | None:
    """The two things that have changed, where they are only named: "đổi địa chỉ với tên"."""
    if has_capital(text[1:]) or any(map(str.isdigit, text)) or not says(text, BOTH, library):
        return None
    named = sorted((at, field) for field in CHANGED if (at := _place(text, FIELDS[field], library)) >= 0)
    return (named[0][1], named[1][1]) if len(named) > 1 else None


def _place(text: str, said: str, library: Library) -> int:
    """Where one of the words stands in a text; -1 for nowhere."""
    parted = (split(text, phrase) for phrase in met(text, said, library))
    return min((len(before) for before, sign, _ in parted if sign), default=-1)


def is_kept(text: str, library: Library) -> bool:
    """Whether something is only said to be as it was: "số điện thoại y chang"."""
    told = has_capital(text[1:]) or any(map(str.isdigit, text)) or len(text.split()) > BRIEF
    return not told and (says(text, STAYS, library) or bool(is_same(text, library)))


def _kept(turn: Turn[Owned], text: str, library: Library) -> Next | None:
    """Something else stays, and what is asked is still to be told; or that stays."""
    if turn.step not in CHANGED or not is_kept(text, library):
        return None
    others = _others(turn, text, library)
    if others and not says(text, FIELDS[turn.step], library):
        turn.say(KEPT)
        return Stay()
    turn.say(KEPT if turn.data.then or is_same(text, library) else N_("All right, nothing is changed."))
    return _after(turn)


async def _as_well(turn: Turn[Owned], text: str, library: Library) -> Next | None:
    """Something else is wrong as well: it is changed at once, or asked, and then what was asked."""
    found, others = correction(text, library), _others(turn, text, library)
    number = number_in(text, library).phone and turn.step != "phone"
    if turn.step not in CHANGED or not (number or (found and found.field in others)):
        return None
    changed = await mended(turn, await owned(turn), text)
    if turn.step in changed:
        return None  # all of it is taken together
    if changed:
        await keep(turn, changed)
        turn.say(N_("That is noted as well."))
        return Stay()
    return _first(turn, others[0]) if others else None


def _others(turn: Turn[Owned], text: str, library: Library) -> list[str]:
    """What is named that is not asked."""
    return [field for field in CHANGED if field != turn.step and says(text, FIELDS[field], library)]


def _first(turn: Turn[Owned], field: str) -> Next:
    """That is asked first."""
    return Open("edit", f"{turn.data.code}/{field}/{turn.step}")


def _after(turn: Turn[Owned]) -> Next:
    """What was to be asked after that, or what can be done with the place."""
    then = turn.data.then
    return Open("edit", f"{turn.data.code}/{then}") if then else Open("desk", turn.data.code)


def _unplaced(turn: Turn[Owned], text: str, library: Library) -> Next | None:
    """Asks where that is, once: "dời qua bên kia đường" tells no address."""
    if turn.step != "address" or not is_unplaced(text, library) or was_said(turn, turn.words(WHERE)):
        return None
    turn.say(WHERE)
    return Stay(put=False)


def is_unplaced(text: str, library: Library, moved: bool = False) -> bool:
    """Whether an address is no more than where nobody could find it, or, with `moved`, that it is another."""
    if has_capital(text[1:]) or any(map(str.isdigit, text)):
        return False
    if moved and says(text, FIELDS["address"], library):
        return True
    if not says(text, THERE, library):
        return False
    longest = max((len(phrase.split()) for phrase in met(text, THERE, library)), default=0)
    return len(text.split()) <= longest + BESIDE
