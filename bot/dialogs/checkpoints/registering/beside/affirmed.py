"""A yes that names what it is said to: "ừ đúng tên", "địa chỉ vậy đó em"."""

from bot.content import N_, Library
from bot.content.sayings.small_words import NEXT, YES
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.engine import Turn
from bot.understanding import Kind
from bot.understanding.ends import CLAUSE
from bot.understanding.places.phrasing.labels import FIELDS
from bot.understanding.places.phrasing.phrases import met, says, split
from bot.understanding.places.phrasing.tidying import is_courtesy

SO = N_("so, that is it, right, correct, exactly, right so, that one")
"""What is said of an answer that is as it should be, beside what it is called."""

NUMBER = N_("the number, that number, this number")
"""What else the phone number is called."""

LONGEST = 10
"""Words of that at most."""

GAP = "\n"


def affirms(turn: Turn[Registration]) -> bool:
    """Whether nothing is said but that answers are right which are called by what they are."""
    text, library = turn.update.text, turn.services.library
    if turn.picked is not None or len(text.split()) > LONGEST or any(map(str.isdigit, text)):
        return False
    apart = _without_nouns(text, library)
    pieces = [piece.strip() for piece in CLAUSE.split(apart) if piece.strip()]
    return apart != text and bool(pieces) and _agree(turn, pieces)


def _agree(turn: Turn[Registration], pieces: list[str]) -> bool:
    """Whether one of the pieces says yes, and all others do, or say nothing."""
    understanding, language, library = turn.services.understanding, turn.person.language, turn.services.library
    said = [understanding.small_word(piece, language) in (YES, NEXT) or _is_so(piece, library) for piece in pieces]
    others = [piece for piece, yes in zip(pieces, said, strict=True) if not yes]
    return any(said) and all(is_courtesy(piece, library) or _wishes(turn, piece) for piece in others)


def _wishes(turn: Turn[Registration], piece: str) -> bool:
    """Whether a piece wishes for the registration: "rồi đăng ký đi"."""
    meant = turn.services.understanding(piece, turn.person.language)
    opens = turn.services.library.jobs.opens(turn.person.language)
    return meant.kind is Kind.JOB and opens[meant.id] == "register"


def _is_so(piece: str, library: Library) -> bool:
    """Whether a piece is no more than such words and courtesies."""
    left = piece
    for phrase in met(piece, SO, library):
        before, sign, after = split(left, phrase)
        left = f"{before} {after}" if sign else left
    return left != piece and (not left.strip() or is_courtesy(left, library)) and says(piece, SO, library)


def _without_nouns(text: str, library: Library) -> str:
    """A text with a gap wherever an answer is called by what it is."""
    for names in (*FIELDS.values(), NUMBER):
        for name in met(text, names, library):
            before, sign, after = split(text, name)
            while sign:
                text = f"{before}{GAP}{after}"
                before, sign, after = split(text, name)
    return text
