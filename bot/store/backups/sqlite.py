"""A SQLite file as it is at one moment, while others write: SQLite's own online backup, there and back.

The copy lies open for as long as that takes, in a folder of its own (0700) beside the database, which lies open too.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from bot.store.backups.sealed import DamagedBackupError
from bot.store.database.private import keep_private

PATIENCE = 30.0
"""Seconds for which one waits for a writer."""


@contextmanager
def dumped(path: Path) -> Iterator[BinaryIO]:
    """The whole database, to be read; looked through before, so that no broken one passes for a backup."""
    with _copy_beside(path) as copy:
        _copied(path, copy)
        _look_through(copy)
        with copy.open("rb") as file:
            yield file


def put_back(path: Path, pieces: Iterable[bytes]) -> None:
    """Makes a database what the pieces say, in one transaction; where they do not come to an end, nothing changes."""
    keep_private(path)
    with _copy_beside(path) as copy:
        with copy.open("wb") as file:
            file.writelines(pieces)
        _look_through(copy)
        _copied(copy, path)


@contextmanager
def _copy_beside(path: Path) -> Iterator[Path]:
    with TemporaryDirectory(prefix=".backup-", dir=path.parent) as folder:
        yield Path(folder) / "copy.db"


def _copied(path: Path, onto: Path) -> None:
    with closing(sqlite3.connect(path, PATIENCE)) as source, closing(sqlite3.connect(onto, PATIENCE)) as target:
        source.backup(target)


def _look_through(path: Path) -> None:
    with closing(sqlite3.connect(path)) as copy:
        try:
            (found,) = copy.execute("PRAGMA quick_check(1)").fetchone()
        except sqlite3.DatabaseError:
            raise DamagedBackupError from None
    if found != "ok":
        raise DamagedBackupError
