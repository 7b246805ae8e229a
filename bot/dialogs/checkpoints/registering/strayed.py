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
    """Whether a line is surely no answer by its words alone; a digit may be one, but in news: "hẻm 12 có ca F0"."""
    text, known = turn.update.text, turn.services.understanding.known
    plain = _is_plain(turn) or (_is_new(turn) and known.no_answer.is_news(text))
    return plain and known.no_answer(text, turn.person.language)


def _is_plain(turn: Turn[Registration]) -> bool:
    """Whether it was typed for the first time, with no digit in it."""
    return _is_new(turn) and not any(map(str.isdigit, turn.update.text))


def _is_new(turn: Turn[Registration]) -> bool:
    return turn.picked is None and turn.asked != mask(turn.update.text)
