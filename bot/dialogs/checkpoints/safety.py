"""Closing a checkpoint for a time, withdrawing its code, and making a new one."""

from bot.checkpoints import desk
from bot.content import N_
from bot.dialogs.checkpoints import papers
from bot.dialogs.checkpoints.owned import Owned, begun, named_or, owned
from bot.engine import Dialog, Done, Next, Open, Step, Turn
from bot.model import Message


async def begin(turn: Turn[Owned], arg: str) -> Next:
    """ "X7EZZ6JV" asks what it is about, "X7EZZ6JV/close" for how long it is to be closed."""
    code, _, what = arg.partition("/")
    if not await begun(turn, await named_or(turn, code)):
        return Done()
    checkpoint = await owned(turn)
    if not checkpoint.revoked_at:
        return how_long if what == "close" and not checkpoint.suspended_at else which
    turn.data.what = "renew"
    return sure


async def ask_which(turn: Turn[Owned]) -> Message:
    checkpoint = await desk.mine(turn.tx, turn.services.registry, turn.person.id, turn.data.code)
    closed = checkpoint and checkpoint.suspended_at
    return turn.message(
        N_(
            "While a place is closed, its code shows a note and nothing is recorded. If somebody copied or covered your"
            " code, take a new one: every poster that hangs is refused from that moment on."
        ),
        turn.pick(N_("Open it again"), "open") if closed else turn.pick(N_("Close it for a time"), "close"),
        turn.pick(N_("New code, the old posters become invalid"), "reissue"),
        turn.pick(N_("Withdraw the code"), "revoke"),
        turn.pick(N_("Back"), "back"),
    )


async def which(turn: Turn[Owned]) -> Next:
    chosen = turn.choice()
    if chosen == "back":
        return Open("desk", turn.data.code)
    checkpoint = await owned(turn)
    if chosen in ("reissue", "revoke"):
        turn.data.what = chosen
        return sure
    await desk.suspend(turn.tx, turn.person.id, checkpoint.code, turn.now if chosen == "close" else None)
    turn.say(N_("The place is closed for now.") if chosen == "close" else N_("The place is open again."))
    return Open("desk", checkpoint.code)


async def ask_how_long(turn: Turn[Owned]) -> Message:
    checkpoint = await desk.mine(turn.tx, turn.services.registry, turn.person.id, turn.data.code)
    return turn.message(
        N_(
            "Close {name}? For a time: its code shows a note until you open it again. For good: its code is withdrawn,"
            " and the posters are refused."
        ),
        turn.pick(N_("For a time"), "close"),
        turn.pick(N_("For good"), "revoke"),
        turn.pick(N_("No, leave it open"), "back", word="no"),
        name=checkpoint.name if checkpoint else "",
    )


async def how_long(turn: Turn[Owned]) -> Next:
    return await which(turn)


SURE = {
    "reissue": N_("All posters of this place that hang now become invalid, at once and for good. Make a new code?"),
    "revoke": N_("All posters of {name} become invalid at once. Withdraw the code?"),
    "renew": N_(
        "With a new code this place has a valid poster again; those from before stay invalid. Make a new code?"
    ),
}


async def ask_sure(turn: Turn[Owned]) -> Message:
    checkpoint = await desk.mine(turn.tx, turn.services.registry, turn.person.id, turn.data.code)
    name = checkpoint.name if checkpoint else ""
    return turn.message(SURE[turn.data.what], turn.pick(N_("Yes"), "yes"), turn.pick(N_("No"), "no"), name=name)


async def sure(turn: Turn[Owned]) -> Next:
    checkpoint = await owned(turn)
    if turn.choice() == "no":
        return Open("desk", checkpoint.code)
    registry = turn.services.registry
    if turn.data.what == "revoke":
        await registry.revoke(turn.tx, checkpoint.code, turn.now)
        turn.say(N_("The code is withdrawn. Please take the posters down."))
        return Open("desk", checkpoint.code)
    renewed = await registry.reissue(turn.tx, checkpoint.code)
    if renewed is not None:
        turn.say(N_("Here is the new poster. Please take the old ones down."))
        await papers.say_poster(turn, renewed)
    return Open("desk", checkpoint.code)


safety = Dialog(
    "safety",
    Owned,
    title=N_("Close your checkpoint or replace its code"),
    begin=begin,
    steps=(
        Step(ask_which, which),
        Step(ask_how_long, how_long),
        Step(ask_sure, sure),
    ),
)
