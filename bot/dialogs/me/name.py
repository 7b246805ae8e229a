"""What somebody wants to be called, so that reminders can greet them."""

from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Step, Turn
from bot.model import Message


def ask_called(turn: Turn[Nothing]) -> Message:
    return turn.message(
        N_("What shall I call you? I use it only to greet you."), turn.pick(N_("I would rather not say"), "none")
    )


async def called(turn: Turn[Nothing]) -> Next:
    await turn.change(name=None if turn.picked == "none" else turn.text(limit=60))
    turn.say(
        N_("Thank you, I have noted that. You can see or delete it at any time."),
        turn.opens(N_("My data"), "about"),
        turn.opens(N_("Menu"), "menu"),
    )
    return Done()


name = Dialog(
    "name",
    Nothing,
    title=N_("What I am called"),
    commands=("ten", "name"),
    needs_consent=True,
    steps=(Step(ask_called, called, any_words=True),),
)
