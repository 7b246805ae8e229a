"""The wish for a sheet beside the wish to register: said to before anything else is asked."""

from typing import Any

from bot.content import N_
from bot.engine import Turn
from bot.understanding.places.phrasing.phrases import says

SHEET = N_("poster, qr at the door, code at the door, qr code, a qr, sheet for the door, print a code, the code today")
"""Words of whoever came for the sheet."""

PROMISED = N_("Yes, the sheet for your door: I make it at once, as soon as you have told me a few things.")


def promised(turn: Turn[Any]) -> str:
    """What becomes of it; "" where none is wished for."""
    return PROMISED if says(turn.update.text, SHEET, turn.services.library) else ""
