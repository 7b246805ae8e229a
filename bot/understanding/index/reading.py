"""Reads the texts of the content one by one, keeping numbers only."""

from array import array
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from bot.understanding.index.learning import Plan
from bot.understanding.index.views import Syllables
from bot.understanding.meaning import Kind


class Said(NamedTuple):
    """The words of one text of an entry. People say it (`asked`), or else the bot tells it."""

    id: str
    kind: Kind
    asked: bool
    words: Sequence[str]


class Reading:
    """Everything that can be meant as `entries`, and whose each text is. The texts of one entry follow each other; what
    it tells in one language counts as one text."""

    def __init__(self) -> None:
        self.entries: list[tuple[str, Kind]] = []
        self.syllables = Syllables()
        self._owner = array("i")
        self._told = bytearray()

    def add(self, said: Said) -> None:
        """Reads one text."""
        if not self.entries or self.entries[-1] != (said.id, said.kind):
            self.entries.append((said.id, said.kind))
        owner = len(self.entries) - 1
        goes_on = bool(self._told) and self._told[-1] and self._owner[-1] == owner and not said.asked
        if not goes_on:
            self._owner.append(owner)
            self._told.append(not said.asked)
        self.syllables.add(len(self._owner) - 1, said.words)

    def plan(self) -> Plan:
        """Whose each text is."""
        return Plan(np.array(self._owner, np.int32), np.array(self._told, np.bool_), len(self.entries))
