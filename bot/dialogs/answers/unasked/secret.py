"""Somebody typed a one-time password: they are warned, it is kept nowhere, and whoever is afraid then is told so."""

from bot.content import N_
from bot.dialogs.me.agreeing import says
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn
from bot.engine.conversation import GIST

AFRAID = "afraid"
"""Opened with this, it tells what becomes of a code that was typed."""

WARNING = N_(
    "Please never tell anybody an OTP code, not even me: whoever has it can pass for you. Type it into {app}"
    " alone. I have not kept it."
)
HARMLESS = N_(
    "No harm is done: I have not kept that code. A code of {app} only confirms a phone number there; to be safe, let"
    " {app} send a new one and type that into {app} alone. If you told a code to somebody who called or wrote, or it"
    " was your bank's: call the number on your bank card at once to lock it, and tell the police of your commune or"
    " ward."
)

FEARS = N_(
    "sent it, sent the code, gave it, told it, by mistake, is that bad, is it bad, any harm, lose money, my account, my"
    " money, get in, hacked, leaked, password, dangerous, who sees, who can see"
)
"""Words of whoever is afraid of what a code may do."""

BRIEF = 20
"""Words of such a line."""


def follows(turn: Turn[Nothing]) -> str:
    """Whether somebody asks what a code may do that they typed just now."""
    text, last = turn.update.text, turn.exchanges[-1][1] if turn.exchanges else ""
    warned = any(last and turn.words(said).startswith(last[: GIST // 2]) for said in (WARNING, HARMLESS))
    return AFRAID if warned and len(text.split()) <= BRIEF and says(turn, text, FEARS) else ""


async def begin(turn: Turn[Nothing], arg: str) -> Next:
    turn.say(HARMLESS if arg == AFRAID else WARNING, turn.opens(N_("Talk to a person"), "human"))
    return Done(resume=False)


secret = Dialog("secret", Nothing, begin=begin, follows=follows)
