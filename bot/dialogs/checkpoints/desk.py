"""The owner's desk: everything that can be done with one checkpoint."""

from collections.abc import Sequence

from bot.checkpoints.desk import mine
from bot.content import N_
from bot.dialogs.checkpoints import papers
from bot.dialogs.checkpoints.owned import Owned, begun, owned
from bot.dialogs.visits import arrivals
from bot.engine import Dialog, Done, Next, Open, Step, Turn
from bot.model import Checkpoint, Message
from bot.model.phone import national


async def begin(turn: Turn[Owned], code: str) -> Next:
    return action if await begun(turn, code) else Done()


async def ask_action(turn: Turn[Owned]) -> Message:
    checkpoint = await mine(turn.tx, turn.services.registry, turn.person.id, turn.data.code)
    if checkpoint is None:
        return turn.message(N_("That checkpoint is not yours any more."), turn.pick(N_("Back"), "checkpoints"))
    return turn.message(
        _state(checkpoint),
        *(turn.pick(label, value, ASKED.get(value, "")) for label, value in _offered(checkpoint)),
        name=checkpoint.name,
        place=turn.services.library.communes.where(checkpoint.commune),
        address=checkpoint.address,
        phone=national(checkpoint.phone),
        code=checkpoint.code,
    )


WITHDRAWN = (
    (N_("Make a new code"), "safety"),
    (N_("Arrivals as a picture"), "arrivals"),
    (N_("Change name, address or phone"), "edit"),
    (N_("Back"), "checkpoints"),
)
VALID = (
    (N_("Poster and papers"), "print"),
    (N_("Arrivals as a picture"), "arrivals"),
    (N_("Note a visitor without a phone"), "visitor"),
    (N_("Change name, address or phone"), "edit"),
    (N_("Keepers and handing over"), "share"),
    (N_("Close it or replace the code"), "safety"),
    (N_("Back"), "checkpoints"),
)
ASKED = {"print": "poster"}
"""The jobs that ask for what is offered here."""


def _offered(checkpoint: Checkpoint) -> Sequence[tuple[str, str]]:
    """What makes sense: nothing to hang without a valid code, no visitors to note behind a closed door."""
    if checkpoint.revoked_at:
        return WITHDRAWN
    return [offer for offer in VALID if not (checkpoint.suspended_at and offer[1] == "visitor")]


def _state(checkpoint: Checkpoint) -> str:
    if checkpoint.revoked_at:
        return N_(
            "{name}\n{address}, {place}\nNumber {code}, phone {phone}\nIts code is withdrawn: the posters are refused."
        )
    if checkpoint.suspended_at:
        return N_("{name}\n{address}, {place}\nNumber {code}, phone {phone}\nClosed for now: no visits are noted.")
    return N_("{name}\n{address}, {place}\nNumber {code}, phone {phone}\nOpen: its code is valid.")


async def action(turn: Turn[Owned]) -> Next:
    chosen = turn.choice()
    if chosen == "checkpoints":
        return Open("checkpoints")
    checkpoint = await owned(turn)
    if chosen == "print":
        return paper
    if chosen == "arrivals":
        await arrivals.say_arrivals(turn, checkpoint)
        return action
    return Open(chosen, checkpoint.code)


def ask_paper(turn: Turn[Owned]) -> Message:
    return turn.message(
        N_("What would you like to have?"),
        turn.pick(N_("Poster (A4)"), "poster"),
        turn.pick(N_("Table cards (A6, four on a page)"), "cards"),
        turn.pick(N_("The QR code alone"), "code"),
        turn.pick(N_("Back"), "back"),
    )


async def paper(turn: Turn[Owned]) -> Next:
    chosen = turn.choice()
    if chosen == "back":
        return action
    checkpoint = await owned(turn)
    if checkpoint.revoked_at:
        turn.say(N_("The code of this place is withdrawn. Please make a new one first."))
        return action
    say = {"poster": papers.say_poster, "cards": papers.say_cards, "code": papers.say_code}[chosen]
    await say(turn, checkpoint)
    return action


desk = Dialog(
    "desk",
    Owned,
    title=N_("The desk of your checkpoint"),
    begin=begin,
    steps=(
        Step(ask_action, action),
        Step(ask_paper, paper),
    ),
)
