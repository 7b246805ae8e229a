"""A checkpoint, as somebody sees it who followed its code; arriving there and leaving."""

from typing import Any

from bot.checkpoints.registry import Verdict
from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn
from bot.model import Checkpoint, Visit
from bot.visits.check_in import TooManyArrivalsError, person


async def show(turn: Turn[Nothing], code: str) -> Next:
    """Says whose code it is, before anything is noted."""
    found = await _good(turn, code)
    if found is not None:
        turn.say(
            N_("This is the code of {name}, {where}. Are you there now?"),
            turn.opens(N_("I have just arrived"), "arrive", found.code),
            turn.opens(N_("I am leaving"), "leave", found.code),
            turn.opens(N_("Install {app}"), "guide", "install"),
            turn.opens(N_("Menu"), "menu"),
            **_names(turn, found),
        )
    return Done()


async def arrived(turn: Turn[Nothing], code: str) -> Next:
    found = await _good(turn, code)
    if found is None:
        return Done()
    try:
        noted = await turn.services.visits.arrive(turn.tx, person(turn.person.id), found.code, turn.now)
    except TooManyArrivalsError:
        turn.say(N_("That is more arrivals than one person makes in a day, so I have not noted this one."))
        return Done()
    sentence = (
        N_("I have already noted that you arrived at {name}, {where}, at {time}.")
        if noted.again
        else N_("Noted: you arrived at {name}, {where}, at {time}. Please tell me here when you leave.")
    )
    turn.say(
        sentence,
        turn.opens(N_("I am leaving"), "leave", found.code),
        turn.opens(N_("My visits"), "visits"),
        time=_time(turn, noted.visit),
        **_names(turn, found),
    )
    return Done()


async def left(turn: Turn[Nothing], code: str) -> Next:
    """Works for a withdrawn code as well: whoever came in may also go."""
    found = await turn.services.registry.find(turn.tx, code)
    me = person(turn.person.id)
    visit = await turn.services.visits.leave(turn.tx, me, found.code, turn.now) if found else None
    if found is None or visit is None:
        turn.say(N_("I have no arrival of yours there that is still open, so nothing was noted."), *_mine(turn))
        return Done()
    turn.say(
        N_("Noted: you left {name}, where you had arrived at {time}. Thank you, and take care!"),
        *_mine(turn),
        name=found.name,
        time=_time(turn, visit),
    )
    return Done()


async def _good(turn: Turn[Nothing], code: str) -> Checkpoint | None:
    """The place of a code that visits may be noted with; says what is wrong with any other."""
    checked = await turn.services.registry.check(turn.tx, code.replace("/", ""))
    if checked.good:
        return checked.checkpoint
    if checked.verdict is Verdict.SUSPENDED:
        turn.say(N_("This checkpoint is closed for the time being, so no visit was noted."), *_mine(turn))
    elif checked.verdict is Verdict.REVOKED:
        turn.say(
            N_("Careful: this code has been withdrawn and no visit was noted. Please tell the staff."), *_mine(turn)
        )
    else:
        turn.say(
            N_(
                "Careful: no checkpoint has this code."
                " Do not type anything into a page that it leads to, and tell the staff."
            ),
            turn.opens(N_("Menu"), "menu"),
        )
    return None


def _names(turn: Turn[Nothing], found: Checkpoint) -> dict[str, str]:
    return {"name": found.name, "where": turn.services.library.communes.where(found.commune)}


def _mine(turn: Turn[Nothing]) -> list[Any]:
    return [turn.opens(N_("My visits"), "visits"), turn.opens(N_("Menu"), "menu")]


def _time(turn: Turn[Nothing], visit: Visit) -> str:
    return f"{turn.services.library.site.local(visit.arrived_at):%H:%M}"


scanned = Dialog(
    "scanned",
    Nothing,
    link="cp",
    begin=show,
)


arrive = Dialog(
    "arrive",
    Nothing,
    title=N_("noting a visit"),
    needs_consent=True,
    begin=arrived,
)


leave = Dialog("leave", Nothing, begin=left)
