"""SQLite databases of our own, written."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing


def as_database(tables: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    """A database that Datasette opens: name of a table → its rows, the first of which is the header."""
    with closing(sqlite3.connect(":memory:")) as made:
        for name, (header, *rows) in tables.items():
            columns = ", ".join(map(_quoted, header))
            made.execute(f"create table {_quoted(name)} ({columns})")
            places = ", ".join("?" * len(header))
            made.executemany(f"insert into {_quoted(name)} values ({places})", rows)  # noqa: S608  # nosec B608
        made.commit()
        return made.serialize()


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'
