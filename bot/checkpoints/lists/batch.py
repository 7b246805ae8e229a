"""Many checkpoints at once: a list is checked row by row, and what is good is registered in one transaction."""

import asyncio
import time
from dataclasses import dataclass, field
from datetime import datetime

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

BITE = 8
"""Rows that are looked at in one go: a few milliseconds."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why the row with this number was left out: a sentence and what stands in it."""

    line: int
    sentence: str
    values: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """A list that was read: the good rows with their numbers, and what is wrong with the others."""

    good: tuple[tuple[int, Draft], ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was registered, and every row that was not."""

    checkpoints: tuple[Checkpoint, ...]
    problems: tuple[Problem, ...]


async def check(rows: list[Row], library: Library) -> Reading:
    """Looks at every row of a list, a few at a time: conversations go on in between. Raises `ListError`."""
    at, rows = columns.find(rows, library)
    if not rows:
        raise NoRowsError
    good: list[tuple[int, Draft]] = []
    problems: list[Problem] = []
    seen: dict[tuple[str, str], int] = {}
    codes: dict[bytes, int] = {}
    began = time.perf_counter()
    for count, (line, cells) in enumerate(rows):
        if count % BITE == 0:
            await asyncio.sleep(2 * (time.perf_counter() - began))  # two thirds of the time are for those who talk
            began = time.perf_counter()
        try:
            draft = row.draft(lambda name, cells=cells: _cell(cells, at.get(name)), library)  # type: ignore[misc]
            _once(draft, line, seen, codes)
        except RowError as wrong:
            problems.append(Problem(line, wrong.sentence, wrong.values))
        else:
            good.append((line, draft))
    return Reading(tuple(good), tuple(problems))


async def register(tx: Tx, registry: Registry, owner_id: int, reading: Reading, now: datetime) -> Outcome:
    """Registers the good rows, all or none; those that are registered already are left out and named."""
    vault = registry.vault
    keys = [(vault.key_of(draft.phone), sealing.name_key(draft.name)) for _, draft in reading.good]
    known = await ownership.alike(tx, owner_id, (phone_key for phone_key, _ in keys))
    problems = list(reading.problems)
    checkpoints = []
    for (line, draft), key in zip(reading.good, keys, strict=True):
        if key in known:
            problems.append(Problem(line, N_("A place with this name and phone is registered already.")))
        else:
            checkpoints.append(Checkpoint(new_code(), owner_id, created_at=now, **vars(draft)))
    await ownership.add_all(tx, [sealing.row(vault, checkpoint) for checkpoint in checkpoints])
    return Outcome(tuple(checkpoints), tuple(sorted(problems, key=lambda problem: problem.line)))


async def note(tx: Tx, owner_id: int, outcome: Outcome, now: datetime) -> int:
    """Notes what came together, so that its posters can be had again; gives the list's number."""
    return await ownership.add_batch(tx, owner_id, [checkpoint.code for checkpoint in outcome.checkpoints], now)


async def checkpoints_of(tx: Tx, registry: Registry, owner_id: int, number: str) -> list[Checkpoint]:
    """What came with a list and is still this person's."""
    rows = await ownership.batch_of(tx, whole_number(number) or 0, owner_id)
    return [sealing.checkpoint(registry.vault, row) for row in rows]


def _cell(cells: list[str], at: int | None) -> str:
    return cells[at] if at is not None and at < len(cells) else ""


def _once(draft: Draft, line: int, seen: dict[tuple[str, str], int], codes: dict[bytes, int]) -> None:
    first = seen.setdefault((words(draft.name), draft.phone), line)
    if first != line:
        raise RowError(N_("The same name and phone as in row {first}."), first=first)
    if draft.official is not None and (first := codes.setdefault(draft.official, line)) != line:
        raise RowError(N_("The same official code as in row {first}: each place has its own."), first=first)
