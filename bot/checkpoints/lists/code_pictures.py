"""Pictures of official codes, many at once: each is named like its place, or like the number on its poster."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.checkpoints import sealing
from bot.checkpoints.codes.code import clean_code
from bot.checkpoints.official_code import LONGEST, is_ours
from bot.checkpoints.registry import Registry
from bot.content import N_
from bot.model import Checkpoint
from bot.sandbox.pictured import Pictured
from bot.store import Tx
from bot.store.checkpoints import checkpoints


@dataclass(frozen=True, slots=True)
class Left:
    """A picture that was left out, and why."""

    name: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Kept:
    """The checkpoints that have their official code now, and the pictures that were left out."""

    checkpoints: tuple[Checkpoint, ...]
    left: tuple[Left, ...]


async def keep(
    tx: Tx, registry: Registry, owner_id: int | None, pictures: Sequence[Pictured], only_look: bool = False
) -> Kept:
    """Gives each of a person's checkpoints, or of anybody's where none is given, the code of its picture; or says which
    would get one."""
    mine = await _of(tx, registry, owner_id)
    found: dict[str, bytes] = {}
    left: list[Left] = []
    for picture in pictures:
        named = _named(mine, picture.name)
        wrong = _wrong(picture, named, found, registry.root)
        if wrong:
            left.append(Left(picture.name, wrong))
        else:
            found[named[0].code] = picture.payloads[0]
    if not only_look:
        for code, payload in found.items():
            await checkpoints.change(tx, code, owner_id, official=payload)
    return Kept(tuple([one for one in await _of(tx, registry, owner_id) if one.code in found]), tuple(left))


async def _of(tx: Tx, registry: Registry, owner_id: int | None) -> list[Checkpoint]:
    return await registry.all(tx) if owner_id is None else await registry.owned_by(tx, owner_id)


def _named(mine: Sequence[Checkpoint], name: str) -> list[Checkpoint]:
    """The checkpoints that a picture's name means: one by its number, or all of this name."""
    by_number = [checkpoint for checkpoint in mine if checkpoint.code == clean_code(name)]
    return by_number or [one for one in mine if sealing.name_key(one.name) == sealing.name_key(name)]


def _wrong(picture: Pictured, named: Sequence[Checkpoint], found: dict[str, bytes], root: str) -> str:
    if not picture.readable:
        return N_("It cannot be opened as a picture.")
    if len(picture.payloads) != 1 or len(picture.payloads[0]) > LONGEST:
        return N_("There is not exactly one QR code in it that can be read.")
    if is_ours(picture.payloads[0], root):
        return N_("That is the provisional code, which I made.")
    if not named:
        return N_("None of your places has that name or number.")
    if len(named) > 1:
        return N_("Several of your places have that name; please name the picture like the number of the place.")
    if named[0].code in found or picture.payloads[0] in found.values():
        return N_("That place, or that code, was in another picture already.")
    return ""
