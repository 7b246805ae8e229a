"""What an owner says has changed of a place, and how it is from now on."""

from collections.abc import Mapping
from typing import Any

from bot.content import Library
from bot.dialogs.checkpoints.changing.meanwhile import CHANGED, is_unplaced
from bot.dialogs.checkpoints.changing.mending import MOVED, mended
from bot.dialogs.checkpoints.owned import Owned
from bot.dialogs.checkpoints.registering.told.corrected.exchanged import pair
from bot.dialogs.checkpoints.registering.told.corrected.said.corrections import correction, restated
from bot.dialogs.checkpoints.registering.told.corrected.said.newly_named import without_now
from bot.dialogs.checkpoints.registering.told.corrected.said.several import several
from bot.engine import Turn
from bot.model import Checkpoint
from bot.understanding.places.phrasing.labels import FIELDS
from bot.understanding.places.phrasing.phrases import says
from bot.understanding.places.values.numbers import number_in


async def changed_by(turn: Turn[Owned], place: Checkpoint, text: str) -> dict[str, str]:
    """What a text changes; a phone number that cannot be kept as it was told changes nothing."""
    library = turn.services.library
    number, found = number_in(text, library), (correction(text, library), *several(text, library))
    told = {one.field: one.value for one in found if one and _is_plain(one.field, one.value)}
    if number.broken or number.others:
        told.pop("phone", None)
    changed = await mended(turn, place, text)
    changed = changed if changed.keys() & told.keys() else told or changed
    if "name" in changed:
        changed["name"] = without_now(changed["name"], library)
    return changed


def is_elsewhere(changed: Mapping[str, str], text: str, library: Library) -> bool:
    """Whether it is only said that the place has moved, and not where to."""
    return "address" in changed and is_unplaced(changed["address"], library, says(text, MOVED, library))


def foretold(turn: Turn[Any], text: str) -> str:
    """What a text says that something is from now on; "" where it only says that something is wrong."""
    library = turn.services.library
    found = correction(text, library) or restated(text, library)
    return (found.value if found else "") or pair(text, library)[1]


def named_in(text: str, library: Library) -> str:
    """What is named that has changed; "" for nothing."""
    found = correction(text, library)
    named = [field for field in CHANGED if says(text, FIELDS[field], library)]
    moved = ["address"] if says(text, MOVED, library) else []
    return found.field if found and found.field in CHANGED else next(iter(named or moved), "")


def _is_plain(field: str, value: str) -> bool:
    """Whether that is surely how it is from now on."""
    if field == "name":
        return value[:1].isupper()
    told = any(map(str.isdigit, value)) and " " in value
    return bool(value) and (field == "phone" or (field == "address" and told))
