"""Many checkpoints at once: a list is checked row by row, and what is good is registered in one transaction."""

import asyncio
import time
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.checkpoints import sealing
from bot.checkpoints.codes.code import new_code
from bot.checkpoints.lists import columns, row
from bot.checkpoints.lists.errors import NoRowsError
from bot.checkpoints.lists.row import RowError
from bot.checkpoints.registry import Draft, Registry
from bot.content import N_, Library
from bot.model import Checkpoint
from bot.model.writing.text import whole_number, words
from bot.sandbox.spreadsheets import Row
from bot.store import Tx
from bot.store.checkpoints import ownership
from bot.store.checkpoints.checkpoints import Row as Kept
from bot.store.vault import Vault

BITE = 8
"""Rows that are looked at in one go: a few milliseconds."""

A_SECOND = 1000
"""Rows that are looked at in a second, however fast this machine is. To keep 2,000 takes the database's one writer, on
SQLite, for which everybody waits, a twentieth of a second: so it does that in one fortieth of the time at the most."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why the row with this number was left out: a sentence and what stands in it."""

    line: int
    sentence: str
    values: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Good:
    """The row with this number can be registered, under a new code; what is to be sealed of it is."""

    line: int
    draft: Draft
    code: str
    sealed: dict[str, Any]

    @property
    def keys(self) -> tuple[str, str]:
        """What duplicates are found by: phone, and name."""
        return self.sealed["phone_key"], self.sealed["name_key"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A list that was read: the good rows, and what is wrong with the others."""

    good: tuple[Good, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was registered, and every row that was not."""

    checkpoints: tuple[Checkpoint, ...]
    problems: tuple[Problem, ...]


async def check(rows: list[Row], library: Library, vault: Vault) -> Reading:
    """Looks at every row of a list, a few at a time: conversations go on in between. All that takes long is done here,
    and not in the turn that registers the rows. Raises `ListError`."""
    at, rows = columns.find(rows, library)
    if not rows:
        raise NoRowsError
    good: list[Good] = []
    problems: list[Problem] = []
    seen: dict[tuple[str, str], int] = {}
    codes: dict[bytes, int] = {}
    began = time.perf_counter()
    for count, (line, cells) in enumerate(rows):
        if count % BITE == 0:
            spent = time.perf_counter() - began
            await asyncio.sleep(max(2 * spent, BITE / A_SECOND))  # two thirds of the time at least are for who talks
            began = time.perf_counter()
        try:
            draft = row.draft(lambda name, cells=cells: _cell(cells, at.get(name)), library)  # type: ignore[misc]
            _once(draft, line, seen, codes)
        except RowError as wrong:
            problems.append(Problem(line, wrong.sentence, wrong.values))
        else:
            good.append(_good(line, draft, vault))
    return Reading(tuple(good), tuple(problems))


async def register(tx: Tx, owner_id: int, reading: Reading, now: datetime) -> Outcome:
    """Registers the good rows, all or none; those that are registered already are left out and named."""
    known = await ownership.alike(tx, owner_id, (one.keys for one in reading.good))
    new = [one for one in reading.good if one.keys not in known]
    already = N_("A place with this name and phone is registered already.")
    problems = [*reading.problems, *(Problem(one.line, already) for one in reading.good if one.keys in known)]
    common: dict[str, Any] = {"owner_id": owner_id, "created_at": now}
    await ownership.add_all(tx, [Kept(one.code, **{**vars(one.draft), **one.sealed, **common}) for one in new])
    checkpoints = tuple(Checkpoint(one.code, **vars(one.draft), **common) for one in new)
    return Outcome(checkpoints, tuple(sorted(problems, key=lambda problem: problem.line)))


async def note(tx: Tx, owner_id: int, outcome: Outcome, now: datetime) -> int:
    """Notes what came together, so that its posters can be had again; gives the list's number."""
    return await ownership.add_batch(tx, owner_id, [checkpoint.code for checkpoint in outcome.checkpoints], now)


async def checkpoints_of(tx: Tx, registry: Registry, owner_id: int, number: str) -> list[Checkpoint]:
    """What came with a list and is still this person's."""
    rows = await ownership.batch_of(tx, whole_number(number) or 0, owner_id)
    return [sealing.checkpoint(registry.vault, row) for row in rows]


def _good(line: int, draft: Draft, vault: Vault) -> Good:
    code = new_code()
    return Good(line, draft, code, sealing.columns(vault, code, name=draft.name, phone=draft.phone))


def _cell(cells: list[str], at: int | None) -> str:
    return cells[at] if at is not None and at < len(cells) else ""


def _once(draft: Draft, line: int, seen: dict[tuple[str, str], int], codes: dict[bytes, int]) -> None:
    first = seen.setdefault((words(draft.name), draft.phone), line)
    if first != line:
        raise RowError(N_("The same name and phone as in row {first}."), first=first)
    if draft.official is not None and (first := codes.setdefault(draft.official, line)) != line:
        raise RowError(N_("The same official code as in row {first}: each place has its own."), first=first)
