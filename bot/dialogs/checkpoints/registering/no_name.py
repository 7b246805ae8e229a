"""Whether what was typed where a name is asked is none, or may be none."""

from bot.content import N_
from bot.content.sayings.small_words import THANKS
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.engine import Turn, UnclearError
from bot.model.writing.text import fold
from bot.understanding import Kind, Zone, mask
from bot.understanding.ends import CLAUSE
from bot.understanding.places.reading import read
from bot.understanding.places.values.kinds import Kinds
from bot.understanding.places.values.line import Line
from bot.understanding.places.values.place_names import has_capital, is_capital

ASKED, END = 5, 2
"""Words of a line that asks instead of telling a name, and of its end, where it does."""

LONG, SHORT = 6, 3
"""Words from which on a name may be a whole sentence, and is said again to be sure; without any capital, too."""


def is_no_name(turn: Turn[Registration], name: str) -> bool:
    """Whether it is surely none: a courtesy, a question, or no answer at all."""
    return _is_courtesy(turn, name) or _is_question(turn) or _is_no_answer(turn) or _is_thanks(turn, name)


def _is_courtesy(turn: Turn[Registration], name: str) -> bool:
    """Whether it says nothing, and asks: "ủa sao hỏi tên tui"."""
    fillers = {fold(word) for word in turn.services.library.written.small_words(turn.person.language).fillers}
    return all(fold(word) in fillers for word in name.split()) and turn.services.understanding.known.asks(
        turn.update.text
    )


def _is_no_answer(turn: Turn[Registration]) -> bool:
    """Whether a line is surely no answer by its words; whoever says it again means it."""
    text = turn.update.text
    return turn.asked != mask(text) and turn.services.understanding.known.no_answer(text, turn.person.language)


def _is_thanks(turn: Turn[Registration], name: str) -> bool:
    """Whether thanks stand before what is done now: "cảm ơn em, để tui báo lại sếp"."""
    thanks = turn.meant(CLAUSE.split(turn.update.text)[0]).word == THANKS
    return thanks and not (has_capital(name) or Kinds(name, turn.services.library).starts())


def _is_question(turn: Turn[Registration]) -> bool:
    """Whether a long line ends asking, and no letter in it is large: "quán nào chưa có thì phạt được không"; whoever
    says it again means it."""
    text, asks = turn.update.text, turn.services.understanding.known.asks
    typed = text.split()
    return len(typed) >= ASKED and text == text.lower() and asks(" ".join(typed[-END:])) and turn.asked != mask(text)


def has_a_question(turn: Turn[Registration]) -> bool:
    """Whether a long part asks, wherever it does, in what is written like no name: "nếu hoãn thì ai đền tiền cọc"."""
    text, understanding = turn.update.text, turn.services.understanding
    asked = understanding.known.telling.clauses(text, turn.person.language)[1]
    plain = text == text.lower() and len(asked.split()) >= LONG and turn.asked != mask(text)
    return plain and not (_is_question(turn) or Kinds(text, turn.services.library).leading(text.split()))


def is_doubtful(turn: Turn[Registration], name: str) -> bool:
    """Whether a name sounds like a question, a sentence or an address, and no kind of place is in it, as "Quán Không
    Tên" has one. Raises `UnclearError` where it is like a topic, which is then answered; whoever says it again means
    it."""
    if Kinds(name, turn.services.library).starts() or is_titled(name):
        return False
    asks, meant = turn.services.understanding.known.asks(name), turn.meant(name)
    told = meant.kind is Kind.TOPIC and (asks or (name == name.lower() and meant.zone is Zone.ANSWER))
    if told and turn.asked != mask(name):
        raise UnclearError(N_("Please type only the name, as it is written above the door."))
    unlike = name == name.lower() and ("," in name or len(name.split()) > SHORT)
    return asks or unlike or name[:1].isdigit() or len(name.split()) > LONG


def stands_apart(turn: Turn[Registration], name: str) -> bool:
    """Whether a name is a part of its own before where the place is, or how it is reached, which is asked of nothing
    but a place: "Sao Biển 2, 108 Nguyễn Huệ phường 5"."""
    first, mark, behind = turn.update.text.partition(",")
    line = read(behind, turn.services.library) if mark and first.strip() == name else Line()
    return bool(line.phone) or (bool(line.communes) and any(map(str.isdigit, line.address)))


def is_titled(text: str) -> bool:
    """Whether each word begins with a capital, as those of names do and of no question: "Sao Biển 2"."""
    said = [word for word in text.split() if word[0].isalpha()]
    return 1 < len(said) <= LONG and all(map(is_capital, said)) and not text.isupper() and "?" not in text
