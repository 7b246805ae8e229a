"""A yes to all that is shown, with a question beside it: "đúng rồi đó, mà khách vô có bắt buộc quét không"."""

from bot.content.sayings.small_words import NEXT, YES
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.another import before_another, further_is_told
from bot.dialogs.checkpoints.registering.told.corrected.exchanged import pair
from bot.dialogs.checkpoints.registering.told.corrected.said.corrections import correction
from bot.dialogs.checkpoints.registering.told.heard import hear
from bot.dialogs.checkpoints.registering.told.unasked.elsewhere import is_another_place
from bot.engine import Turn
from bot.engine.hearing.words.assent import AGAINST, parts, says_yes
from bot.understanding import Kind
from bot.understanding.ends import CLAUSE
from bot.understanding.places.phrasing.tidying import is_courtesy
from bot.understanding.places.values.numbers import number_in

ALL = "confirm"
"""The step at which all answers are shown."""


def agreed_and_asked(turn: Turn[Registration], text: str) -> tuple[str, str]:
    """The yes and what is asked beside it; nothing for both where a text does not both, or corrects an answer."""
    if turn.step != ALL:
        return "", ""
    clauses = turn.services.understanding.known.telling.clauses.each(text)
    yes = next((at for at, clause in enumerate(clauses) if not _agrees(turn, clause)), len(clauses))
    asked = ", ".join(clauses[yes:])
    asks = text.rstrip().endswith("?") or _asks(turn, asked)
    tells = further_is_told(asked, turn.services.library) or bool(further_after_yes(turn))
    if not yes or not asked or not asks or tells or _corrects(turn, asked):
        return "", ""
    return ", ".join(clauses[:yes]), asked


def agreed_before_another(turn: Turn[Registration]) -> bool:
    """Whether a yes to all stands before a further place: "đúng rồi, còn một quán nữa ở 8 Hùng Vương"."""
    before = before_another(turn.update.text, turn.services.library)
    understanding = turn.services.understanding
    further = turn.step == ALL and before != turn.update.text
    return (further and says_yes(before, understanding, turn.person.language)) or bool(further_after_yes(turn))


def further_after_yes(turn: Turn[Registration]) -> str:
    """What is told of a further place behind a yes to all that is shown, whichever words lead to it: "đúng rồi, làm
    tiếp tiệm Hoa Sữa, 45 Trần Phú phường 2"; "" where none is."""
    text, understanding, language = turn.update.text, turn.services.understanding, turn.person.language
    mark = CLAUSE.search(text) if turn.step == ALL else None
    if mark is None or not any(map(str.isdigit, text)):
        return ""
    head, rest = text[: mark.start()], text[mark.end() :].strip()
    if not (says_yes(head, understanding, language) or understanding.small_word(head, language) == NEXT):
        return ""
    return rest if is_another_place(turn, rest) else ""


def with_the_sheet(turn: Turn[Registration]) -> bool:
    """Whether a yes to all wishes for the poster with it, and changes nothing: "ừ đúng rồi, gửi tui tờ mã in luôn"."""
    said = parts(turn.update.text, turn.services.understanding, turn.person.language) if turn.step == ALL else []
    if not any(_is_poster(turn, part) for part, _ in said):
        return False
    told = hear(turn, turn.update.text, turn.data, "summary")
    if told is None or not told.yes:
        return (
            said[0][1] in (YES, NEXT)
            and not any(word in AGAINST for _, word in said)
            and not _corrects(turn, turn.update.text)
        )
    return not (told.answers() or told.wrong or told.later or told.question or told.digits)


def _is_poster(turn: Turn[Registration], text: str) -> bool:
    meant = turn.services.understanding(text, turn.person.language)
    return meant.kind is Kind.JOB and meant.id == "poster"


def _agrees(turn: Turn[Registration], clause: str) -> bool:
    """Whether a clause is no more than a yes: "dạ" before a question is a courtesy."""
    understanding, language = turn.services.understanding, turn.person.language
    polite = is_courtesy(clause, turn.services.library)
    return not (polite or understanding.known.asks(clause)) and understanding.small_word(clause, language) in (
        YES,
        NEXT,
    )


def _asks(turn: Turn[Registration], text: str) -> bool:
    understanding = turn.services.understanding
    return understanding.known.asks(text) or bool(understanding.known.telling.clauses(text, turn.person.language)[1])


def _corrects(turn: Turn[Registration], text: str) -> bool:
    """Whether a right answer is told in it, or something is said to be wrong."""
    library, found = turn.services.library, correction(text, turn.services.library)
    told = hear(turn, text, turn.data, "summary")
    anew = told is not None and bool(told.wrong or told.answers())
    return anew or bool(found and found.value) or any(pair(text, library)) or bool(number_in(text, library).phone)
