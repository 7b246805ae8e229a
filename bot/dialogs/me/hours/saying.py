"""An hour, and when somebody is reminded, as people say it."""

from datetime import datetime, time, timedelta

from babel.lists import format_list

from bot.campaigns.schedules.own_hours import EARLIEST, LATEST
from bot.campaigns.schedules.schedule_words import NAMES
from bot.content import N_, Library, Words
from bot.model import OwnReminder
from bot.model.own_reminder import WEEK

HOUR, HOUR_AND_MINUTE = N_("{hour} o'clock"), N_("{hour}:{minute}")

PARTS = (
    (time(11), N_("{clock} in the morning")),
    (time(13), N_("{clock} at noon")),
    (time(18), N_("{clock} in the afternoon")),
    (time(23, 59), N_("{clock} in the evening")),
)
"""Until when a part of the day lasts, and an hour in it."""

MANY = 5
"""Days of the week from which on those are said that are left out."""

AHEAD = (N_("today at {clock}"), N_("tomorrow at {clock}"), N_("on {day} at {clock}"))


def clock_said(words: Words, clock: time) -> str:
    """ "6 giờ 30 sáng"."""
    hour = (clock.hour - 1) % 12 + 1
    plain = words(HOUR_AND_MINUTE if clock.minute else HOUR, hour=hour, minute=f"{clock.minute:02}")
    return words(next(part for ends, part in PARTS if clock < ends), clock=plain)


def when_said(words: Words, reminder: OwnReminder, library: Library, now: datetime) -> str:
    """On which days and at which hour: "mỗi ngày lúc 6 giờ sáng", "ngày mai lúc 6 giờ sáng"."""
    clock = clock_said(words, reminder.clock)
    if not reminder.days:
        at = library.site.local(reminder.next_at)
        ahead = (at.date() - library.site.local(now).date()) // timedelta(days=1)
        return words(
            AHEAD[min(ahead, len(AHEAD) - 1)], clock=clock, day=f"{words(NAMES[at.weekday()])} {at.day}/{at.month}"
        )
    if reminder.days == WEEK:
        return words(N_("every day at {clock}"), clock=clock)
    if len(reminder.days) >= MANY:
        return words(N_("every day but {days} at {clock}"), clock=clock, days=days_said(words, WEEK - reminder.days))
    return words(N_("every {days} at {clock}"), clock=clock, days=days_said(words, reminder.days))


def days_said(words: Words, days: frozenset[int]) -> str:
    """ "thứ hai và thứ tư"."""
    return format_list([words(NAMES[day]) for day in sorted(days)], locale=words.language)


def task_said(words: Words, library: Library, task: str) -> str:
    """What somebody is reminded of, as a list has it; by its id where the content has it no more."""
    known = library.tasks(words.language).get(task)
    return known.label if known else task


def to_do_said(words: Words, library: Library, task: str) -> str:
    """The same in a sentence: "nhắc anh/chị …"."""
    known = library.tasks(words.language).get(task)
    return known.to_do if known else task


def line_said(words: Words, reminder: OwnReminder, library: Library, now: datetime) -> str:
    """A line of a list."""
    when, task = when_said(words, reminder, library, now), task_said(words, library, reminder.task)
    return words(N_("• {when}: {task}"), when=when, task=task)


def limits_said(words: Words) -> dict[str, str]:
    """The first and the last hour that can be chosen."""
    return {"earliest": clock_said(words, EARLIEST), "latest": clock_said(words, LATEST)}
