"""Statements are compiled once for all databases of a kind, and not once for each test's: that took a twentieth of the
suite's processor time. Only what SQLAlchemy has for dialects of one's own is used."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

COMPILED: LRUCache[Any, Any] = LRUCache(5_000)


class Alike:
    """A dialect that equals every other one of its kind: what was compiled for one is good for all."""

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))

    @classmethod
    def engine_created(cls, engine: sa.Engine) -> None:
        """Each engine looks into the same cache."""
        engine.update_execution_options(compiled_cache=COMPILED)


class Asyncpg(Alike, PGDialect_asyncpg):
    """PostgreSQL, as the program talks with it."""

    supports_statement_cache = True


class Aiosqlite(Alike, SQLiteDialect_aiosqlite):
    """SQLite, from the event loop."""

    supports_statement_cache = True


class Pysqlite(Alike, SQLiteDialect_pysqlite):
    """SQLite, in one thread."""

    supports_statement_cache = True


def share() -> None:
    """From now on."""
    for name, kind in {"postgresql.asyncpg": Asyncpg, "sqlite.aiosqlite": Aiosqlite, "sqlite": Pysqlite}.items():
        registry.register(name, __name__, kind.__name__)
