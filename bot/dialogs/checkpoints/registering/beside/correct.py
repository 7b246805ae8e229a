"""What may be typed at any step: that an answer is wrong, that it was said before, that a further place is to follow,
or what has not been asked yet."""

from functools import partial

from bot.content import N_
from bot.content.sayings.small_words import NEXT, NO, SAID, YES
from bot.dialogs.checkpoints.registering.beside.affirmed import affirms
from bot.dialogs.checkpoints.registering.beside.agreed import ALL, agreed_and_asked, agreed_before_another
from bot.dialogs.checkpoints.registering.beside.anew import asks, is_lacking, noted, renamed, said_anew
from bot.dialogs.checkpoints.registering.beside.asked_back import asked_back
from bot.dialogs.checkpoints.registering.beside.breaking_off import breaks_off
from bot.dialogs.checkpoints.registering.beside.said_before import complained
from bot.dialogs.checkpoints.registering.beside.wrong import not_registered, wrong
from bot.dialogs.checkpoints.registering.by_parts import CORRECTED, by_parts
from bot.dialogs.checkpoints.registering.missing import agreed_too_soon, not_made_yet, one_code, put_off
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.strayed import answers_nothing
from bot.dialogs.checkpoints.registering.told.another import announced
from bot.dialogs.checkpoints.registering.told.corrected.each import MARKED, each
from bot.dialogs.checkpoints.registering.told.corrected.exchanged import exchanged
from bot.dialogs.checkpoints.registering.told.corrected.said.correction import Correction
from bot.dialogs.checkpoints.registering.told.corrected.said.corrections import correction, doubted, restated
from bot.dialogs.checkpoints.registering.told.corrected.said.cues import MISTAKEN
from bot.dialogs.checkpoints.registering.told.corrected.said.outdated import outdated
from bot.dialogs.checkpoints.registering.told.corrected.taken import corrected
from bot.dialogs.checkpoints.registering.told.same import as_before
from bot.dialogs.checkpoints.registering.told.unasked.foretold import shown
from bot.dialogs.checkpoints.registering.told.unasked.volunteered import amended, volunteered
from bot.engine import Next, Proceed, Turn
from bot.understanding.places.phrasing.phrases import has, says

FEW = 4
"""Words of whoever says that something is wrong, and not what."""


async def correct(turn: Turn[Registration]) -> Next | None:
    """Goes back to an answer that is said to be wrong, or changes it at once where the right one was said. What was
    told unasked is taken, too."""
    turn.data.otherwise = False
    if any(agreed_and_asked(turn, turn.update.text)) or agreed_before_another(turn):
        return None  # it is a yes, and what is asked or told beside it changes nothing
    if affirms(turn):
        return None if turn.step == ALL else Proceed()
    following = _without_taking_apart(turn)
    if following is not None:
        return following
    renamed(turn)
    if is_lacking(turn) and await as_before(turn, turn.update.text):
        return Proceed()
    following = by_parts(turn) or _said_of_all(turn)
    if following is not None:
        return following
    found = _right_answer(turn)
    return _otherwise(turn) if found is None else _corrected(turn, found)


def _without_taking_apart(turn: Turn[Registration]) -> Next | None:
    """What a text says that says no more: each answer that changes, that all is done already, or is for one code."""
    if over := _over(turn):
        return _corrected(turn, over)
    text, library = turn.update.text, turn.services.library
    asked = asks(turn) and not has(text, MARKED, library)  # "viet co dau" asks nothing ("đâu")
    if changed := each(turn.data, text, partial(_agrees, turn), library, asked):
        return noted(turn, changed)
    return not_registered(turn) if breaks_off(turn, already=True) else one_code(turn)


def _over(turn: Turn[Registration]) -> Correction | None:
    """The answer that is there and is said to hold no more."""
    over = None if asks(turn) else outdated(turn.update.text, turn.services.library)
    return over if over and over.field not in turn.data.lacking() else None


def _said_of_all(turn: Turn[Registration]) -> Next | None:
    """What is said of the registration as a whole, or of several answers at once."""
    meant = turn.meant(turn.update.text)
    if SAID in (meant.word, meant.begun):
        return complained(turn)
    if breaks_off(turn):
        return not_registered(turn)
    if announced(turn):
        return Proceed()
    following = not_made_yet(turn) or agreed_too_soon(turn) or put_off(turn)
    return Proceed() if following is None and (said_anew(turn) or _exchanges(turn)) else following


def _right_answer(turn: Turn[Registration]) -> Correction | None:
    """Which answer is said to be wrong, or is told once more."""
    text, library = turn.update.text, turn.services.library
    found = doubted(turn.data, text, library) or (None if asks(turn) else correction(text, library))
    found = found or (restated(text, library) if turn.data.name and not asks(turn) else None)
    unnamed = found is not None and found.field == "kind" and not turn.data.name  # "Quán Đổi Mới" is a name
    strayed = found is not None and found.value != "" and answers_nothing(turn)  # "nghe nói cấm xe đi Sài Gòn"
    return None if unnamed or strayed else found


def _otherwise(turn: Turn[Registration]) -> Next | None:
    """That something is wrong, and not what; or what is told unasked."""
    if turn.meant(turn.update.text).word == NO or _only_wrong(turn):
        return wrong if len(turn.data.lacking()) < len(CORRECTED) else Proceed()
    return amended(turn) or asked_back(turn) or volunteered(turn)


def _agrees(turn: Turn[Registration], clause: str) -> bool:
    return turn.services.understanding.small_word(clause, turn.person.language) in (YES, NEXT)


def _exchanges(turn: Turn[Registration]) -> bool:
    return not asks(turn) and bool(exchanged(turn.data, turn.update.text, turn.services.library))


def _only_wrong(turn: Turn[Registration]) -> bool:
    """Whether it is only said that something is wrong, where all is told: "sai hết"; "Sóng Lớn" is a name."""
    text = turn.update.text
    told = turn.data.lacking() or turn.step == "name" or len(text.split()) > FEW
    return not told and says(text, MISTAKEN, turn.services.library)


def _corrected(turn: Turn[Registration], found: Correction) -> Next | None:
    if found.field in turn.data.lacking():
        return _not_yet(turn, found)
    if not corrected(turn.data, found, turn.services.library):
        return CORRECTED[found.field]
    if turn.data.lacking():
        turn.say(N_("Noted: {told}."), told=turn.data.address if found.field == "address" else shown(turn, found))
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
