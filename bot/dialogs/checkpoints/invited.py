"""Taking a checkpoint over, or becoming its keeper: the one-time links that `share` gives are followed here."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from bot.checkpoints import desk
from bot.checkpoints.desk import Purpose
from bot.content import N_
from bot.engine import Answer, Dialog, Done, Next, Open, Step, Turn
from bot.model import Message
from bot.store import Tx


@dataclass
class Invited:
    """The token of the link, and once it is used the checkpoint's code."""

    token: str = ""
    code: str = ""


async def take_begin(turn: Turn[Invited], token: str) -> Next:
    return await _begun(turn, token, "take", accept)


async def keep_begin(turn: Turn[Invited], token: str) -> Next:
    return await _begun(turn, token, "keep", agree)


async def _begun(turn: Turn[Invited], token: str, purpose: Purpose, offered: Answer) -> Next:
    # Nobody is asked to agree to anything for a link that is over.
    turn.data.token = token
    checkpoint = await desk.invited(turn.tx, turn.services.registry, token, purpose, turn.now)
    if checkpoint is None:
        turn.say(_over(turn))
        return Done()
    if turn.person.consented_at:
        return offered
    where = turn.services.library.communes.where(checkpoint.commune)
    turn.say(ABOUT[purpose], name=checkpoint.name, place=where)
    return Open("consent", f"{purpose}:{token}")


ABOUT: dict[Purpose, str] = {
    "take": N_("It is about {name}, {place}: its owner wants to hand it over to you."),
    "keep": N_("It is about {name}, {place}: its owner asks you to help note visitors who have no phone."),
}
"""What somebody hears of a link before they are asked to agree to anything."""


async def _offer(turn: Turn[Invited], purpose: Purpose, sentence: str, yes: str) -> Message:
    """The question of a link, for as long as it holds."""
    checkpoint = await desk.invited(turn.tx, turn.services.registry, turn.data.token, purpose, turn.now)
    if checkpoint is None:
        return _over(turn)
    return turn.message(
        sentence,
        turn.pick(yes, "yes"),
        turn.pick(N_("No, thank you"), "no"),
        name=checkpoint.name,
        place=turn.services.library.communes.where(checkpoint.commune),
    )


A_PLACE = N_(
    "{name}, {place}, is to be handed over to you. You will then look after its code and its posters, and be"
    " the one who is called about it. Do you take it over?"
)
A_POST = N_(
    "The owner of {name}, {place}, asks you to be a keeper: you note visitors who have no phone, with name and"
    " phone number, only if they agree, and you pass it on to nobody. Do you accept?"
)


async def ask_accept(turn: Turn[Invited]) -> Message:
    return await _offer(turn, "take", A_PLACE, N_("Yes, I take it over"))


async def accept(turn: Turn[Invited]) -> Next:
    code = await _accepted(turn, desk.take)
    if code is None:
        return Done()
    turn.data.code = code
    return reachable


def ask_reachable(turn: Turn[Invited]) -> Message:
    question = turn.words(N_("It is yours now. Which phone number can be called about this place from now on?"))
    return Message(question, phone_button=turn.words(N_("Share my phone number")))


async def reachable(turn: Turn[Invited]) -> Next:
    registry, phone = turn.services.registry, turn.phone()
    if await desk.change(turn.tx, registry, turn.person.id, turn.data.code, phone=phone):
        turn.say(N_("Thank you. The posters that hang stay valid."))
    return Open("desk", turn.data.code)


async def ask_agree(turn: Turn[Invited]) -> Message:
    return await _offer(turn, "keep", A_POST, N_("Yes, I accept"))


async def agree(turn: Turn[Invited]) -> Next:
    code = await _accepted(turn, desk.keep)
    if code is None:
        return Done()
    turn.say(N_("Thank you for helping. You find the place under “My checkpoints” at any time."))
    return Open("visitor", code)


def _over(turn: Turn[Invited]) -> Message:
    return turn.message(
        N_("This link has been used already or has ended. Please ask the owner for a new one."),
        turn.opens(N_("Menu"), "menu"),
    )


async def _accepted(turn: Turn[Invited], use: Callable[[Tx, str, int, datetime], Awaitable[str | None]]) -> str | None:
    """The checkpoint's code once the offer is accepted; nothing where it is declined or over, which is said."""
    if turn.choice() != "yes":
        turn.say(N_("All right, everything stays as it is."), turn.opens(N_("Menu"), "menu"))
        return None
    code = await use(turn.tx, turn.data.token, turn.person.id, turn.now)
    if code is None:
        turn.say(_over(turn))
    return code


take = Dialog(
    "take",
    Invited,
    title=N_("Take a checkpoint over"),
    link="take",
    begin=take_begin,
    steps=(
        Step(ask_accept, accept),
        Step(ask_reachable, reachable),
    ),
)


keep = Dialog(
    "keep",
    Invited,
    title=N_("Become a keeper"),
    link="keep",
    begin=keep_begin,
    steps=(Step(ask_agree, agree),),
)
