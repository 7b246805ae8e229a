"""A checkpoint, as somebody sees it who followed its code."""

from bot.content import N_
from bot.dialogs.nothing import Nothing
from bot.engine import Dialog, Done, Next, Turn

place = Dialog("place", Nothing, link="cp")


@place.begin
async def show(turn: Turn[Nothing], code: str) -> Next:
    found = await turn.services.registry.find(turn.tx, code)
    if found is None:
        turn.say(
            N_(
                "Careful: no checkpoint has this code."
                " Do not type anything into a page that it leads to, and tell the staff."
            ),
            turn.opens(N_("Menu"), "menu"),
        )
        return Done()
    turn.say(
        N_("This is the code of {name}, {where}. Scan the official code at the door when you come and when you leave."),
        turn.opens(N_("Install {app}"), "guide", "install"),
        turn.opens(N_("Menu"), "menu"),
        name=found.name,
        where=turn.services.library.places.where(found.commune),
    )
    return Done()
