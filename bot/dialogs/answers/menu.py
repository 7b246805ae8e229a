"""The menu, and leaving what one is in."""

from typing import Any

from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn, opening
from bot.engine.stack.frames import LEFT
from bot.model import Choice


def choices(turn: Turn[Any]) -> list[Choice]:
    """The site's menu; first of all, the way back to what is still open."""
    back = [turn.pick(N_("Go on where I was"), "open:menu:back")] if turn.waiting else []
    return back + [opening(item.label[turn.person.language], item.opens) for item in turn.services.library.site.menu]


async def show(turn: Turn[Nothing], arg: str) -> Next:
    if arg == "back":
        return Done(anew=True)
    turn.say(N_("What can I do for you? Pick one, or just type your question."), *choices(turn))
    return Done(resume=False)


ASKED = "kept/"
"""Before what was left by whoever asks whether it is kept."""

KEPT = N_(
    "Nothing is lost, and you need not start over: I keep what you have told here for {days} days, even if you switch"
    " the phone off. Come back to this conversation and type “go on”, and I open it where we stopped."
)

PLACE_KEPT = N_(
    "You need not start over: I remember the step you are at, even if you switch the phone off. Come back to this"
    " conversation and type “go on”, and I open it where we stopped."
)


async def leave(turn: Turn[Nothing], left: str) -> Next:
    """`left` is the dialog that was open; "later": it waits, "kept/later": how long is asked."""
    if left.startswith(ASKED):
        turn.say(
            KEPT if left.removeprefix(ASKED) == "later" else PLACE_KEPT,
            turn.opens(N_("Talk to a person"), "human"),
            turn.opens(N_("Menu"), "menu"),
            days=LEFT.days,
        )
        return Done()
    if left in ("guide", "later"):
        turn.say(
            N_("All right, we leave it there. Type “go on” whenever you like, and I open it where we stopped."),
            turn.opens(N_("Talk to a person"), "human"),
            turn.opens(N_("Menu"), "menu"),
        )
        return Done()
    turn.say(
        N_("All right, we leave it there. Nothing more was saved. You can type a question at any time."),
        turn.opens(N_("Menu"), "menu"),
    )
    return Done()


menu = Dialog(
    "menu",
    Nothing,
    title=N_("Menu: everything I can do"),
    commands=("menu",),
    begin=show,
)


stopped = Dialog("stopped", Nothing, begin=leave)
