"""When a campaign goes out: picked, or typed as people say it."""

from datetime import timedelta

from bot.campaigns.schedules import schedule_words
from bot.campaigns.schedules.schedule import ScheduleError, first_firing
from bot.content import N_
from bot.dialogs.staff.writing.draft import Writing, keep
from bot.engine import Next, Turn, UnclearError
from bot.model import Message


def ask_schedule(turn: Turn[Writing]) -> Message:
    return turn.message(
        N_(
            "When shall it go out? Pick, or type it: “25/5 7:00”, “every day 18:00”, “Monday, Thursday 7:00”."
            " At night, from 21:00 to 07:00, nothing goes out."
        ),
        turn.pick(N_("As soon as it is approved"), "now"),
        turn.pick(N_("Tomorrow at 07:00"), "tomorrow"),
        turn.pick(N_("Every Monday and Thursday at 07:00"), "twice"),
    )


async def schedule(turn: Turn[Writing]) -> Next:
    zone = turn.services.library.site.zone
    try:
        when = _when(turn)
    except ScheduleError:
        raise UnclearError(
            N_("I do not understand when that is. Type a day and a time, such as 25/5 7:00, or Monday 7:00.")
        ) from None
    turn.data.starts_at, turn.data.rrule = when.starts_at.isoformat(), when.rrule
    turn.say(Message(schedule_words.in_words(turn.words, when.rrule, when.starts_at, zone)))
    return holidays if when.rrule else await keep(turn)


def _when(turn: Turn[Writing]) -> schedule_words.When:
    zone = turn.services.library.site.zone
    if turn.picked == "now":
        return schedule_words.When(turn.now)
    if turn.picked == "tomorrow":
        morning = (turn.now.astimezone(zone) + timedelta(days=1)).replace(hour=7, minute=0, second=0, microsecond=0)
        return schedule_words.When(morning)
    if turn.picked == "twice":
        rule = "FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=7;BYMINUTE=0;BYSECOND=0"
        return schedule_words.When(first_firing(rule, turn.now, zone), rule)
    return schedule_words.understood(turn.text(limit=120), turn.now, zone, turn.words)


def ask_holidays(turn: Turn[Writing]) -> Message:
    return turn.message(
        N_("Shall public holidays be left out?"),
        turn.pick(N_("Yes, leave them out"), "yes"),
        turn.pick(N_("No, send it then too"), "no"),
    )


async def holidays(turn: Turn[Writing]) -> Next:
    turn.data.skip_holidays = turn.choice() == "yes"
    return await keep(turn)
