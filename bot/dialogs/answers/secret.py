"""Somebody typed a one-time password: they are warned, and it is kept nowhere."""

from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn


async def begin(turn: Turn[Nothing], _arg: str) -> Next:
    turn.say(
        N_(
            "Please never tell anybody an OTP code, not even me: whoever has it can pass for you. Type it into {app}"
            " alone. I have not kept it."
        ),
        turn.opens(N_("Talk to a person"), "human"),
    )
    return Done(resume=False)


secret = Dialog("secret", Nothing, begin=begin)
