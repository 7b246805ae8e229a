"""A line that tells more than one plain answer: all that is in it is taken at once, and said."""

from typing import Any

from bot.content import N_
from bot.content.sayings.small_words import NEXT, YES
from bot.dialogs.checkpoints.registering.beside import concerns
from bot.dialogs.checkpoints.registering.beside.agreed import agreed_and_asked
from bot.dialogs.checkpoints.registering.beside.asked_back import has_no_number
from bot.dialogs.checkpoints.registering.diacritics import leaves_it
from bot.dialogs.checkpoints.registering.location import address, district, phone
from bot.dialogs.checkpoints.registering.missing import to_come
from bot.dialogs.checkpoints.registering.naming import kind, name, sure
from bot.dialogs.checkpoints.registering.no_name import is_doubtful, is_titled, stands_apart
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.sure_parts import FIELD, heard
from bot.dialogs.checkpoints.registering.told.another import announced, before_another, further_is_told, is_next
from bot.dialogs.checkpoints.registering.told.corrected.applied import applied, as_said, may
from bot.dialogs.checkpoints.registering.told.corrected.gone import behind_gone
from bot.dialogs.checkpoints.registering.told.corrected.mended import restates
from bot.dialogs.checkpoints.registering.told.corrected.said.by_looks import NUMBER
from bot.dialogs.checkpoints.registering.told.corrected.said.correction import Correction
from bot.dialogs.checkpoints.registering.told.corrected.said.corrections import correction, doubted
from bot.dialogs.checkpoints.registering.told.corrected.said.cues import BACK
from bot.dialogs.checkpoints.registering.told.heard import Told, hear, held
from bot.dialogs.checkpoints.registering.told.unasked.elsewhere import another_is_told
from bot.dialogs.checkpoints.registering.told.unasked.volunteered import amended
from bot.dialogs.me.reminded import wants_an_hour
from bot.engine import Answer, Next, Proceed, Turn
from bot.engine.hearing.about import UNANSWERED
from bot.engine.hearing.words.asking import without_but
from bot.engine.hearing.words.assent import says_yes
from bot.model import Message
from bot.model.writing.text import words
from bot.understanding import Kind
from bot.understanding.ends import CLAUSE
from bot.understanding.places.phrasing.labels import FIELDS
from bot.understanding.places.phrasing.phrases import has, says

CORRECTED: dict[str, Answer] = {"name": name, "kind": kind, "district": district, "address": address, "phone": phone}
"""The answers that can be corrected, and where each is asked anew."""

SURE = 0.6
"""How likely a line must be what it is taken for, to ask nothing although it sounds so."""


def by_parts(turn: Turn[Registration]) -> Next | None:
    """Takes all that was told; nothing where a line is read otherwise."""
    text, library = before_another(turn.update.text, turn.services.library), turn.services.library
    told, asked = heard(turn, text), FIELD.get(turn.step, "")
    if told is not None and (is_next(turn, told) or another_is_told(turn, told, text)):
        return Proceed()
    if told is None or not may(turn.data, told, asked, text, library):
        return None
    whole = bool(told.wrong) or restates(turn.data.address, told.address)
    if "address" in told.answers() and not whole and (following := amended(turn)) is not None:
        return following
    right = None if asked == "name" and told.name else _ruled(turn, told, text)
    if right and right.field not in told.answers() and not _mends_a_street(told, right):
        return None
    changed, anew = applied(turn.data, told, text, library)
    if not changed and ((not anew and _agrees(turn, told)) or (right and _says_more(turn, told, right))):
        return None
    announced(turn)
    _say_beside(turn, told)
    _put_off(turn, told)
    if anew:
        return CORRECTED[anew]
    named = "name" in changed and told.name == turn.data.name and not stands_apart(turn, told.name)
    if named and is_doubtful(turn, told.name):
        return sure
    if turn.data.lacking() and changed:
        turn.say(N_("Noted: {told}."), told="; ".join(as_said(turn, turn.data, changed).values()))
    return Proceed()


def _says_more(turn: Turn[Registration], told: Told, right: Correction) -> bool:
    """Whether what is plainly said to be right is not what the parts have told, which stands there already."""
    return bool(told.wrong) or right.value not in held(turn.data, turn.services.library).values()


