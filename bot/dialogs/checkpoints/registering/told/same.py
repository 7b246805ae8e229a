"""What is the same as at the place that was registered before: "cùng địa chỉ", "cùng số đt"."""

from collections.abc import Sequence

from bot.content import N_, Library
from bot.dialogs.checkpoints.registering.registration import Registration
from bot.dialogs.checkpoints.registering.told.unasked.volunteered import take
from bot.engine import Turn
from bot.model import Checkpoint
from bot.model.writing.text import words
from bot.understanding.places.phrasing.phrases import has, phrases, split
from bot.understanding.places.phrasing.tidying import tidy
from bot.understanding.places.reading import read
from bot.understanding.places.values.kinds import Kinds

SAME = {
    "address": N_("same address, same place"),
    "phone": N_("same phone, same number"),
}
"""What is said to be the same, and how."""


LIKE = N_("same as the other place, like the other place, just like the first one, same as my first, same as the first")
ELSEWHERE = N_("only the address differs, different address, another address, except the address, only elsewhere")
"""What is said of a place that differs from the one before only by where it is."""


def is_elsewhere(text: str, library: Library) -> bool:
    """Whether a place is said to be as the one before, but for its address."""
    return has(text, LIKE, library) and has(text, ELSEWHERE, library)


def is_same(text: str, library: Library) -> list[str]:
    """What is said to be as it was."""
    return [field for field, said in SAME.items() if has(text, said, library)]


async def as_before(turn: Turn[Registration], told: str) -> bool:
    """Takes over what is said to be as it was; whether there was any."""
    elsewhere = is_elsewhere(told, turn.services.library)
    same = ["phone"] if elsewhere else is_same(told, turn.services.library)
    mine = await turn.services.registry.owned_by(turn.tx, turn.person.id) if same else []
    if not mine:
        return False
    last = mine[-1]
    if elsewhere:
        turn.data.name, turn.data.kind = turn.data.name or last.name, turn.data.kind or last.kind
        take(turn.data, read(_behind(told, turn.services.library), turn.services.library), turn.services.library)
    if "address" in same:
        turn.data.address, turn.data.district, turn.data.commune = last.address, last.district, last.commune
    if "phone" in same:
        turn.data.phone = last.phone
    return True


def as_branch(turn: Turn[Registration], told: str, mine: Sequence[Checkpoint]) -> None:
    """A place that is called as another of one's own is, but for a number, or has its phone, is of the same kind."""
    library, data = turn.services.library, turn.data
    if data.kind or not mine or (not data.name and not told):
        return
    same = [one for one in mine if data.name and own_name(data.name, library) == own_name(one.name, library) != ""]
    same = same or (list(mine[-1:]) if "phone" in is_same(told, library) else [])
    data.kind = same[-1].kind if same else ""


def own_name(name: str, library: Library) -> str:
    """What a place is called, without its kind and its number: "sao bien" in "khách sạn Sao Biển 1"."""
    said = name.split()
    own = [word for word in said[Kinds(name, library).leading(said) :] if not word.isdigit()]
    return words(" ".join(own))


def _behind(told: str, library: Library) -> str:
    """What is said behind that: "12 Lê Lợi" in "giống quán kia, khác địa chỉ: 12 Lê Lợi"."""
    said = (split(told, phrase) for phrase in phrases(library, ELSEWHERE))
    return next((tidy(after) for _, sign, after in said if sign), "")
