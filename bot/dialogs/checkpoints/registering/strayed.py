"""A line that is surely about something else than what is asked, whatever name of a place or a kind is in it."""

from bot.dialogs.checkpoints.registering.registration import Registration
from bot.engine import Turn
from bot.understanding import Kind, Zone, mask


def is_strayed(turn: Turn[Registration]) -> bool:
    """Whether a line is no answer by its words, or asks what is surely known: "đi Tuy An có bị chặn không" tells no
    district; whoever says it again means it."""
    text, meant = turn.update.text, turn.meant(turn.update.text)
    known = meant.kind is Kind.TOPIC and meant.zone is Zone.ANSWER
    asks = known and _is_plain(turn) and turn.services.understanding.known.asks(text)
    return asks or answers_nothing(turn)


def answers_nothing(turn: Turn[Registration]) -> bool:
    """Whether a line is surely no answer by its words alone."""
    text, understanding = turn.update.text, turn.services.understanding
    return _is_plain(turn) and understanding.known.no_answer(text, turn.person.language)


def _is_plain(turn: Turn[Registration]) -> bool:
    """Whether it was typed for the first time, with no digit in it."""
    text = turn.update.text
    return turn.picked is None and turn.asked != mask(text) and not any(map(str.isdigit, text))
