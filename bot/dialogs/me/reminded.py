"""When somebody is reminded, and of what: said as it truly is, since an hour of their own cannot be set."""

import re
from typing import Any

from bot.campaigns.schedules.rules import in_force, night
from bot.content import N_
from bot.content.sayings.small_words import NEXT, YES
from bot.dialogs.me.agreeing import says
from bot.dialogs.me.due import Due, next_due
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Open, Turn
from bot.understanding.places.phrasing.phrases import phrases, split

REMINDED = N_("remind me, do remind, yes remind")
UNREMINDED = N_("do not remind, don't remind, no need to remind, stop reminding")
"""Words with which somebody wants to be reminded, at whatever hour, or does not."""

WHEN = N_("o'clock, half past, tomorrow, tonight, this afternoon, this evening, in the morning, at noon, later on")
"""Words for when somebody wants to be reminded."""

ASKED = N_(
    "when do you remind, when will you remind, what time do you remind, what time will you remind, when will you write,"
    " which day do you remind, how often do you remind, how many times do you remind"
)
"""Words of whoever asks when they are reminded."""

ON = "reminders-on"
"""The job of whoever wants reminders."""

TAKES = f"{YES} {NEXT} {ON}"
"""Words with which what is offered is taken up."""

HOUR = re.compile(r"\b\d{1,2} ?(?:h|:)")
"""An hour, in figures."""

REMIND = N_("remind at, remind me at, remind us at")
"""Words right before an hour: "nhắc 11h"."""

MOST = 16
"""Words of a line that is about nothing but that."""

SHOWN = 40
"""Letters by which an answer is known again: of what was said only the first words are kept."""

DIGITS = 4
"""Figures of an hour and a day; more are something else."""

ALARM = N_(
    "I cannot set an hour for one person. Set an alarm on your phone, and type “go on” when it rings: I go on from"
    " right here."
)
NO_HOUR = N_(
    "I cannot set an hour or a day of somebody's own, and write into this chat alone: for that, set an alarm on your"
    " phone."
)
NEXT_GUIDE = N_("What I do: I write next on {date} at about {time}, if “{guide}” is not done by then.")
NEXT_PLACE = N_(
    "What I do: I write next on {date} at about {time}, to ask whether {place} has its code from {declare}."
)
NEWS = N_("And whenever {region} has news I write it here, never from {begins} to {ends}; nobody knows the day yet.")
COULD_GUIDE = N_("What I can do: write on {date} at about {time}, if “{guide}” is not done by then. Shall I?")
COULD_PLACE = N_(
    "What I can do: write on {date} at about {time}, and once more later, to ask whether {place} has its code from"
    " {declare}. Shall I?"
)
COULD_NEWS = N_("No reminder waits for you now. I can write whenever {region} has news. Shall I?")


def is_wished(turn: Turn[Any], text: str) -> bool:
    """Whether somebody wants to be reminded, at whatever hour."""
    return says(turn, text, REMINDED) and not says(turn, text, UNREMINDED)


def wants_an_hour(turn: Turn[Any], text: str) -> bool:
    """Whether somebody wants to be reminded at some hour: "2h chiều nay nhắc tui"."""
    hour = HOUR.search(text.lower()) is not None
    return (is_wished(turn, text) and (hour or says(turn, text, WHEN))) or (hour and _right_before(turn, text))


def _right_before(turn: Turn[Any], text: str) -> bool:
    """Whether an hour stands right behind the word for it: "nhắc 11h trưa nay"."""
    library = turn.services.library
    behind = (split(text.lower(), phrase)[2].lstrip() for phrase in phrases(library, REMIND))
    return not says(turn, text, UNREMINDED) and any(map(HOUR.match, behind))


def follows(turn: Turn[Nothing]) -> str:
    """A line that is about nothing but when somebody is reminded; "" for any other."""
    text = turn.update.text
    if turn.step == "remind" or len(text.split()) > MOST or sum(map(str.isdigit, text)) > DIGITS:
        return ""
    return text if _asks_when(turn, text) else ""


def _asks_when(turn: Turn[Nothing], text: str) -> bool:
    return wants_an_hour(turn, text) or says(turn, text, ASKED)


def _takes_up(turn: Turn[Nothing], text: str) -> bool:
    """Whether what was offered with this just now is wished for, at no hour: "ờ nhắc đi"."""
    told = turn.exchanges[-1][1] if turn.exchanges else ""
    return bool(told) and turn.words(NO_HOUR).startswith(told[:SHOWN]) and is_wished(turn, text)


async def begin(turn: Turn[Nothing], _arg: str) -> Next:
    """Says it; what is open is gone on with later by whoever types that."""
    due, text = await next_due(turn), turn.update.text
    if turn.step and due is None:
        turn.say(ALARM)
        return Done()
    on = turn.person.nudges if due else turn.person.reminders
    if not (on or turn.step or _asks_when(turn, text)) and (_takes_up(turn, text) or _wishes_only(turn, text)):
        return Open("nudges") if due else Open("reminders", "on")
    turn.topic, turn.misses = "bot-reminders", 0
    await _say(turn, due)
    return Done()


def _wishes_only(turn: Turn[Nothing], text: str) -> bool:
    return turn.services.understanding(text, turn.person.language).id == ON


async def _say(turn: Turn[Nothing], due: Due | None) -> None:
    """What waits for them, what news they get, and what they may wish for."""
    nudged, news = due is not None and turn.person.nudges, turn.person.reminders
    lines, choices = [turn.words(NO_HOUR)], [turn.opens(N_("Do not remind me"), "stop")] if nudged or news else []
    if due and nudged:
        lines.append(_next(turn, due, NEXT_GUIDE, NEXT_PLACE))
    elif due:
        lines.append(_next(turn, due, COULD_GUIDE, COULD_PLACE))
        choices.insert(0, turn.opens(N_("Yes, remind me"), "nudges", word=TAKES))
    if news:
        lines.append(turn.words(NEWS, **night(await in_force(turn.tx))))
    elif not due:
        lines.append(turn.words(COULD_NEWS))
        choices.insert(0, turn.opens(N_("Turn reminders on"), "reminders", "on", word=TAKES))
    turn.say("\n".join(lines), *choices, turn.opens(N_("Menu"), "menu"))


def _next(turn: Turn[Any], due: Due, guide: str, place: str) -> str:
    """One of two sentences, as it is about a guide or a place."""
    return turn.words(guide if due.guide else place, guide=due.guide, place=due.place, **due.on_the_clock(turn))


def claims(turn: Turn[Nothing], _invited: bool) -> bool:
    return bool(follows(turn)) or _takes_up(turn, turn.update.text)


reminded = Dialog("reminded", Nothing, begin=begin, claims=claims, follows=follows)
