"""Keepers of a checkpoint, and handing it over: the one-time links are given here."""

from typing import Literal

from bot.checkpoints import desk
from bot.content import N_
from bot.dialogs.checkpoints.owned import Owned, begun, named_or, owned
from bot.engine import Dialog, Done, Next, Open, Step, Turn
from bot.model import Choice, Message
from bot.store.checkpoints import invitations


async def begin(turn: Turn[Owned], arg: str) -> Next:
    """ "X7EZZ6JV" asks what it is about, "X7EZZ6JV/take" whether to hand it over, "…/keep" to appoint a keeper."""
    code, _, turn.data.what = arg.partition("/")
    if not await begun(turn, await named_or(turn, code)):
        return Done()
    return sure if turn.data.what in SURE else which


SURE = {
    "take": N_(
        "Hand {name} over? I give you a link for the new owner, who accepts within two days. Until then it stays yours;"
        " after that you see nothing of it any more, and the poster stays valid."
    ),
    "keep": N_(
        "Appoint a keeper for {name}? I give you a link for them. Keepers note visitors who have no phone, and see"
        " nothing else; the place stays yours."
    ),
}


async def ask_sure(turn: Turn[Owned]) -> Message:
    checkpoint = await desk.mine(turn.tx, turn.services.registry, turn.person.id, turn.data.code)
    return turn.message(
        SURE[turn.data.what],
        turn.pick(N_("Yes, give me the link"), "yes"),
        turn.pick(N_("No"), "no"),
        name=checkpoint.name if checkpoint else "",
    )


async def sure(turn: Turn[Owned]) -> Next:
    chosen, checkpoint = turn.choice(), await owned(turn)
    if chosen == "yes":
        what: Literal["take", "keep"] = "take" if turn.data.what == "take" else "keep"
        _say_link(turn, await desk.invite(turn.tx, checkpoint.code, what, turn.now))
    return Open("desk", checkpoint.code)


ALONE = N_(
    "Keepers may note visitors who have no phone, and see nothing else. This place has none besides you."
    " Handing over is more: the place becomes somebody else's altogether."
)
KEPT = N_(
    "Keepers may note visitors who have no phone, and see nothing else. This place has {count} keeper besides you."
    " Handing over is more: the place becomes somebody else's altogether.",
    "Keepers may note visitors who have no phone, and see nothing else. This place has {count} keepers besides you."
    " Handing over is more: the place becomes somebody else's altogether.",
)


async def ask_which(turn: Turn[Owned]) -> Message:
    count = await invitations.keepers(turn.tx, turn.data.code)
    end = (turn.pick(N_("End all keepers"), "dismiss"),) if count else ()
    return turn.message(
        KEPT if count else ALONE,
        turn.pick(N_("Appoint a keeper"), "keep"),
        *end,
        turn.pick(N_("Hand the place over"), "take"),
        turn.pick(N_("Back"), "back"),
        count=count,
    )


async def which(turn: Turn[Owned]) -> Next:
    chosen = turn.choice()
    checkpoint = await owned(turn)
    if chosen == "dismiss":
        await desk.dismiss(turn.tx, checkpoint.code, turn.now)
        turn.say(N_("There are no keepers any more."))
    elif chosen != "back":
        start = await desk.invite(turn.tx, checkpoint.code, "keep" if chosen == "keep" else "take", turn.now)
        _say_link(turn, start)
    return Open("desk", checkpoint.code)


def _say_link(turn: Turn[Owned], start: str) -> None:
    own, there = turn.link(start), f"{turn.services.registry.root}/?start={start}"
    if own:
        turn.say(
            N_(
                "Please send this link to that person and to nobody else: it works once, for whoever opens it first,"
                " within two days.\n{link}"
            ),
            _copy(turn, own),
            link=own,
        )
        return
    turn.say(
        N_(
            "Please send this link to that person and to nobody else: it works once, for whoever opens it first,"
            " within two days.\n{link}\nIn this chat it is also enough to type: /start {start}"
        ),
        _copy(turn, there),
        link=there,
        start=start,
    )


def _copy(turn: Turn[Owned], link: str) -> Choice:
    return Choice(turn.words(N_("Copy the link")), url=f"copy:{link}")


share = Dialog(
    "share",
    Owned,
    title=N_("Keepers and handing over"),
    begin=begin,
    steps=(
        Step(ask_which, which),
        Step(ask_sure, sure),
    ),
)