def _agrees(turn: Turn[Registration], told: Told) -> bool:
    """Whether a part that says nothing of what is wrong says yes, or wishes for the registration: "bỏ chữ thôi đi, rồi
    đăng ký luôn"."""
    parts = [part for part in CLAUSE.split(turn.update.text) if not any(wrong in part for wrong in told.wrong)]
    meant = [turn.meant(part.strip()) for part in parts if part.strip()]
    wished = any(one.word in (YES, NEXT) or (one.kind is Kind.JOB and one.id == "register") for one in meant)
    return bool(told.yes) or wished or says_yes(turn.update.text, turn.services.understanding, turn.person.language)


def agrees_to_all(turn: Turn[Registration]) -> bool:
    """Whether a part says yes, and what is to go stands in no answer any more: "bỏ chữ thì đi, còn lại đúng rồi"."""
    told = hear(turn, turn.update.text, turn.data, "summary")
    if told is None or not told.yes or told.answers() or told.later or told.question or told.digits:
        return False
    library, answers = turn.services.library, held(turn.data, turn.services.library).values()
    first = behind_gone(turn.update.text, library).split()[:1]
    return bool(first) and not any(f" {first[0]} " in f" {words(answer)} " for answer in answers)


def _mends_a_street(told: Told, right: Correction) -> bool:
    return right.field == "address" and bool(told.wrong)


def _ruled(turn: Turn[Registration], told: Told, text: str) -> Correction | None:
    """The correction that is plain by its words, with the right answer in it; a kind of place in a name is none, nor
    are the last digits of a number."""
    library = turn.services.library
    found = doubted(turn.data, text, library) or correction(text, library)
    street = bool(told.wrong and told.address)  # "12 là nhà mình, quán 21 Hùng Vương mới đúng"
    if found is None or (found.field == "kind" and (told.name or street)) or (told.phone and told.digits):
        return None
    return found if found.value else None


def _say_beside(turn: Turn[Registration], told: Told) -> None:
    """Says what becomes of what is asked, or wished, beside the answers."""
    if told.question:
        turn.say(UNANSWERED)  # what can be answered has been, and is no part of the text any more
    meant = turn.meant(told.do) if told.do else None
    if meant and meant.kind is Kind.JOB and meant.id == "poster":
        turn.say(N_("The poster is not made yet: I make it as soon as this place is registered."))


def _put_off(turn: Turn[Registration], told: Told) -> None:
    """Leaves open what is said to come later: what is named with it, or what would be asked next."""
    library, lacking = turn.services.library, turn.data.lacking()
    if not told.later or not lacking:
        return
    before, _, _ = turn.update.text.partition(told.later)
    clause = CLAUSE.split(before)[-1] + told.later
    named = [field for field, names in FIELDS.items() if has(clause, names, library)]
    named += ["phone"] if has(clause, NUMBER, library) else []
    turn.data.deferred = next((field for field in named or lacking if field in lacking), turn.data.deferred)


def apart(turn: Turn[Any], text: str) -> tuple[str, str]:
    """What a text tells of a place, or that all is right, and what it asks beside that; nothing where it does not
    both."""
    if any(both := agreed_and_asked(turn, text)):
        return both
    told = heard(turn, text)
    if told is None or told.question not in text or told.answers() == ["district"] != [FIELD.get(turn.step)]:
        return "", ""  # "tui sắp dời qua An Mỹ, mã này còn xài được không" tells nothing of a place
    before, _, after = text.partition(told.question) if told.question else ("", "", "")
    return f"{without_but(before, turn.words)}, {after.lstrip(' ,.;?')}".strip(" ,"), told.question


def about(turn: Turn[Any], text: str) -> Message | None:
    """The answer to a question about registering; what only tells asks nothing, whatever words are in it."""
    told = heard(turn, text) if not wants_an_hour(turn, text) else None
    only_tells = told is not None and not told.question and told.chance >= SURE
    return concerns.about(turn, text) if not (only_tells or further_is_told(text, turn.services.library)) else None


def owns(turn: Turn[Registration]) -> bool:
    """Whether a text tells of a place, or which answer is to come later, whatever small word it begins with and
    whatever else it may mean."""
    told = heard(turn, turn.update.text)
    tells = told is not None and (bool(told.answers()) or not told.question)
    return (
        tells
        or (turn.step in (name.__name__, sure.__name__) and is_titled(turn.update.text))
        or to_come(turn)
        or has_no_number(turn)
        or leaves_it(turn)
        or says(turn.update.text, BACK, turn.services.library)
    )
