"""What was learnt from all phrasings, kept in a file as Python keeps its bytecode: read in a thirtieth of the time, and
without the memory that learning takes. It holds numbers and words, no code."""

import json
import os
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, fields
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

from bot.understanding.index.closest import Closest
from bot.understanding.index.index import Index
from bot.understanding.index.look import Features
from bot.understanding.index.postings import Postings
from bot.understanding.index.scope import Scope
from bot.understanding.index.views import Syllables
from bot.understanding.judging.said_next import SaidNext
from bot.understanding.meaning import Kind
from bot.understanding.texts import Counts

PARTS: dict[str, type[Any]] = {
    "_syllables": Syllables,
    "_scope": Scope,
    "_closest": Closest,
    "_look": Features,
    "_entries": Postings,
}
"""What an index is made of."""

WORDS = "words"
"""The name of all that is no array, as JSON."""

ROOM = Path(__file__).parents[2]
SOURCES = (ROOM / "understanding", ROOM / "content", ROOM / "model" / "writing")
"""The code that learns, reads the content, and folds words: what other code has learnt may mean something else."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An index, how often each language has which word, and what is said next."""

    index: Index
    counts: Counts
    said_next: SaidNext


def place(root: Path) -> Path:
    """Where what is learnt from a content as it stands now is kept."""
    digest = sha256()
    for path in sorted([*root.rglob("*.yaml"), *root.rglob("*.md"), *root.rglob("*.tsv")]):
        digest.update(path.relative_to(root).as_posix().encode() + path.read_bytes())  # a folder is a category
    for path in sorted(path for room in SOURCES for path in room.rglob("*.py")):
        digest.update(path.name.encode() + path.read_bytes())
    return root / "__pycache__" / f"learnt.{digest.hexdigest()[:16]}.npz"


def read(path: Path) -> Kept | None:
    """What is kept there; nothing where there is none, or it cannot be read."""
    try:
        with np.load(path) as file:
            arrays = {name: file[name] for name in file.files}
        words = json.loads(arrays.pop(WORDS).tobytes())
        index = Index.of_parts(
            words["ids"],
            [Kind(kind) for kind in words["kinds"]],
            {name: _part(kind, name, arrays, words) for name, kind in PARTS.items()},
        )
        counts = {(language, asked): Counter(seen) for language, asked, seen in words["counts"]}
        return Kept(index, counts, SaidNext(*words["said_next"]))
    except (OSError, EOFError, ValueError, KeyError, BadZipFile):
        return None


def write(path: Path, kept: Kept) -> None:
    """Keeps it there, in place of what was kept before; where nothing can be written it is learnt anew each time."""
    arrays: dict[str, Any] = {}
    words: dict[str, Any] = {"ids": kept.index.ids, "kinds": kept.index.kinds}
    words["said_next"] = [kept.said_next.counts, kept.said_next.lines]
    words["counts"] = [(language, asked, seen) for (language, asked), seen in kept.counts.items()]
    for name in PARTS:
        for field, value in _fields(getattr(kept.index, name)).items():
            (arrays if isinstance(value, np.ndarray) else words)[f"{name}.{field}"] = value
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        for old in path.parent.glob("learnt.*.npz"):
            old.unlink(missing_ok=True)
        written = path.with_suffix(f".{os.getpid()}.npz")
        arrays[WORDS] = np.frombuffer(json.dumps(words).encode(), np.uint8)
        np.savez(written, **arrays)
        written.replace(path)


def _fields(part: Any) -> dict[str, Any]:
    if isinstance(part, Postings):
        return {field.name: getattr(part, field.name) for field in fields(part)}
    return {name: value for name, value in vars(part).items() if name not in Syllables.READING}


def _part(kind: type[Any], name: str, arrays: dict[str, Any], words: dict[str, Any]) -> Any:
    prefix = f"{name}."
    given = {field.removeprefix(prefix): value for field, value in (arrays | words).items() if field.startswith(prefix)}
    if kind is Postings:
        return Postings(**given)
    part: Any = object.__new__(kind)
    vars(part).update(given)
    return part
