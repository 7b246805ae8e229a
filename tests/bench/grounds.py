"""Fresh databases for a benchmark, and how it prints."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.store.database.migrate import migrate_now
from tests.databases import Postgres


@contextmanager
def sqlite() -> Iterator[str]:
    """The address of a migrated SQLite file."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        url = f"sqlite:///{folder}/bot.db"
        migrate_now(url)
        yield url


@contextmanager
def postgresql() -> Iterator[str]:
    """The address of a migrated database on a PostgreSQL of our own."""
    with (
        tempfile.TemporaryDirectory(prefix="bench-") as folder,
        Postgres(Path(folder)) as server,
        server.database() as url,
    ):
        yield url


BOTH = {"SQLite": sqlite, "PostgreSQL": postgresql}


def line(what: str, value: float, unit: str, wanted: str = "") -> None:
    """One figure."""
    print(f"{what:<58} {value:>12,.1f} {unit:<12} {wanted}", flush=True)
