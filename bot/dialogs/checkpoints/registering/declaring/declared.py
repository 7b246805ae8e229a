"""After the registration: is the place declared at the official site? Whoever has not got to it yet gets a provisional
poster, and a word after a day and after three if they want one."""

from bot.content import N_
from bot.dialogs.checkpoints.changing.mending import mends_a_part, says_wrong
from bot.dialogs.checkpoints.changing.wishing import wants_a_change
from bot.dialogs.checkpoints.owned import Owned, begun, owned
from bot.dialogs.checkpoints.registering.beside.concerns import about
from bot.dialogs.checkpoints.registering.declaring import photographed
from bot.dialogs.checkpoints.registering.declaring.not_yet import (
    ASKED,
    later,
    not_yet,
    shown_how,
    told_and_asked,
    wants_to_be_shown,
    with_poster,
)
from bot.dialogs.checkpoints.registering.declaring.reminding import ask_remind, remind, takes_up
from bot.dialogs.checkpoints.registering.declaring.urged import LATER, urged
from bot.dialogs.checkpoints.registering.told.another import beyond, says_another
from bot.dialogs.checkpoints.registering.told.same import is_same
from bot.engine import Dialog, Done, Next, Open, Step, Turn
from bot.model import Message
from bot.understanding.places.phrasing.phrases import has
from bot.understanding.places.reading import read
from bot.understanding.places.values.line import Line

BESIDES = N_("separately, its own code, the other place, the other shop, the second one, one for the other")
"""Words about a further place that has a name."""


async def begin(turn: Turn[Owned], arg: str) -> Next:
    """ "X7EZZ6JV" asks, "X7EZZ6JV/how" shows how at once, "X7EZZ6JV/later" gives the provisional poster; so does
    "X7EZZ6JV/another/Cà phê Mây", and that further place is registered."""
    code, _, what = arg.partition("/")
    if not await begun(turn, code):
        return Done()
    checkpoint = await owned(turn)
    what, _, beyond_it = what.partition("/")
    if what == "another":
        return await _then_another(turn, beyond_it)
    if checkpoint.official is not None or turn.services.library.site.official is None:
        return await with_poster(turn, checkpoint)
    if what == "how":
        return shown_how(turn, checkpoint)
    return await later(turn) if what == "later" else declared


async def ask_declared(turn: Turn[Owned]) -> Message:
    checkpoint = await owned(turn)
    return turn.message(
        N_(
            "Is {name} declared at {declare} already? The QR code at the door comes from there. With it I make your"
            " poster; until you have it, I make a provisional one."
        ),
        turn.pick(N_("Yes, I have its code"), "yes"),
        turn.pick(N_("Not yet, show me how now"), "how"),
        turn.pick(LATER, "later", word="later no"),
        name=checkpoint.name,
    )


async def declared(turn: Turn[Owned]) -> Next:
    if turn.prepared.result():
        return Open("official", turn.data.code)
    chosen = turn.choice()
    if chosen == "yes":
        return Open("official", turn.data.code)
    return shown_how(turn, await owned(turn)) if chosen == "how" else await later(turn)


async def further(turn: Turn[Owned]) -> Next | None:
    """Whoever has one more place gets the poster of this one, and begins with that."""
    text, library = turn.update.text, turn.services.library
    if says_another(text, library):
        return await _then_another(turn, beyond(text, library))
    if wants_a_change(turn, text) or says_wrong(turn, text) or mends_a_part(turn, await owned(turn), text):
        return Open("edit", turn.data.code)
    if turn.step == ASKED and (following := await not_yet(turn, text)) is not None:
        return following
    line = read(text, library) if is_same(text, library) or has(text, BESIDES, library) else Line()
    return await _then_another(turn, text) if line.name or line.called else None


async def _then_another(turn: Turn[Owned], told: str) -> Next:
    await with_poster(turn, await owned(turn))
    turn.say(N_("Now the next place."))
    return Open("register", told)


def owns(turn: Turn[Owned]) -> bool:
    """Whether a text wants to be shown the way, or to have something changed, or says whether they
    want to be reminded, whatever small word it begins with and whatever is felt with it."""
    text = turn.update.text
    return wants_to_be_shown(turn) or wants_a_change(turn, text) or takes_up(turn, text)


declared_ = Dialog(
    "declared",
    Owned,
    title=N_("The official code of your checkpoint"),
    begin=begin,
    about=about,
    apart=told_and_asked,
    urged=urged,
    correct=further,
    owns=owns,
    steps=(
        Step(ask_declared, declared, prepare=photographed.read),
        Step(ask_remind, remind, prepare=photographed.read),
    ),
)
