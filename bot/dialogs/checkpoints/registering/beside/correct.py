"""What may be typed at any step: that an answer is wrong, that it was said before, that a further place is to follow,
or what has not been asked yet."""

from collections.abc import Mapping
from functools import partial

from bot.content import N_
from bot.content.meanings import LATER, NEXT, NO, SAID, STOP, YES
from bot.dialogs.checkpoints.registering.beside.agreed import agreed_and_asked
from bot.dialogs.checkpoints.registering.beside.asked_back import asked_back
from bot.dialogs.checkpoints.registering.beside.said_before import complained
from bot.dialogs.checkpoints.registering.by_parts import CORRECTED, by_parts
from bot.dialogs.checkpoints.registering.missing import agreed_too_soon, not_made_yet, put_off
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.another import announced
from bot.dialogs.checkpoints.registering.told.corrected.applied import as_said
from bot.dialogs.checkpoints.registering.told.corrected.correction import Correction
from bot.dialogs.checkpoints.registering.told.corrected.corrections import correction, doubted, restated
from bot.dialogs.checkpoints.registering.told.corrected.each import each
from bot.dialogs.checkpoints.registering.told.corrected.exchanged import exchanged
from bot.dialogs.checkpoints.registering.told.corrected.right_answers import MISTAKEN
from bot.dialogs.checkpoints.registering.told.corrected.several import several
from bot.dialogs.checkpoints.registering.told.corrected.taken import corrected
from bot.dialogs.checkpoints.registering.told.foretold import foretold, shown
from bot.dialogs.checkpoints.registering.told.phrasing.phrases import has
from bot.dialogs.checkpoints.registering.told.same import as_before, is_same
from bot.dialogs.checkpoints.registering.told.volunteered import amended, volunteered
from bot.engine import Done, Next, Proceed, Turn
from bot.engine.hearing.words.assent import CLAUSE
from bot.model import Choice, Message

CHANGES = {
    "name": N_("Change the name"),
    "kind": N_("Change the kind"),
    "district": N_("Change the commune"),
    "address": N_("Change the address"),
    "phone": N_("Change the phone"),
}
"""What is pressed for that."""


FEW = 4
"""Words of whoever says that something is wrong, and not what."""


SAME_AS = 8
"""Words of whoever says that an answer is as it was at the place before, and no more."""

BREAK = 2
"""Words of a part that stops, at least: "thôi, quán Mây" only begins so."""


def changes(turn: Turn[Registration]) -> list[Choice]:
    """A choice for each answer that has been given."""
    lacking = turn.data.lacking()
    return [turn.pick(label, field) for field, label in CHANGES.items() if field not in lacking]


def ask_wrong(turn: Turn[Registration]) -> Message:
    return turn.message(
        N_("Which one is wrong? Pick it, or type it as it should be."),
        *changes(turn),
        turn.pick(N_("Nothing, go on"), "right", word="next"),
        turn.pick(N_("Do not register"), "leave", word="stop"),
    )


async def wrong(turn: Turn[Registration]) -> Next:
    chosen = turn.choice()
    if chosen in CORRECTED:
        return CORRECTED[chosen]
    return Proceed() if chosen == "right" else not_registered(turn)


def not_registered(turn: Turn[Registration]) -> Done:
    """Says so, and ends it."""
    turn.say(N_("All right, nothing was registered."), turn.opens(N_("Menu"), "menu"))
    return Done()


async def correct(turn: Turn[Registration]) -> Next | None:
    """Goes back to an answer that is said to be wrong, or changes it at once where the right one was said. What was
    told unasked is taken, too."""
    turn.data.otherwise = False
    if any(agreed_and_asked(turn, turn.update.text)):
        return None  # it is a yes, and what is asked beside it changes nothing
    if changed := each(turn.data, turn.update.text, partial(_agrees, turn), turn.services.library):
        return _changed(turn, changed)  # it says no more than that
    if _is_lacking(turn) and await as_before(turn, turn.update.text):
        return Proceed()
    if (following := by_parts(turn)) is not None:
        return following
    meant = turn.meant(turn.update.text)
    if SAID in (meant.word, meant.begun):
        return complained(turn)
    if _breaks_off(turn):
        return not_registered(turn)
    if announced(turn):
        return Proceed()
    if (following := not_made_yet(turn) or agreed_too_soon(turn) or put_off(turn)) is not None:
        return following
    text, library = turn.update.text, turn.services.library
    if _said_anew(turn) or _exchanges(turn):
        return Proceed()
    found = doubted(turn.data, text, library) or (None if _asks(turn) else correction(text, library))
    found = found or (restated(text, library) if turn.data.name and not _asks(turn) else None)
    if found is not None and (turn.data.name or found.field != "kind"):  # "Quán Đổi Mới" is a name
        return _corrected(turn, found)
    if meant.word == NO or _only_wrong(turn):
        return wrong if len(turn.data.lacking()) < len(CORRECTED) else Proceed()
    return amended(turn) or asked_back(turn) or volunteered(turn)


