"""Which lines want something with the reminders that are kept."""

from typing import Any

from bot.dialogs.me.hours.confirmed import was_confirmed
from bot.dialogs.me.hours.heard import is_brief, is_open, speaks, told
from bot.engine import Turn
from bot.understanding import Kind
from bot.understanding.hours import Told

BRIEF, SHORT = 12, 7
"""Words of a line that is only about what is kept, and of one that need not say so just after that was spoken of."""


def wished(turn: Turn[Any]) -> str:
    """A line that wants something with what is kept: "chủ nhật khỏi nhắc"; where it was spoken of just now, also one
    that does not say that it is about being reminded: "đổi qua 7 giờ". "" for any other."""
    text = turn.update.text
    if is_open(turn) or not is_brief(text, BRIEF):
        return ""
    lately = was_confirmed(turn)
    if not (lately or speaks(turn, text)):
        return ""  # as most lines
    heard = told(turn, text)
    lately = lately and (not turn.step or (heard.changes and bool(heard.hours)))
    less = bool(heard.without) or heard.lunar or (heard.reminds and _stops_a_task(turn, heard))
    if heard.reminds and (less or heard.asks or (heard.changes and bool(heard.hours or heard.days))):
        return text
    if not lately or not (heard.changes or is_brief(text, SHORT)):
        return ""  # "vậy nhắc tui tối nay 8h gọi mẹ" is another
    tells = bool(heard.without or heard.hours or heard.days or heard.daily or heard.weekly or heard.once)
    corrects = heard.changes and bool(heard.hours)  # "5 giờ chớ hổng phải 4 giờ" asks nothing
    asks = heard.tasks or (turn.services.understanding.known.asks(text) and not corrects)
    return text if heard.asks or (tells and not asks) else ""


def owns(turn: Turn[Any]) -> bool:
    """Whether a line tells an hour, whatever small word it ends with: "sáu giờ nghen con"."""
    return bool(told(turn, turn.update.text).hours)


def _stops_a_task(turn: Turn[Any], heard: Told) -> bool:
    """Whether somebody wants to be reminded of one thing no more: "tắt cái vụ nhắc khai báo giùm bác"."""
    if not (heard.refuses and heard.tasks):
        return False
    meant = turn.meant(turn.update.text)
    opens = turn.services.library.jobs.opens(turn.person.language)
    return meant.kind is Kind.JOB and opens[meant.id] == "stop"
