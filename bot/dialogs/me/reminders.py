"""Reminders: on only for who turned them on, and off at a word."""

from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Open, Step, Turn
from bot.model import Message
from bot.model.writing.text import whole_number
from bot.store.campaigns import responses


async def begin(turn: Turn[Nothing], arg: str) -> Next:
    return await _switch_on(turn) if arg == "on" else switch


def ask_switch(turn: Turn[Nothing]) -> Message:
    if turn.person.reminders:
        return turn.message(
            N_("Reminders are on. Shall I turn them off?"),
            turn.pick(N_("Turn off"), "off", word="yes stop"),
            turn.pick(N_("Leave them on"), "keep", word="no"),
        )
    return turn.message(
        N_("Reminders are off. Shall I send you a short message when there is news for {region}?"),
        turn.pick(N_("Yes, remind me"), "on", word="yes"),
        turn.pick(N_("No, thank you"), "keep", word="no"),
    )


async def switch(turn: Turn[Nothing]) -> Next:
    chosen = turn.choice()
    if chosen == "on":
        return await _switch_on(turn)
    if chosen == "off":
        return Open("stop")
    turn.say(N_("Everything stays as it is."), turn.opens(N_("Menu"), "menu"))
    return Done()


async def _switch_on(turn: Turn[Nothing]) -> Next:
    await turn.change(reminders=True, nudges=True)
    turn.say(
        N_("Reminders are on. Type “stop” whenever you have had enough."),
        turn.opens(N_("Menu"), "menu"),
        *([] if turn.person.district else [turn.opens(N_("Tell where I live"), "profile")]),
    )
    return Done()


async def end(turn: Turn[Nothing], arg: str) -> Next:
    """What waits for this person is dropped with it. `arg` is the delivery under which it was pressed."""
    if turn.person.reminders:
        await responses.stopped(turn.tx, turn.person.id, turn.now, whole_number(arg) or 0)
    await turn.change(reminders=False, nudges=False)
    turn.say(
        N_("I will not write to you on my own any more. You can still ask me anything."),
        turn.opens(N_("Turn reminders on again"), "reminders", "on"),
        turn.opens(N_("Menu"), "menu"),
    )
    return Done()


reminders = Dialog(
    "reminders",
    Nothing,
    title=N_("Reminders on or off"),
    commands=("nhactin", "reminders"),
    needs_consent=True,
    begin=begin,
    steps=(Step(ask_switch, switch),),
)


stop = Dialog(
    "stop",
    Nothing,
    commands=("stop", "dung"),
    begin=end,
)
