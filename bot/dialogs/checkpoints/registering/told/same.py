"""What is the same as at the place that was registered before: "cùng địa chỉ", "cùng số đt"."""

from bot.content import N_, Library
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.phrasing.phrases import has
from bot.engine import Turn

SAME = {
    "address": N_("same address, same place"),
    "phone": N_("same phone, same number"),
}
"""What is said to be the same, and how."""


def is_same(text: str, library: Library) -> list[str]:
    """What is said to be as it was."""
    return [field for field, said in SAME.items() if has(text, said, library)]


async def as_before(turn: Turn[Registration], told: str) -> bool:
    """Takes over what is said to be as it was; whether there was any."""
    same = is_same(told, turn.services.library)
    mine = await turn.services.registry.owned_by(turn.tx, turn.person.id) if same else []
    if not mine:
        return False
    last = mine[-1]
    if "address" in same:
        turn.data.address, turn.data.district, turn.data.commune = last.address, last.district, last.commune
    if "phone" in same:
        turn.data.phone = last.phone
    return True
