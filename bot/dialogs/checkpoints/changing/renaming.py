"""What a place is called from now on."""

from bot.content import N_
from bot.dialogs.checkpoints.changing.keeping import changes
from bot.dialogs.checkpoints.changing.mending import mended
from bot.dialogs.checkpoints.changing.reprinted import shown_as, without_reprint
from bot.dialogs.checkpoints.owned import Owned, owned
from bot.engine import Next, Open, Turn, UnclearError
from bot.understanding.places.phrasing.tidying import unquoted
from bot.understanding.places.values.kept import cleaned
from bot.understanding.places.values.place_names import has_capital

SURE = 0.8
"""How likely a part of what is typed must be the name for the rest to be left."""


async def name(turn: Turn[Owned]) -> Next:
    typed = unquoted(turn.text(limit=80))
    if not any(sign.isalpha() for sign in typed):
        raise UnclearError(N_("A name has letters in it. What is written above the door?"))
    told, again = without_reprint(typed, turn.services.library)
    shown = shown_as(told, turn.services.library)
    changed = {"name": shown} if shown else await mended(turn, await owned(turn), told, "name")
    if again and "name" not in changed and not has_capital(told):
        return Open("desk", f"{turn.data.code}/print")  # "in tờ mới gửi tui lẹ, 11h rưỡi" tells no name
    return await changes(turn, changed if set(changed) == {"name"} else {"name": _only_name(turn, told) or typed})


def _only_name(turn: Turn[Owned], typed: str) -> str:
    """The name without what is said beside it: "mới nói đó, Bún cá Bà Tám"."""
    parts = turn.services.understanding.parts(typed, "name", {}).parts
    told = [part for part in parts if part.label == "name" and part.chance >= SURE and part.text[:1].isupper()]
    return told[0].text if len(parts) == len(told) == 1 else cleaned(typed, turn.services.library)
