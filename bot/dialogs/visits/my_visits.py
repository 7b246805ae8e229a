"""My visits: which were noted, and erasing them."""

from datetime import datetime

from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Step, Turn
from bot.model import Choice, Message, Visit
from bot.visits.check_in import person

SHOWN = 12
"""The newest visits, which are those that anybody asks for."""


async def begin(turn: Turn[Nothing], _arg: str) -> Next:
    if await _newest(turn):
        return erase
    turn.say(
        N_("No visit of yours has been noted. Scan the code of a place when you come in."),
        turn.opens(N_("Menu"), "menu"),
    )
    return Done()


async def ask_erase(turn: Turn[Nothing]) -> Message:
    mine = await _newest(turn)
    lines = [await _line(turn, visit) for visit in mine]
    head = turn.words(
        N_("Your newest visits. Each is erased by itself after {days} days; you can do it now:"),
        days=turn.services.visits.days,
    )
    return Message(
        "\n".join([head, *(f"• {line}" for line in lines)]),
        (
            *(Choice(f"✕ {line}", str(visit.id)) for line, visit in zip(lines, mine, strict=True)),
            turn.pick(N_("Erase all of my visits"), "all"),
            turn.pick(N_("Leave them as they are"), "keep"),
        ),
    )


async def erase(turn: Turn[Nothing]) -> Next:
    chosen, me = turn.choice(), person(turn.person.id)
    if chosen == "keep":
        turn.say(N_("Everything stays as it is."), turn.opens(N_("Menu"), "menu"))
        return Done()
    await turn.services.visits.erase(turn.tx, me, None if chosen == "all" else int(chosen))
    if chosen != "all" and await _newest(turn):
        turn.say(N_("That visit is erased."))
        return erase
    turn.say(N_("Your visits are erased."), turn.opens(N_("Menu"), "menu"))
    return Done()


async def _newest(turn: Turn[Nothing]) -> list[Visit]:
    mine = await turn.services.visits.of(turn.tx, person(turn.person.id))
    return mine[::-1][:SHOWN]


async def _line(turn: Turn[Nothing], visit: Visit) -> str:
    """ "Cà phê Hương 24/05 16:00–16:40", with nothing after the dash while the visit is open."""
    found = await turn.services.registry.find(turn.tx, visit.checkpoint)
    until = "" if visit.is_open(turn.now) else _clock(turn, visit.until, "%H:%M")
    return f"{found.name if found else visit.checkpoint} {_clock(turn, visit.arrived_at, '%d/%m %H:%M')}–{until}"


def _clock(turn: Turn[Nothing], moment: datetime, form: str) -> str:
    return turn.services.library.site.local(moment).strftime(form)


visits = Dialog(
    "visits",
    Nothing,
    title=N_("My visits"),
    commands=("lichsu", "visits"),
    begin=begin,
    steps=(Step(ask_erase, erase),),
)
