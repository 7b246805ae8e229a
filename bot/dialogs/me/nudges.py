"""A word after a day and after three about what somebody began and did not end: only for who asked for it."""

from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn


async def begin(turn: Turn[Nothing], _arg: str) -> Next:
    await turn.change(nudges=True)
    turn.say(
        N_("Noted. If you do not get to the end, I write to you after a day, and once more after three."),
        turn.opens(N_("Do not remind me"), "stop"),
    )
    return Done()


nudges = Dialog(
    "nudges",
    Nothing,
    title=N_("a reminder of what you leave half-way"),
    needs_consent=True,
    begin=begin,
)
