"""The owner's desk: everything that can be done with one checkpoint."""

from collections.abc import Sequence

from bot.checkpoints.desk import mine
from bot.content import N_
from bot.dialogs.checkpoints import papers
from bot.dialogs.checkpoints.changing.given_anew import gets_the_poster
from bot.dialogs.checkpoints.changing.meanwhile import KEPT, is_kept
from bot.dialogs.checkpoints.changing.mending import is_a_number, is_just_now, mended, says_wrong
from bot.dialogs.checkpoints.changing.reprinted import without_reprint
from bot.dialogs.checkpoints.owned import Owned, begun, named_or, owned
from bot.dialogs.checkpoints.registering.beside.concerns import about
from bot.dialogs.checkpoints.registering.told.another import beyond, says_another
from bot.dialogs.visits import arrivals
from bot.engine import Dialog, Done, Next, Open, Step, Turn
from bot.model import Checkpoint, Message
from bot.model.writing.phone import national
from bot.understanding import Kind, Zone
from bot.understanding.places.phrasing.labels import FIELDS
from bot.understanding.places.phrasing.phrases import says


async def begin(turn: Turn[Owned], arg: str) -> Next:
    """ "X7EZZ6JV" shows what can be done, "X7EZZ6JV/print" gives the poster before that."""
    code, _, what = arg.partition("/")
    if not await begun(turn, code):
        return Done()
    checkpoint = await owned(turn)
    if what == "print" and (checkpoint.official is not None or not checkpoint.revoked_at):
        await papers.say_poster(turn, checkpoint)
    return action


async def ask_action(turn: Turn[Owned]) -> Message:
    checkpoint = await mine(turn.tx, turn.services.registry, turn.person.id, turn.data.code)
    if checkpoint is None:
        return turn.message(N_("That checkpoint is not yours any more."), turn.pick(N_("Back"), "checkpoints"))
    return turn.message(
        N_("{name}\n{address}, {place}\nNumber {code}, phone {phone}\n{state}"),
        *(turn.pick(label, value, ASKED.get(value, "")) for label, value in _offered(turn, checkpoint)),
        name=checkpoint.name,
        place=turn.services.library.communes.where(checkpoint.commune),
        address=checkpoint.address,
        phone=national(checkpoint.phone),
        code=checkpoint.code,
        state=turn.words(_state(turn, checkpoint)),
    )


async def corrected(turn: Turn[Owned]) -> Next | None:
    """Whoever says there how something should be has it changed at once; who has one more place registers that."""
    text, again = without_reprint(turn.update.text, turn.services.library)
    if turn.picked is None and says_another(text, turn.services.library):
        return Open("register", beyond(text, turn.services.library))
    if again and turn.picked is None and await gets_the_poster(turn, text):
        return action
    if not text or turn.picked is not None or _is_known(turn, text):
        return None
    if is_kept(text, turn.services.library):
        turn.say(KEPT)
        return Open("desk", turn.data.code)
    number = is_a_number(text, turn.services.library)
    changes = number or says_wrong(turn, text) or (again and await mended(turn, await owned(turn), text))
    return Open("edit", turn.data.code) if changes else None


def _is_known(turn: Turn[Owned], text: str) -> bool:
    """Whether something else is surely meant, and no answer called by its name."""
    meant, library = turn.meant(turn.update.text), turn.services.library
    named = any(says(text, FIELDS[field], library) for field in ("name", "address", "phone"))
    return meant.kind is Kind.TOPIC and meant.zone is Zone.ANSWER and not named


PRINT = (N_("Poster and papers"), "print")
CODE = (N_("I have the code of {declare}"), "official")
ARRIVALS = (N_("Arrivals as a picture"), "arrivals")
VISITOR = (N_("Note a visitor without a phone"), "visitor")
EDIT = (N_("Change name, address or phone"), "edit")
SHARE = (N_("Keepers and handing over"), "share")
SAFETY = (N_("Close it or replace the code"), "safety")
BACK = (N_("Back"), "checkpoints")

DECLARED = (PRINT, (N_("The code of {declare} has changed"), "official"), VISITOR, EDIT, SHARE, BACK)
WITHDRAWN = (CODE, (N_("Make a new code"), "safety"), ARRIVALS, EDIT, BACK)
VALID = (PRINT, CODE, ARRIVALS, VISITOR, EDIT, SHARE, SAFETY, BACK)
ASKED = {"print": "poster"}
"""The jobs that ask for what is offered here."""


def _offered(turn: Turn[Owned], checkpoint: Checkpoint) -> Sequence[tuple[str, str]]:
    """What makes sense: nothing to hang without a valid code, no visitors to note behind a closed door, and whose
    official code hangs need not look after ours."""
    if checkpoint.official is not None:
        return _open(checkpoint, DECLARED)
    offered = _open(checkpoint, WITHDRAWN if checkpoint.revoked_at else VALID)
    return offered if turn.services.library.site.official else [offer for offer in offered if offer != CODE]


def _open(checkpoint: Checkpoint, offered: Sequence[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    return [offer for offer in offered if offer != VISITOR] if checkpoint.suspended_at else offered


def _state(turn: Turn[Owned], checkpoint: Checkpoint) -> str:
    if checkpoint.official is not None:
        return N_("Its poster has the code of {declare}; who came is seen there.")
    if checkpoint.revoked_at:
        return N_("Its code is withdrawn: the posters are refused.")
    if checkpoint.suspended_at:
        return N_("Closed for now: no visits are noted.")
    if turn.services.library.site.official:
        return N_("Open. Its poster has the provisional code, until you send me that of {declare}.")
    return N_("Open: its code is valid.")


async def action(turn: Turn[Owned]) -> Next:
    """What was picked, or wished for: of this place, unless another is named."""
    turn.data.code = await named_or(turn, turn.data.code)
    if turn.picked is None and (wished := _wished(turn)):
        dialog, _, what = wished.partition("/")
        return Open(dialog, f"{turn.data.code}/{what}" if what else turn.data.code)
    chosen = turn.choice()
    if chosen == "checkpoints":
        return Open("checkpoints")
    checkpoint = await owned(turn)
    if chosen == "print":
        again = without_reprint(turn.update.text, turn.services.library)[1]
        return action if again and await gets_the_poster(turn, "") else paper
    if chosen == "arrivals":
        file = papers.file_name(turn, N_("arrivals"), checkpoint.name, "png")
        await arrivals.say_arrivals(turn, checkpoint, file)
        return action
    return Open(chosen, checkpoint.code)


def _wished(turn: Turn[Owned]) -> str:
    """What is to be done with a place, where that was typed: "safety/close"; "" for nothing."""
    meant = turn.meant(turn.update.text)
    opens = turn.services.library.jobs.opens(turn.person.language)[meant.id] if meant.kind is Kind.JOB else ""
    return opens.removeprefix("checkpoints:") if opens.startswith("checkpoints:") else ""


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
    if checkpoint.revoked_at and checkpoint.official is None:
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
    about=about,
    lasts=is_just_now,
    correct=corrected,
    steps=(
        Step(ask_action, action),
        Step(ask_paper, paper),
    ),
)