def _is_lacking(turn: Turn[Registration]) -> bool:
    """Whether what is said to be as it was at the place before has not been told yet, and nothing else is."""
    lacking, text = turn.data.lacking(), turn.update.text
    same = [field for field in is_same(text, turn.services.library) if field in lacking]
    return bool(same) and not any(map(str.isdigit, text)) and len(text.split()) <= SAME_AS


def _agrees(turn: Turn[Registration], clause: str) -> bool:
    return turn.services.understanding.small_word(clause, turn.person.language) in (YES, NEXT)


def _changed(turn: Turn[Registration], changed: Mapping[str, str]) -> Proceed:
    """Goes on with what was mended, which is said where the summary does not show it yet."""
    if turn.data.lacking():
        turn.say(N_("Noted: {told}."), told="; ".join(as_said(turn, turn.data, changed).values()))
    return Proceed()


def _exchanges(turn: Turn[Registration]) -> bool:
    return not _asks(turn) and bool(exchanged(turn.data, turn.update.text, turn.services.library))


def _breaks_off(turn: Turn[Registration]) -> bool:
    """Whether a text begins with a part that stops, and tells nothing: "thôi ngừng đi, vợ tui kêu để bữa khác"."""
    first, *others = CLAUSE.split(turn.update.text, maxsplit=1)
    if not others or len(first.split()) < BREAK or turn.meant(first).word not in (STOP, LATER):
        return False
    behind = " ".join(first.split()[1:])
    if any(turn.meant(part).word in (YES, NEXT) for part in (behind, others[0])):
        return False  # "thôi được rồi, làm đi"
    return not turn.services.understanding.asks(others[0]) and not foretold(turn, others[0])


def _said_anew(turn: Turn[Registration]) -> bool:
    """Whether answers that were given are said anew, several at once, or one beside a yes to all the others."""
    given, library = turn.data, turn.services.library
    found = [] if _asks(turn) else several(turn.update.text, library)
    if not found or any(one.field in given.lacking() for one in found) or (len(found) == 1 and given.lacking()):
        return False
    if len(found) == 1 and correction(turn.update.text, library):
        return False  # that knows better
    changed = [corrected(given, one, library) for one in found]
    return any(changed)


def _only_wrong(turn: Turn[Registration]) -> bool:
    """Whether it is only said that something is wrong, where all is told: "sai hết"."""
    text = turn.update.text
    return not turn.data.lacking() and len(text.split()) <= FEW and has(text, MISTAKEN, turn.services.library)


def _asks(turn: Turn[Registration]) -> bool:
    """Whether it ends like a question: "sau này đổi tên được không" changes nothing."""
    last = turn.update.text.split()[-1:]
    return any(map(turn.services.understanding.asks, last))


def _corrected(turn: Turn[Registration], found: Correction) -> Next | None:
    if found.field in turn.data.lacking():
        return _not_yet(turn, found)
    if not corrected(turn.data, found, turn.services.library):
        return CORRECTED[found.field]
    if turn.data.lacking():
        turn.say(N_("Noted: {told}."), told=shown(turn, found))
    return Proceed()


def _not_yet(turn: Turn[Registration], found: Correction) -> Next | None:
    """What is to be corrected has not been answered yet: where it is asked just now, it may be that answer."""
    asked = found.field == turn.data.lacking()[0]
    if corrected(turn.data, found, turn.services.library):
        turn.say(N_("Noted: {told}."), told=shown(turn, found))
        return Proceed()
    told = volunteered(turn)
    if told is None and not asked:
        turn.say(N_("We come to that in a moment."))
    return Proceed() if found.field == "name" or not asked else told
