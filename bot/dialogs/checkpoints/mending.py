"""What a place holds, mended in its owner's words once it is registered: "số điện thoại ghi lộn rồi, 432 mới đúng"."""

from typing import Any

from bot.content import N_
from bot.dialogs.checkpoints.papers import PROVISIONAL
from bot.dialogs.checkpoints.registering.declaring.reminding import SOONER, UNASKED
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.corrected.applied import GONE, applied
from bot.dialogs.checkpoints.registering.told.corrected.corrections import correction
from bot.dialogs.checkpoints.registering.told.corrected.exchanged import exchanged
from bot.dialogs.checkpoints.registering.told.heard import hear
from bot.dialogs.checkpoints.registering.told.phrasing.labels import FIELDS
from bot.dialogs.checkpoints.registering.told.phrasing.phrases import says
from bot.engine import Turn
from bot.model import Checkpoint

CHANGED = ("name", "address", "phone")
"""What can be changed of a place that is registered."""

REGISTERED = N_("{name} is registered. Thank you for keeping {region} safe.")
STAY_VALID = N_("Noted. The posters that hang stay valid.")

LATELY = (REGISTERED, PROVISIONAL, STAY_VALID, UNASKED, SOONER)
"""What was said last to whoever has just registered a place."""

CUT = "\n"
"""Stands in such a sentence for what differs."""


def mended(turn: Turn[Any], place: Checkpoint, text: str, only_parts: bool = False) -> dict[str, str]:
    """The answers of a place as they are with what a text puts in place of a part of them, or takes out."""
    library = turn.services.library
    data = Registration(place.name, place.kind, place.district, place.commune, place.address, place.phone)
    told = None if exchanged(data, text, library) or only_parts else hear(turn, text, data, "summary")
    if told is not None and told.wrong:
        applied(data, told, text, library)
    return {field: getattr(data, field) for field in CHANGED if getattr(data, field) != getattr(place, field)}


def says_wrong(turn: Turn[Any], text: str) -> bool:
    """Whether it is said that something of a place is wrong, and nothing is asked."""
    last, found = text.split()[-1:], correction(text, turn.services.library)
    asks = any(map(turn.services.understanding.asks, last))
    return not asks and found is not None and found.field in CHANGED


def claimed(turn: Turn[Any], invited: bool) -> bool:
    """Whether it is said of a place that was registered just now."""
    parts = [max(turn.words(said, name=CUT, code=CUT).split(CUT), key=len).strip() for said in LATELY]
    just_now = any(part in answered for part in parts for _, answered in turn.exchanges)
    text, library = turn.update.text, turn.services.library
    too_much = says(text, GONE, library) and any(says(text, FIELDS[field], library) for field in CHANGED)
    return just_now and (too_much or says_wrong(turn, text))
