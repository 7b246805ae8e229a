"""A reminder gets another hour or other days, or ends."""

from dataclasses import replace
from datetime import datetime, time
from typing import Any

from bot.campaigns.schedules.own_hours import may_be_chosen
from bot.content import N_
from bot.dialogs.me.hours.confirmed import confirmed
from bot.dialogs.me.hours.heard import TOPIC
from bot.dialogs.me.hours.remind import BY_DAY
from bot.dialogs.me.hours.saying import clock_said, limits_said, to_do_said
from bot.dialogs.me.hours.settled import clock_of, days_of, first_time
from bot.engine import Turn
from bot.model import OwnReminder
from bot.model.own_reminder import WEEK
from bot.store.people import own_reminders
from bot.understanding.hours import Told

STOPPED = N_("I do not remind you {task} any more.")
NO_DAY = N_("Then no day is left, so I stop this reminder.")


async def change(turn: Turn[Any], one: OwnReminder, heard: Told) -> None:
    """Takes over what was told; what was not told stays."""
    local = turn.services.library.site.local(turn.now)
    clock = clock_of(heard, local, one.clock) or one.clock
    if not may_be_chosen(clock):
        turn.say(BY_DAY, clock=clock_said(turn.words, clock), **limits_said(turn.words))
        return
    days = _days(one, heard, local) if heard.often else _left(one.days, heard)
    if heard.without and not days:
        turn.say(NO_DAY)
        await stop(turn, [one])
        return
    at = _first(turn, one, heard, clock, days)
    changed = replace(one, clock=clock, days=days, next_at=at)
    await own_reminders.change(turn.tx, changed)
    turn.topic = TOPIC
    confirmed(turn, changed, one.id)


def _days(one: OwnReminder, heard: Told, local: datetime) -> frozenset[int]:
    """The days that are told; one that is said again and again stays so on another day, unless it is said once."""
    again = bool(one.days) and bool(heard.days) and not heard.once
    return frozenset(heard.days) if again else days_of(heard, local)


def _left(days: frozenset[int], heard: Told) -> frozenset[int]:
    """The days on which it stays; one that was said once is said every day where some day is left out."""
    return ((days or WEEK) - {*heard.without}) if heard.without else days


def _first(turn: Turn[Any], one: OwnReminder, heard: Told, clock: time, days: frozenset[int]) -> datetime:
    """One that is said once stays on its day where only another hour was told."""
    site = turn.services.library.site
    if not days and not heard.often:
        ahead = (site.local(one.next_at).date() - site.local(turn.now).date()).days
        heard = replace(heard, ahead=max(ahead, 0))
    return first_time(heard, clock, days, turn.now, site.zone)


async def stop(turn: Turn[Any], ended: list[OwnReminder]) -> None:
    """Ends them, and says of what somebody is reminded no more."""
    for one in ended:
        await own_reminders.drop(turn.tx, one.id)
    tasks = [to_do_said(turn.words, turn.services.library, task) for task in dict.fromkeys(one.task for one in ended)]
    said = [turn.words(STOPPED, task=task) for task in tasks]
    turn.say("\n".join(said), turn.opens(N_("Another reminder"), "remind"), turn.opens(N_("Menu"), "menu"))
