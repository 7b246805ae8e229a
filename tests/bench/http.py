"""The least HTTP that a rush needs: so little that one core keeps up with the bot on the other."""

import asyncio
import re
from collections.abc import Callable

LENGTH = re.compile(rb"content-length:\s*(\d+)", re.IGNORECASE)
CHUNKED = re.compile(rb"transfer-encoding:\s*chunked", re.IGNORECASE)


class Http(asyncio.Protocol):
    """One connection, of a server or of a client: `took` gets each message that has come in whole, its first line and
    headers, and its body; with what it gives (`None`: nothing) it is answered."""

    def __init__(self, took: Callable[["Http", bytes, bytes], bytes | None]) -> None:
        self._took, self._data = took, bytearray()
        self.transport: asyncio.Transport | None = None
        self.waiter: asyncio.Future[bytes] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        if self.waiter and not self.waiter.done():
            self.waiter.set_exception(exc or ConnectionResetError())

    def data_received(self, data: bytes) -> None:
        self._data += data
        while (end := self._data.find(b"\r\n\r\n")) >= 0:
            head = bytes(self._data[:end])
            whole = self._whole(head, end + 4)
            if whole is None:
                return
            body = bytes(self._data[end + 4 : whole])
            del self._data[:whole]
            answered = self._took(self, head, body)
            if answered is not None:
                self.say(answered)

    def say(self, data: bytes) -> None:
        """Writes, unless the other side has gone."""
        if self.transport and not self.transport.is_closing():
            self.transport.write(data)

    def _whole(self, head: bytes, start: int) -> int | None:
        """Where the message ends; `None` while some of it is missing."""
        if CHUNKED.search(head):
            end = self._data.find(b"0\r\n\r\n", start)
            return None if end < 0 else end + 5
        length = LENGTH.search(head)
        end = start + (int(length[1]) if length else 0)
        return None if len(self._data) < end else end


def answer(body: bytes, status: bytes = b"200 OK") -> bytes:
    """An answer in JSON."""
    return b"HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % (status, len(body)) + body


def posting(path: str, port: int, headers: str, body: bytes) -> bytes:
    """A POST of JSON."""
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{headers}Content-Type: application/json\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


class Client:
    """Posts over connections that stay open."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._free: list[Http] = []

    async def post(self, path: str, headers: str, body: bytes) -> int:
        """The status of the answer."""
        line = await self._connection()
        line.waiter = asyncio.get_running_loop().create_future()
        assert line.transport
        line.transport.write(posting(path, self._port, headers, body))
        head = await line.waiter
        self._free.append(line)
        return int(head[9:12])

    async def _connection(self) -> Http:
        while self._free:
            line = self._free.pop()
            if line.transport and not line.transport.is_closing():  # else a server that has gone had kept it open
                return line
        loop = asyncio.get_running_loop()
        _, line = await loop.create_connection(lambda: Http(self._answered), "127.0.0.1", self._port)
        return line

    @staticmethod
    def _answered(line: Http, head: bytes, _body: bytes) -> None:
        if line.waiter and not line.waiter.done():
            line.waiter.set_result(head)

    def close(self) -> None:
        """Hangs up."""
        for line in self._free:
            if line.transport:
                line.transport.close()
