"""Somebody wants to be reminded at an hour of their own: of what, at which hour, and it is kept."""

from dataclasses import asdict, dataclass, field
from datetime import time
from typing import Any

from bot.campaigns.schedules.own_hours import MOST, may_be_chosen
from bot.content import N_
from bot.content.sayings.tasks import Task
from bot.dialogs.me.hours.confirmed import confirmed
from bot.dialogs.me.hours.heard import TOPIC, before, is_possible, told
from bot.dialogs.me.hours.saying import clock_said, limits_said, line_said
from bot.dialogs.me.hours.settled import clock_of, days_of, first_time
from bot.dialogs.me.hours.wishing import claims, foretold, owns, promises, wished
from bot.engine import Dialog, Done, Next, Open, Step, Turn, UnclearError
from bot.model import Choice, Message, OwnReminder
from bot.store.people import own_reminders
from bot.understanding.hours import Told
from bot.understanding.hours.told import within

NOT_HERE = N_(
    "In this chat I cannot write to you first: you would see it only once you open it again. Set an alarm on your"
    " phone, or talk with me in another chat, where I can remind you."
)
NO_TASKS = N_("At an hour of your own I cannot remind you here: please set an alarm on your phone.")
ENOUGH = N_("I already keep {count} reminders for you, which is the most. Change or stop one of them first:")
WHICH = N_(
    "Of what shall I remind you? These are what I can say. Of anything else I do not keep your words, and only tell you"
    " that it is time."
)
AT = N_("At what hour? For example: 6 in the morning, or 7 in the evening.")
NO_HOUR = N_("Please tell me the hour, for example: 6 in the morning, or 7 in the evening.")
BY_DAY = N_(
    "At {clock} I remind nobody, so that nobody is woken. From {earliest} to {latest} I can: which hour suits you?"
)
OFFERED = (time(6), time(7), time(17), time(19))
"""Hours to press: before work, at its end, and after dinner."""


@dataclass
class Wished:
    """What was told until now, as JSON; no words of theirs."""

    known: dict[str, Any] = field(default_factory=dict)

    @property
    def told(self) -> Told:
        """The same as it is thought with."""
        return Told.of(self.known)

    def hear(self, later: Told) -> None:
        """What was told later counts more."""
        self.known = asdict(self.told.then(later))


async def begin(turn: Turn[Wished], arg: str) -> Next:
    """Whoever cannot be reminded here hears that before anything is asked of them."""
    if not is_possible(turn):
        there = (turn.opens(N_("Be known in another chat"), "join"),) if _tasks(turn) else ()
        turn.say(NOT_HERE if _tasks(turn) else NO_TASKS, *there, turn.opens(N_("Menu"), "menu"))
        return Done()
    if turn.person.consented_at is None:
        return Open("consent", f"remind:{arg}")
    kept = await own_reminders.of(turn.tx, turn.person.id)
    if len(kept) >= MOST:
        lines = [line_said(turn.words, one, turn.services.library, turn.now) for one in kept]
        turn.say("\n".join([turn.words(ENOUGH, count=MOST), *lines]), turn.opens(N_("Change or stop them"), "hours"))
        return Done()
    turn.data.hear(before(turn).then(told(turn, arg)))
    return await _next(turn)


def ask_take_task(turn: Turn[Wished]) -> Message:
    return turn.message(WHICH, *(Choice(task.label, task.id) for task in _tasks(turn)))


async def take_task(turn: Turn[Wished]) -> Next:
    heard = told(turn, turn.update.text)
    if turn.picked is None and (heard.tasks or heard.when):
        turn.data.hear(heard)  # "bật bluetooth, mỗi sáng 6 giờ"
        return await _next(turn)
    turn.data.hear(Told(tasks=(turn.choice(),)))
    return await _next(turn)


def ask_take_hour(turn: Turn[Wished]) -> Message:
    part = turn.data.told.part
    fitting = [clock for clock in OFFERED if not part or within(clock.hour, part)]
    return turn.message(AT, *(Choice(clock_said(turn.words, clock), f"{clock:%H:%M}") for clock in fitting))


async def take_hour(turn: Turn[Wished]) -> Next:
    if turn.picked:
        hour, minute = map(int, turn.picked.split(":"))
        turn.data.hear(Told(hours=(hour,), minute=minute))
        return await _next(turn)
    heard = told(turn, turn.update.text, asked=True)
    if not heard.hours:
        raise UnclearError(NO_HOUR)
    turn.data.hear(heard)
    return await _next(turn)


async def _next(turn: Turn[Wished]) -> Next:
    """The first thing that is missing, or all of it kept."""
    told, local = turn.data.told, turn.services.library.site.local(turn.now)
    if not told.tasks:
        return take_task
    clock = clock_of(told, local)
    if clock is None:
        return take_hour
    if not may_be_chosen(clock):
        turn.say(BY_DAY, clock=clock_said(turn.words, clock), **limits_said(turn.words))
        turn.data.known |= {"hours": [], "part": []}
        return take_hour
    await _keep(turn, clock)
    return Done()


async def _keep(turn: Turn[Wished], clock: time) -> None:
    told, site = turn.data.told, turn.services.library.site
    days = days_of(told, site.local(turn.now))
    at = first_time(told, clock, days, turn.now, site.zone)
    reminder = OwnReminder(told.tasks[0], clock, days, at, turn.update.address)
    number = await own_reminders.keep(turn.tx, turn.person.id, reminder)
    turn.topic = TOPIC
    confirmed(turn, reminder, number, sure=told.often or bool(told.without))


def _tasks(turn: Turn[Any]) -> list[Task]:
    return list(turn.services.library.tasks(turn.person.language).values())


remind = Dialog(
    "remind",
    Wished,
    title=N_("A reminder at an hour of my own"),
    commands=("nhacgio", "remind"),
    hears=True,
    begin=begin,
    foretold=foretold,
    promises=promises,
    wished=wished,
    claims=claims,
    owns=owns,
    steps=(Step(ask_take_task, take_task), Step(ask_take_hour, take_hour)),
)
