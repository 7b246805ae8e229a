"""What is the same as at the place that was registered before: "cùng địa chỉ", "cùng số đt"."""

from bot.content import N_
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.spoken import has
from bot.engine import Turn

SAME = {
    "address": N_("same address, same place"),
    "phone": N_("same phone, same number"),
}
"""What is said to be the same, and how."""


async def as_before(turn: Turn[Registration], told: str) -> None:
    """Takes over what is said to be as it was."""
    same = [field for field, said in SAME.items() if has(told, said, turn.services.library)]
    mine = await turn.services.registry.owned_by(turn.tx, turn.person.id) if same else []
    if not mine:
        return
    last = mine[-1]
    if "address" in same:
        turn.data.address, turn.data.district, turn.data.commune = last.address, last.district, last.commune
    if "phone" in same:
        turn.data.phone = last.phone
