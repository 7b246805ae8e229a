"""Who asked for it is reminded at an hour of their own. What could not be said in time is let go, and the next time
counts."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from math import inf

from bot.campaigns.schedules.own_hours import following, last_moment
from bot.content import N_, Library
from bot.content.sayings.tasks import Task
from bot.engine import opening
from bot.engine.outbox import Outbox
from bot.model import Message
from bot.store import Store
from bot.store.people import own_reminders
from bot.store.people.own_reminders import Due

AT_ONCE = 100
"""Reminders that are looked up in one go."""

ReachesFor = Callable[[str], float]
"""For how many hours after somebody's last word a channel reaches them by itself."""


def always(_channel: str) -> float:
    """However long ago that was."""
    return inf


async def remind(
    store: Store,
    library: Library,
    outbox: Outbox,
    now: datetime,
    reaches_for: ReachesFor = always,
) -> int:
    """Says all that are due; gives how many. The next time is set in the same commit."""
    said, left = 0, True
    while left:
        async with store.read() as tx:
            waiting = await own_reminders.due(tx, now, AT_ONCE)
        for due in waiting:
            said += await _say(store, library, outbox, due, now, reaches_for)
        left = len(waiting) == AT_ONCE
    return said


async def _say(
    store: Store, library: Library, outbox: Outbox, due: Due, now: datetime, reaches_for: ReachesFor
) -> bool:
    reminder, zone = due.reminder, library.site.zone
    move = partial(own_reminders.move, reminder=reminder, following=following(reminder, now, zone))
    task, until = library.tasks(due.language).get(reminder.task), last_moment(reminder, zone)
    if task and now <= until and outbox.reaches(reminder.address) and _reaches(due, now, reaches_for):
        return await outbox.say([(reminder.address, _message(library, due, task, until))], move)
    await store.at_once(move)
    return False


def _reaches(due: Due, now: datetime, reaches_for: ReachesFor) -> bool:
    hours = reaches_for(due.reminder.address.channel)
    silent = now - due.seen_at if due.seen_at else timedelta()
    return silent < timedelta(hours=hours) if hours < inf else True


def _message(library: Library, due: Due, task: Task, until: datetime) -> Message:
    words = library.words[due.language]
    leads = (opening(task.button, *task.opens.split(":", 1)),) if task.opens else ()
    change = opening(words(N_("Change or stop this reminder")), "hours", str(due.reminder.id))
    return Message(task.says, (*leads, change), until=until.isoformat())
