"""Posters of many checkpoints: what is said names them, and they are signed when it is sent. Two thousand take a
quarter of a second, for which nobody else would be answered."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.checkpoints import sealing
from bot.checkpoints.registry import Registry
from bot.checkpoints.sheets import Sheets
from bot.content import Library
from bot.model import Checkpoint, File
from bot.paper.posters.bundle import Kind
from bot.store import Store
from bot.store.checkpoints import ownership
from bot.store.checkpoints.checkpoints import Row


def to_sign(name: str, alt: str, checkpoints: Sequence[Checkpoint], kind: Kind) -> File:
    """A file of one owner's posters, which are yet to be signed and drawn."""
    codes = [checkpoint.code for checkpoint in checkpoints]
    return File(name, alt, recipe={"posters": codes, "owner": checkpoints[0].owner_id, "kind": kind})


class Posters:
    """Makes of what was named what can be drawn. A key may be made for it, so it writes."""

    def __init__(self, store: Store, registry: Registry, library: Library, clock: Callable[[], datetime]) -> None:
        self._store, self._registry, self._library, self._clock = store, registry, library, clock

    async def signed(self, recipe: Mapping[str, Any]) -> Mapping[str, Any] | None:
        """How to draw something: unchanged where it is all there; `None` where nobody owns one of the places now."""
        if "posters" not in recipe:
            return recipe
        async with self._store.begin() as tx:
            rows = await ownership.of_codes(tx, recipe["posters"], recipe["owner"])
            sheets = await Sheets.open(tx, self._registry, self._library, self._clock())
        return await asyncio.to_thread(self._made, sheets, rows, recipe["kind"]) if rows else None

    def _made(self, sheets: Sheets, rows: Sequence[Row], kind: Kind) -> Mapping[str, Any]:
        return sheets.recipe([sealing.checkpoint(self._registry.vault, row) for row in rows], kind)
