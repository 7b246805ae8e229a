"""A line between the program and whatever it talks to, which can be cut, slow, noisy or dead."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

Reach = Callable[[], Awaitable[tuple[asyncio.StreamReader, asyncio.StreamWriter]]]


def tcp(host: str, port: int) -> Reach:
    """The other end is a port."""
    return lambda: asyncio.open_connection(host, port)


def unix(path: str) -> Reach:
    """The other end is a socket in a folder, as PostgreSQL has one."""
    return lambda: asyncio.open_unix_connection(path)


class FaultProxy:
    """Listens on `port`, and passes on what comes until it is told otherwise. `held` counts what a dead line held."""

    def __init__(self, reach: Reach) -> None:
        self._reach = reach
        self._lines: set[asyncio.StreamWriter] = set()
        self._flows = asyncio.Event()
        self.mend()
        self.port = 0
        self.held = 0

    @asynccontextmanager
    async def open(self) -> AsyncIterator["FaultProxy"]:
        """Listens for as long as the context is open."""
        self._server = await asyncio.start_server(self._joined, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            self.end()

    def end(self) -> None:
        """There is nobody any more."""
        self._server.close()
        self.mend()
        self.cut()

    def mend(self) -> None:
        """Everything passes; what a dead line held back does too, as TCP would send it again."""
        self._delay, self._spoils, self._refuses = 0.0, False, False
        self._flows.set()

    def cut(self, stays: bool = False) -> None:
        """Every connection ends without a word; with `stays` no other one is let in until `mend`."""
        self._refuses = stays
        for line in tuple(self._lines):
            line.transport.abort()

    def delay(self, seconds: float) -> None:
        """Whatever is said takes so much longer."""
        self._delay = seconds

    def corrupt(self) -> None:
        """One bit in whatever the other end answers is another."""
        self._spoils = True

    def hole(self) -> None:
        """Nothing comes through, and nobody is told."""
        self._flows.clear()

    async def _joined(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._lines.add(writer)
        with suppress(OSError, asyncio.CancelledError):
            if not self._refuses:
                there, answers = await self._reach()
                self._lines.add(answers)
                both = (self._pass(reader, answers), self._pass(there, writer, answer=True))
                await asyncio.gather(*both, return_exceptions=True)
                self._gone(answers)
        self._gone(writer)

    def _gone(self, line: asyncio.StreamWriter) -> None:
        self._lines.discard(line)
        line.transport.abort()

    async def _pass(self, source: asyncio.StreamReader, target: asyncio.StreamWriter, answer: bool = False) -> None:
        try:
            while chunk := await source.read(65536):
                await asyncio.sleep(self._delay)
                self.held += not self._flows.is_set()
                await self._flows.wait()
                if self._spoils and answer:
                    chunk = bytes([chunk[0] ^ 0x40]) + chunk[1:]
                target.write(chunk)
                await target.drain()
        finally:
            target.transport.abort()
