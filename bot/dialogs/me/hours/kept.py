"""What becomes of a reminder at an hour of one's own: another hour, a day left out, stopped; and which there are."""

from dataclasses import dataclass
from typing import Any

from bot.campaigns.schedules.own_hours import MOST, may_be_chosen
from bot.content import N_
from bot.dialogs.me.hours.changing import change, stop
from bot.dialogs.me.hours.confirmed import SINGLE, UNTIL
from bot.dialogs.me.hours.heard import TOPIC, told
from bot.dialogs.me.hours.remind import AT, BY_DAY, NO_HOUR
from bot.dialogs.me.hours.saying import clock_said, limits_said, line_said
from bot.dialogs.me.hours.settled import clock_of
from bot.dialogs.me.hours.wanting import owns, wished
from bot.engine import Dialog, Done, Next, Open, Step, Turn, UnclearError
from bot.model import Message, OwnReminder
from bot.model.writing.text import whole_number
from bot.store.people import own_reminders
from bot.understanding.hours import Told

NONE = N_("I keep no reminder at an hour of your own. Tell me the hour and of what, and I remind you.")
NOT_BY_DAY = N_(
    "I keep no reminder at an hour of your own, so there is none to leave out. Shall I not write to you on my own at"
    " all?"
)
LUNAR = N_("Days of the lunar calendar and holidays I cannot reckon yet; I can leave out days of the week.")


@dataclass
class Kept:
    """Which of them another hour is asked for."""

    number: int = 0


async def begin(turn: Turn[Kept], arg: str) -> Next:
    """Shows what is kept, or does what a button or a line wants with it."""
    kept = await own_reminders.of(turn.tx, turn.person.id)
    head, _, does = arg.partition("/")
    number = whole_number(head)
    one = next((each for each in kept if each.id == number), None)
    if one is not None and does:
        return await _do(turn, one, does)
    if arg and number is None:
        return await _follow(turn, kept, told(turn, arg))
    _show(turn, [one] if one else kept)
    return Done()


async def _do(turn: Turn[Kept], one: OwnReminder, does: str) -> Next:
    """What a button under it wants."""
    if does == "hour":
        turn.data.number = one.id
        return new_hour
    if does == "off":
        await stop(turn, [one])
    elif does == "daily":
        await change(turn, one, Told(daily=True))
    elif does == "sunday":
        await change(turn, one, Told(without=(6,)))
    return Done()


def ask_new_hour(turn: Turn[Kept]) -> Message:
    return turn.message(AT)


async def new_hour(turn: Turn[Kept]) -> Next:
    kept = {one.id: one for one in await own_reminders.of(turn.tx, turn.person.id)}
    heard = told(turn, turn.update.text, asked=True)
    if not heard.hours:
        raise UnclearError(NO_HOUR)
    clock = clock_of(heard, turn.services.library.site.local(turn.now))
    if clock is not None and not may_be_chosen(clock):
        raise UnclearError(BY_DAY, clock=clock_said(turn.words, clock), **limits_said(turn.words))
    if (one := kept.get(turn.data.number)) is not None:
        await change(turn, one, heard)
    return Done()


async def _follow(turn: Turn[Kept], kept: list[OwnReminder], heard: Told) -> Next:
    """What a line wants with what is kept; of several it is about the one that it names, or else the newest."""
    if heard.lunar and not (heard.without or heard.hours):
        turn.say(LUNAR)
    elif not kept and heard.hours and not heard.refuses:
        return Open("remind", turn.update.text)
    elif not kept and heard.refuses:
        turn.say(NOT_BY_DAY, turn.opens(N_("Do not remind me"), "stop"), turn.opens(N_("Menu"), "menu"))
    elif not kept or heard.asks:
        _show(turn, kept)
    elif heard.refuses and heard.tasks and not (heard.without or heard.hours):
        await stop(turn, [one for one in kept if one.task in heard.tasks] or kept)
    else:
        await change(turn, next((one for one in kept if one.task in heard.tasks), kept[-1]), heard)
    return Done()


def _show(turn: Turn[Kept], kept: list[OwnReminder]) -> None:
    turn.topic = TOPIC
    if not kept:
        turn.say(NONE, turn.opens(N_("Remind me at an hour"), "remind"), turn.opens(N_("Menu"), "menu"))
        return
    lines = [line_said(turn.words, one, turn.services.library, turn.now) for one in kept]
    turn.say(
        "\n".join([turn.words(UNTIL if any(one.days for one in kept) else SINGLE), *lines]),
        *(choice for one in kept for choice in _ways(turn, one, len(kept) > 1)),
        *((turn.opens(N_("Another reminder"), "remind"),) if len(kept) < MOST else ()),
    )


def _ways(turn: Turn[Kept], one: OwnReminder, several: bool) -> list[Any]:
    clock = clock_said(turn.words, one.clock)
    if several:
        return [
            turn.opens(turn.words(N_("Change {clock}"), clock=clock), "hours", str(one.id)),
        ]
    sunday = [turn.opens(N_("Not on Sundays"), "hours", f"{one.id}/sunday")] if 6 in one.days else []
    return [
        turn.opens(N_("Another hour"), "hours", f"{one.id}/hour"),
        *sunday,
        turn.opens(N_("Stop this reminder"), "hours", f"{one.id}/off"),
    ]


hours = Dialog(
    "hours",
    Kept,
    title=N_("My reminders at hours of my own"),
    commands=("gionhac", "hours"),
    begin=begin,
    wished=wished,
    owns=owns,
    steps=(Step(ask_new_hour, new_hour),),
)
