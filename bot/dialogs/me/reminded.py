"""When somebody is reminded, and of what: at hours of their own, of what they left half-way, and of news."""

from typing import Any

from bot.campaigns.schedules.rules import in_force, night
from bot.content import N_
from bot.content.sayings.small_words import NEXT, YES
from bot.dialogs.me.agreeing import says
from bot.dialogs.me.due import Due, next_due
from bot.dialogs.me.hours.heard import ASKED, is_open, is_possible, is_wished, told, wish
from bot.dialogs.me.hours.saying import line_said
from bot.dialogs.me.hours.wishing import of_what_is_open
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Open, Turn
from bot.model import OwnReminder
from bot.store.people import own_reminders

WHEN = N_("o'clock, half past, tomorrow, tonight, this afternoon, this evening, in the morning, at noon, later on")
"""Words for when somebody wants to be reminded."""

ON = "reminders-on"
"""The job of whoever wants reminders."""

TAKES = f"{YES} {NEXT} {ON}"
"""Words with which what is offered is taken up."""

MOST = 16
"""Words of a line that is about nothing but that."""

SHOWN = 40
"""Letters by which an answer is known again: of what was said only the first words are kept."""

DIGITS = 4
"""Figures of an hour and a day; more are something else."""

ALARM = N_(
    "For what is open here I cannot set an hour. Set an alarm on your phone, and type “go on” when it rings: I go on"
    " from right here."
)
AN_HOUR = N_("To be reminded at an hour of your own, tell me the hour and of what: “remind me every morning at 6 …”.")
YOURS = N_("At an hour of your own I remind you:")
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


def wants_an_hour(turn: Turn[Any], text: str) -> bool:
    """Whether somebody wants to be reminded at some hour, of whatever is open: "2h chiều nay nhắc tui"."""
    heard = wish(turn, text)
    return heard is not None and (bool(heard.hours) or says(turn, text, WHEN))


def follows(turn: Turn[Nothing]) -> str:
    """A line that is about nothing but when somebody is reminded; "" for any other."""
    text = turn.update.text
    if turn.step == "remind" or len(text.split()) > MOST or sum(map(str.isdigit, text)) > DIGITS:
        return ""
    return text if says(turn, text, ASKED) or _puts_off(turn, text) else ""


def _puts_off(turn: Turn[Any], text: str) -> bool:
    """Whether somebody wants to go on with what is open at some hour; who says of what else can be reminded of that."""
    if not turn.step or is_open(turn):
        return False
    heard = told(turn, text)
    kept = bool(heard.hours) and bool(of_what_is_open(turn))  # then it is one at an hour of their own
    return wants_an_hour(turn, text) and not (heard.tasks or kept)


def _asks_when(turn: Turn[Nothing], text: str) -> bool:
    return wants_an_hour(turn, text) or says(turn, text, ASKED)


def _takes_up(turn: Turn[Nothing], text: str) -> bool:
    """Whether what was offered with this just now is wished for, at no hour: "ờ nhắc đi"."""
    answered = turn.exchanges[-1][1] if turn.exchanges else ""
    shown = (AN_HOUR, COULD_NEWS)
    return (
        bool(answered) and any(turn.words(one).startswith(answered[:SHOWN]) for one in shown) and is_wished(turn, text)
    )


async def begin(turn: Turn[Nothing], _arg: str) -> Next:
    """Says it; what is open is gone on with later by whoever types that."""
    due, text = await next_due(turn), turn.update.text
    own = await own_reminders.of(turn.tx, turn.person.id)
    if turn.step and due is None and not own:
        turn.say(AN_HOUR if is_open(turn) else ALARM)
        return Done()
    on = turn.person.nudges if due else turn.person.reminders
    if not (on or turn.step or _asks_when(turn, text)) and (_takes_up(turn, text) or _wishes_only(turn, text)):
        return Open("nudges") if due else Open("reminders", "on")
    turn.topic, turn.misses = "bot-reminders", 0
    await _say(turn, due, own)
    return Done()


def _wishes_only(turn: Turn[Nothing], text: str) -> bool:
    return turn.services.understanding(text, turn.person.language).id == ON


async def _say(turn: Turn[Nothing], due: Due | None, own: list[OwnReminder]) -> None:
    """What waits for them, what news they get, and what they may wish for."""
    nudged, news = due is not None and turn.person.nudges, turn.person.reminders
    given = [line_said(turn.words, one, turn.services.library, turn.now) for one in own]
    lines = [turn.words(YOURS), *given] if own else [turn.words(AN_HOUR)] if is_possible(turn) else []
    choices = [turn.opens(N_("Do not remind me"), "stop")] if nudged or news or own else []
    choices += [turn.opens(N_("Change or stop them"), "hours")] if own else []
    if due and nudged:
        lines.append(_next(turn, due, NEXT_GUIDE, NEXT_PLACE))
    elif due:
        lines.append(_next(turn, due, COULD_GUIDE, COULD_PLACE))
        choices.insert(0, turn.opens(N_("Yes, remind me"), "nudges", word=TAKES))
    if news:
        lines.append(turn.words(NEWS, **night(await in_force(turn.tx))))
    elif not (due or own):
        lines.append(turn.words(COULD_NEWS))
        choices.insert(0, turn.opens(N_("Turn reminders on"), "reminders", "on", word=TAKES))
    turn.say("\n".join(lines), *choices, turn.opens(N_("Menu"), "menu"))


def _next(turn: Turn[Any], due: Due, guide: str, place: str) -> str:
    """One of two sentences, as it is about a guide or a place."""
    return turn.words(guide if due.guide else place, guide=due.guide, place=due.place, **due.on_the_clock(turn))


def claims(turn: Turn[Nothing], _invited: bool) -> bool:
    return bool(follows(turn)) or _takes_up(turn, turn.update.text)


reminded = Dialog("reminded", Nothing, begin=begin, claims=claims, follows=follows)
