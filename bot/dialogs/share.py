"""Keepers of a checkpoint, and handing it over: one-time links, given and followed."""

from dataclasses import dataclass

from bot.checkpoints import desk
from bot.content import N_
from bot.dialogs.owned import Owned, begun, owned
from bot.engine import Dialog, Done, Next, Open, Turn
from bot.model import Message
from bot.store import invitations

share = Dialog("share", Owned, title=N_("Keepers and handing over"))


@share.begin
async def begin(turn: Turn[Owned], code: str) -> Next:
    return which if await begun(turn, code) else Done()


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


async def ways(turn: Turn[Owned]) -> Message:
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


@share.ask(ways)
async def which(turn: Turn[Owned]) -> Next:
    chosen = turn.choice()
    place = await owned(turn)
    if chosen == "dismiss":
        await invitations.dismiss(turn.tx, place.code)
        turn.say(N_("There are no keepers any more."))
    elif chosen != "back":
        start = await desk.invite(turn.tx, place.code, "keep" if chosen == "keep" else "take", turn.now)
        turn.say(
            N_(
                "Please send this link to that person and to nobody else: it works once, for whoever opens it first,"
                " within two days.\n{link}\nIn this chat it is also enough to type: /start {start}"
            ),
            link=f"{turn.services.registry.root}/?start={start}",
            start=start,
        )
    return Open("desk", place.code)


@dataclass
class Followed:
    """The token of the link, and once it is used the checkpoint's code."""

    token: str = ""
    code: str = ""


take = Dialog("take", Followed, title=N_("Take a checkpoint over"), link="take", needs_consent=True)
keep = Dialog("keep", Followed, title=N_("Become a keeper"), link="keep", needs_consent=True)


@take.begin
async def take_begin(turn: Turn[Followed], token: str) -> Next:
    turn.data.token = token
    if await desk.invited(turn.tx, turn.services.registry, token, "take", turn.now):
        return accept
    turn.say(_over(turn))
    return Done()


@keep.begin
async def keep_begin(turn: Turn[Followed], token: str) -> Next:
    turn.data.token = token
    if await desk.invited(turn.tx, turn.services.registry, token, "keep", turn.now):
        return agree
    turn.say(_over(turn))
    return Done()


async def offer_place(turn: Turn[Followed]) -> Message:
    place = await desk.invited(turn.tx, turn.services.registry, turn.data.token, "take", turn.now)
    if place is None:
        return _over(turn)
    return turn.message(
        N_(
            "{name}, {place}, is to be handed over to you. You will then look after its code and its posters, and be"
            " the one who is called about it. Do you take it over?"
        ),
        turn.pick(N_("Yes, I take it over"), "yes"),
        turn.pick(N_("No, thank you"), "no"),
        name=place.name,
        place=turn.services.library.places.where(place.commune),
    )


@take.ask(offer_place)
async def accept(turn: Turn[Followed]) -> Next:
    if turn.choice() != "yes":
        return _declined(turn)
    code = await desk.take(turn.tx, turn.data.token, turn.person.id, turn.now)
    if code is None:
        turn.say(_over(turn))
        return Done()
    turn.data.code = code
    return reachable


def whose_phone(turn: Turn[Followed]) -> Message:
    question = turn.words(N_("It is yours now. Which phone number can be called about this place from now on?"))
    return Message(question, phone_button=turn.words(N_("Share my phone number")))


@take.ask(whose_phone)
async def reachable(turn: Turn[Followed]) -> Next:
    await desk.change(turn.tx, turn.services.registry, turn.data.code, phone=turn.phone())
    turn.say(N_("Thank you. The posters that hang stay valid."))
    return Open("desk", turn.data.code)


async def offer_post(turn: Turn[Followed]) -> Message:
    place = await desk.invited(turn.tx, turn.services.registry, turn.data.token, "keep", turn.now)
    if place is None:
        return _over(turn)
    return turn.message(
        N_(
            "The owner of {name}, {place}, asks you to be a keeper: you note visitors who have no phone, with name and"
            " phone number, only if they agree, and you pass it on to nobody. Do you accept?"
        ),
        turn.pick(N_("Yes, I accept"), "yes"),
        turn.pick(N_("No, thank you"), "no"),
        name=place.name,
        place=turn.services.library.places.where(place.commune),
    )


@keep.ask(offer_post)
async def agree(turn: Turn[Followed]) -> Next:
    if turn.choice() != "yes":
        return _declined(turn)
    code = await desk.keep(turn.tx, turn.data.token, turn.person.id, turn.now)
    if code is None:
        turn.say(_over(turn))
        return Done()
    turn.say(N_("Thank you for helping. You find the place under “My checkpoints” at any time."))
    return Open("visitor", code)


def _over(turn: Turn[Followed]) -> Message:
    return turn.message(
        N_("This link has been used already or has ended. Please ask the owner for a new one."),
        turn.opens(N_("Menu"), "menu"),
    )


def _declined(turn: Turn[Followed]) -> Next:
    turn.say(N_("All right, everything stays as it is."), turn.opens(N_("Menu"), "menu"))
    return Done()
