"""Noting a visitor who has no phone to scan with. For a checkpoint's owner and its keepers."""

from dataclasses import dataclass

from bot.checkpoints import desk
from bot.content import N_
from bot.engine import Dialog, Done, Next, Step, Turn, UnclearError
from bot.model import Message
from bot.visits.check_in import TooManyArrivalsError


@dataclass
class Guest:
    """Where, and who it is, as they told the keeper."""

    code: str = ""
    name: str = ""
    phone: str = ""


async def begin(turn: Turn[Guest], code: str) -> Next:
    checkpoint = await desk.may_record(turn.tx, turn.services.registry, turn.person.id, code)
    if checkpoint is None:
        turn.say(
            N_("You cannot note visitors there: the place is closed, or you are not its keeper."),
            turn.opens(N_("My checkpoints"), "checkpoints"),
        )
        return Done()
    turn.data.code = checkpoint.code
    return consent


async def ask_consent(turn: Turn[Guest]) -> Message:
    return turn.message(
        N_(
            "First ask the visitor: “May I write down your name and phone number? They are kept encrypted; staff who"
            " trace for the health authority may look if somebody here falls ill, and they are erased after a few"
            " weeks.” Do they agree?"
        ),
        turn.pick(N_("They agree"), "yes"),
        turn.pick(N_("They do not agree"), "no"),
    )


async def consent(turn: Turn[Guest]) -> Next:
    if turn.choice() == "yes":
        return name
    turn.say(N_("Then nothing is noted, and that is their right."), turn.opens(N_("My checkpoints"), "checkpoints"))
    return Done()


async def name(turn: Turn[Guest]) -> Next:
    typed = turn.text(limit=80)
    if not any(sign.isalpha() for sign in typed):
        raise UnclearError(N_("A name has letters in it. Please type the visitor's name."))
    turn.data.name = typed
    return phone


async def phone(turn: Turn[Guest]) -> Next:
    turn.data.phone = turn.phone()
    checkpoint = await desk.may_record(turn.tx, turn.services.registry, turn.person.id, turn.data.code)
    if checkpoint is None:
        turn.say(N_("You cannot note visitors there: the place is closed, or you are not its keeper."))
        return Done()
    try:
        noted = await turn.services.visits.record_for(
            turn.tx, checkpoint.code, turn.data.name, turn.data.phone, turn.now
        )
    except TooManyArrivalsError:
        turn.say(N_("That is more arrivals than one person makes in a day, so I have not noted this one."))
        return Done()
    turn.say(
        N_("Noted: {visitor} came to {name} at {time}."),
        turn.opens(N_("Note another visitor"), "visitor", checkpoint.code),
        turn.opens(N_("My checkpoints"), "checkpoints"),
        visitor=turn.data.name,
        name=checkpoint.name,
        time=f"{turn.services.library.site.local(noted.visit.arrived_at):%H:%M}",
    )
    return Done()


visitor = Dialog(
    "visitor",
    Guest,
    title=N_("Note a visitor"),
    begin=begin,
    steps=(
        Step(ask_consent, consent),
        Step(N_("What is the visitor's name?"), name, any_words=True),
        Step(N_("Which phone number can they be called at? It may be a relative's."), phone),
    ),
)
