"""Which lines want to be reminded at an hour, and what they tell of it before anything is kept."""

from typing import Any

from bot.campaigns.schedules.own_hours import may_be_chosen
from bot.content import N_
from bot.dialogs.me.hours.confirmed import closes
from bot.dialogs.me.hours.heard import TOPIC, is_brief, is_open, is_possible, is_wished, told, wish
from bot.dialogs.me.hours.saying import when_said
from bot.dialogs.me.hours.settled import clock_of, days_of, first_time
from bot.engine import Turn
from bot.model import OwnReminder
from bot.understanding.ends import CLAUSE
from bot.understanding.hours import Told

WOULD = N_("If you agree, I remind you: {told}.")

INSTALLS = "guide:install"
"""What the task opens of whoever is in the guide for one phone."""

BRIEF = 6
"""Words of a line that only tells the hour, where reminders were spoken of just now."""


def foretold(turn: Turn[Any], text: str) -> str:
    """What a text tells of it while consent is asked: "mỗi ngày lúc 6 giờ sáng em nhắc …"; "" for nothing."""
    heard = told(turn, text)
    tasks = turn.services.library.tasks(turn.person.language)
    clock = clock_of(heard, turn.services.library.site.local(turn.now))
    parts = [tasks[heard.tasks[0]].to_do] if heard.tasks else []
    if clock is not None and may_be_chosen(clock):
        site = turn.services.library.site
        days = days_of(heard, site.local(turn.now))
        at = first_time(heard, clock, days, turn.now, site.zone)
        reminder = OwnReminder("", clock, days, at, turn.update.address)
        parts.insert(0, when_said(turn.words, reminder, turn.services.library, turn.now))
    return "; ".join(parts)


def promises(turn: Turn[Any]) -> str:
    """What would be kept, and what there is to know about the channel, before somebody agrees to it."""
    reminded = foretold(turn, turn.update.text)
    said = turn.words(WOULD, told=reminded) if reminded else ""
    return "\n".join(filter(None, (said, closes(turn, turn.update.address))))


def wished(turn: Turn[Any]) -> str:
    """A line that wants it, whatever else its words are like; "" for any other, and where something else is asked
    behind it, which is answered first."""
    text = _wish(turn)
    return text if text and not _asks_beside(turn, text) else ""


def owns(turn: Turn[Any]) -> bool:
    """Whether a line tells an hour, or of what, whatever small word it ends with: "sáu giờ nghen con"."""
    heard = told(turn, turn.update.text)
    return bool(heard.hours or heard.tasks)


def claims(turn: Turn[Any], _invited: bool) -> bool:
    return bool(_wish(turn)) or (is_open(turn) and is_wished(turn, turn.update.text))


def _wish(turn: Turn[Any]) -> str:
    """Where a question waits it must say of what, too: "tối 8h nhắc tui làm tiếp" puts off what is open. Where
    reminders were spoken of just now, an hour is enough: "6 giờ sáng"."""
    text = turn.update.text
    if is_open(turn) or turn.step == "remind":  # where the owner of a place is asked whether to be reminded of its code
        return ""
    if (heard := wish(turn, text)) is not None:
        if not turn.step or heard.tasks:
            return text
        return f"{text}\n{of_what_is_open(turn)}" if heard.hours and of_what_is_open(turn) else ""
    lately = turn.topic == TOPIC and not turn.step and is_brief(text, BRIEF)
    heard = told(turn, text) if lately and not turn.services.understanding.known.asks(text) else Told()
    return text if heard.hours and not heard.refuses else ""


def of_what_is_open(turn: Turn[Any]) -> str:
    """What one would be reminded of who wants to go on with the guide that is open, as it is said; "" for nothing."""
    if not is_possible(turn) or "guide" not in turn.opened:
        return ""
    tasks = turn.services.library.tasks(turn.person.language).values()
    its = {task.opens: task.to_do for task in tasks if task.opens.startswith("guide:")}
    return next((its[one] for one in turn.opened if one in its), its.get(INSTALLS, ""))


def _asks_beside(turn: Turn[Any], text: str) -> bool:
    """Whether something else is asked behind it, which is answered first: "nhắc tui khai báo nha, mà khai ở đâu"."""
    asks = turn.services.understanding.known.asks
    return any(asks(part) and not told(turn, part).reminds for part in CLAUSE.split(text)[1:])
