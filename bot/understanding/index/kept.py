"""What was learnt from the content, kept in a folder as Python keeps its bytecode: read in a thirtieth of the time, and
without the memory that learning takes. The tables are mapped from there, so that only what is looked up is in memory,
once for all processes. It holds numbers and words, no code."""

import json
import os
import shutil
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, fields
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np

from bot.understanding.calibrated.likely import Weights as Likely
from bot.understanding.calibrated.weights import Weights
from bot.understanding.index.closest import Closest
from bot.understanding.index.index import Index
from bot.understanding.index.look import Features
from bot.understanding.index.postings import Postings
from bot.understanding.index.scope import Scope
from bot.understanding.index.views import Syllables
from bot.understanding.judging.after.alike import Alike
from bot.understanding.judging.after.said_next import Run, SaidNext
from bot.understanding.meaning import Kind
from bot.understanding.normaliser.made import Made
from bot.understanding.passages.answers import Kept as Answers
from bot.understanding.passages.answers import Written
from bot.understanding.passages.asked import Kept as Asked
from bot.understanding.texts import Counts

PARTS: dict[str, type[Any]] = {
    "_syllables": Syllables,
    "_scope": Scope,
    "_closest": Closest,
    "_look": Features,
    "_entries": Postings,
}
"""What an index is made of."""

WEIGHTS: dict[str, type[Any]] = {"odds": Weights, "small": Likely, "acts": Likely, "alike": Alike}
"""What was calibrated, where a content has it, and what people said after answers."""

PLAIN = ("answers", "asked")
"""What is words and numbers, and nothing else."""

CACHE, WORDS = "__pycache__", "words.json"
"""Where Python keeps its bytecode, and the file of all that is no table."""

ROOM = Path(__file__).parents[2]
SOURCES = (ROOM / "understanding", ROOM / "content", ROOM / "model" / "writing")
"""The code that learns, reads the content, and folds words: what other code has learnt may mean something else."""

LEARNT_FROM = ("*.yaml", "*.md", "*.tsv", "*.json")
"""Files of a content that something is learnt from."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An index, how often each language has which word, what is said next, and what was calibrated: of what cannot
    wait, of small words, and of what lines do; `alike` is what was said after answers. `spelt` are the phrases of the
    content in its words, by language, `answers` the words of its answers, `asked` what people asked on after them."""

    index: Index
    counts: Counts
    said_next: SaidNext
    odds: Weights | None
    small: Likely | None
    acts: Likely | None
    alike: Alike
    spelt: dict[str, Made] = field(default_factory=dict)
    answers: Answers | None = None
    asked: Asked | None = None


def place(root: Path) -> Path:
    """Where what is learnt from a content as it stands now is kept."""
    digest = sha256()
    files = (path for pattern in LEARNT_FROM for path in root.rglob(pattern) if path.parent.parent.name != CACHE)
    for path in sorted(files):
        digest.update(path.relative_to(root).as_posix().encode() + path.read_bytes())  # a folder is a category
    for path in sorted(path for room in SOURCES for path in room.rglob("*.py")):
        digest.update(path.name.encode() + path.read_bytes())
    return root / CACHE / f"learnt.{digest.hexdigest()[:16]}"


def read(path: Path) -> Kept | None:
    """What is kept there; nothing where there is none, or it cannot be read."""
    try:
        words = json.loads((path / WORDS).read_bytes())
        tables = {name: np.asarray(np.load(path / f"{name}.npy", mmap_mode="r")) for name in words["tables"]}
        parts, weights = (
            {name: _part(kind, name, tables, words) for name, kind in of.items()} for of in (PARTS, WEIGHTS)
        )
        index = Index.of_parts(words["ids"], [Kind(kind) for kind in words["kinds"]], parts)
        counts = {(language, asked): Counter(seen) for language, asked, seen in words["counts"]}
        answers = {code: {topic: Written(*one) for topic, one in of.items()} for code, of in words["answers"].items()}
        spelt = {language: Made(phrases) for language, phrases in words["spelt"].items()}
        plain: dict[str, Any] = {"spelt": spelt, "answers": answers, "asked": words["asked"]}
        return Kept(index, counts, _said_next(*words["said_next"]), **weights, **plain)
    except (OSError, EOFError, ValueError, KeyError, TypeError):
        return None


def write(path: Path, kept: Kept) -> None:
    """Keeps it there, in place of what was kept before; where nothing can be written it is learnt anew each time."""
    words: dict[str, Any] = {"ids": kept.index.ids, "kinds": kept.index.kinds}
    words["said_next"] = [kept.said_next.counts, kept.said_next.lines, kept.said_next.runs]
    words["counts"] = [(language, asked, seen) for (language, asked), seen in kept.counts.items()]
    words |= {name: getattr(kept, name) for name in PLAIN}
    words["spelt"] = {language: list(phrases) for language, phrases in kept.spelt.items()}
    parts = {name: getattr(kept.index, name) for name in PARTS} | {name: getattr(kept, name) for name in WEIGHTS}
    given = {f"{name}.{key}": value for name, part in parts.items() for key, value in _fields(part).items()}
    tables = {name: value for name, value in given.items() if isinstance(value, np.ndarray)}
    words |= {name: value for name, value in given.items() if name not in tables} | {"tables": list(tables)}
    with suppress(OSError):
        written = path.with_suffix(f".{os.getpid()}")
        written.mkdir(parents=True, exist_ok=True)
        (written / WORDS).write_text(json.dumps(words), "utf-8")
        for name, table in tables.items():
            np.save(written / f"{name}.npy", table)
        for old in path.parent.glob("learnt.*"):
            if old != written:
                shutil.rmtree(old, ignore_errors=True)
        written.replace(path)


def _said_next(counts: Mapping[str, Sequence[int]], lines: Sequence[int], runs: Mapping[str, Any]) -> SaidNext:
    return SaidNext(counts, lines, {topic: [Run(*run) for run in of] for topic, of in runs.items()})


def _fields(part: Any) -> dict[str, Any]:
    if isinstance(part, Postings):
        return {field.name: getattr(part, field.name) for field in fields(part)}
    return {name: value for name, value in vars(part).items() if name not in Syllables.READING} if part else {}


def _part(kind: type[Any], name: str, arrays: dict[str, Any], words: dict[str, Any]) -> Any:
    prefix = f"{name}."
    given = {field.removeprefix(prefix): value for field, value in (arrays | words).items() if field.startswith(prefix)}
    if kind is Postings:
        return Postings(**given)
    part: Any = object.__new__(kind)
    vars(part).update(given)
    return part if given else None
