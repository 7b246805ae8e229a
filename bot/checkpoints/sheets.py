"""What the posters of checkpoints show, signed; one or many."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.checkpoints.codes import signing
from bot.checkpoints.codes.signature import Signer
from bot.checkpoints.official_code import as_text
from bot.checkpoints.registry import Registry
from bot.content import Library
from bot.model import Checkpoint
from bot.paper.posters import words
from bot.paper.posters.bundle import Kind
from bot.paper.posters.sheet import Sheet
from bot.paper.recipes import recipe
from bot.store import Tx


class Sheets:
    """Signs posters: what is needed is read once, the sheets are made when they are asked for, in any thread."""

    def __init__(self, registry: Registry, library: Library, signer: Signer) -> None:
        self._root, self._library, self._signer = registry.root, library, signer

    @classmethod
    async def open(cls, tx: Tx, registry: Registry, library: Library, now: datetime) -> "Sheets":
        """`tx` must be one that writes: the first poster of all makes the key."""
        return cls(registry, library, await signing.newest(tx, registry.vault, now))

    def of(self, checkpoint: Checkpoint) -> Sheet:
        """The poster of a checkpoint: with its official code where it has one, else with ours."""
        where = self._library.communes.where(checkpoint.commune)
        if checkpoint.official is not None:
            return words.official(self._library, as_text(checkpoint.official), checkpoint.name, where)
        return words.own(self._library, self.link(checkpoint), checkpoint.name, where, checkpoint.code)

    def link(self, checkpoint: Checkpoint) -> str:
        """The signed address of its newest poster that has our code."""
        return self._signer.link(self._root, checkpoint.code, checkpoint.issue)

    def recipe(self, checkpoints: Sequence[Checkpoint], kind: Kind) -> dict[str, Any]:
        """How to draw the posters of these checkpoints as one file."""
        return recipe("bundle", [self.of(checkpoint) for checkpoint in checkpoints], kind)
