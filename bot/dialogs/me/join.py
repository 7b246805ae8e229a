"""The same person in another chat: a code from here, typed there, makes them one."""

import secrets
from dataclasses import dataclass
from datetime import timedelta

from bot.content import N_
from bot.engine import Dialog, Done, Next, Step, Turn
from bot.model import Message
from bot.model.tokens import digest
from bot.store.people import joining, people

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8
"""Signs of a code, none of which looks like another: 39 bits, of which one can be guessed for a quarter of an hour."""

LASTS = timedelta(minutes=15)


@dataclass
class Join:
    """The digest of the code that was typed."""

    code: str = ""


async def begin(turn: Turn[Join], arg: str) -> Next:
    if not arg.strip():
        await _offer(turn)
        return Done()
    turn.data.code = _digest(arg)
    whose = await joining.meant(turn.tx, turn.data.code, turn.now)
    if whose is None:
        turn.say(N_("That code is not valid, or not any more. A new one comes with /noi in the other chat."))
        return Done()
    if whose == turn.person.id:
        turn.say(N_("That is the code of this very chat. Please type it in the other one."))
        return Done()
    return agree


async def _offer(turn: Turn[Join]) -> None:
    code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    await joining.offer(turn.tx, turn.person.id, _digest(code), turn.now + LASTS)
    turn.say(
        N_(
            "To be known in another chat as well, type this there within {minutes} minutes:\n\n/noi {code}\n\n"
            "Show it to nobody: whoever types it sees what is yours."
        ),
        minutes=int(LASTS.total_seconds() // 60),
        code=f"{code[:4]}-{code[4:]}",
    )


def ask_agree(turn: Turn[Join]) -> Message:
    return turn.message(
        N_(
            "From now on this chat and the other one are yours together: what you have told in one counts in both, and"
            " a reminder comes once, where you wrote last. Shall I join them?"
        ),
        turn.pick(N_("Yes, join them"), "yes", word="yes"),
        turn.pick(N_("No, leave them apart"), "no", word="no"),
    )


async def agree(turn: Turn[Join]) -> Next:
    if turn.choice() == "no":
        turn.say(N_("Everything stays as it is."), turn.opens(N_("Menu"), "menu"))
        return Done()
    kept = await joining.redeem(turn.tx, turn.data.code, turn.now)
    if kept is None or kept == turn.person.id:
        turn.say(N_("That code is not valid, or not any more. A new one comes with /noi in the other chat."))
        return Done()
    try:
        await joining.join(turn.tx, kept, turn.person.id)
    except joining.TwoColleaguesError:
        turn.say(N_("Both chats belong to colleagues with roles of their own, so I leave them apart."))
        return Done()
    turn.person = await people.at(turn.tx, turn.update.address) or turn.person
    turn.say(N_("Done: both are yours."), turn.opens(N_("My data"), "about"), turn.opens(N_("Menu"), "menu"))
    return Done()


def _digest(code: str) -> str:
    """Of a code as it was typed, in small letters or with a space in it too."""
    return digest("join:" + "".join(sign for sign in code.upper() if sign.isalnum()))


join = Dialog(
    "join",
    Join,
    title=N_("Be known in another chat"),
    commands=("noi", "join"),
    needs_consent=True,
    begin=begin,
    steps=(Step(ask_agree, agree),),
)
