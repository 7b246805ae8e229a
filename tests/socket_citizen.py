"""Somebody on the web chat, without a browser: the page's side of its protocol."""

import asyncio
import itertools
import json
from types import TracebackType
from typing import Any, Self
from uuid import uuid4

import aiohttp

from bot.model.writing.text import fold

PIECE = 32768
"""Letters that the page sends at once (static/connection.js)."""


def in_pieces(frame: str) -> list[str]:
    """A frame as a page sends it."""
    cut = [frame[at : at + PIECE] for at in range(0, len(frame), PIECE)] or [frame]
    return [frame] if len(cut) == 1 else [*(f"+{piece}" for piece in cut[:-1]), f"={cut[-1]}"]


class SocketCitizen:
    """A person whose page is connected to `address`. What is typed is repeated until the server acknowledges it."""

    def __init__(self, address: str, token: str | None = None, shown: int = 0, language: str = "vi") -> None:
        self._address, self._language = address, language
        self.token, self.shown = token, shown
        self.messages: list[dict[str, Any]] = []
        self.frames: list[dict[str, Any]] = []
        self.closed: int | None = None
        self._numbers = itertools.count(1)

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession()
        self._ws = await self._session.ws_connect(f"{self._address}/chat")
        await self._ws.send_json(
            {"type": "hello", "token": self.token, "shown": self.shown, "language": self._language}
        )
        self._heard = asyncio.Event()
        self._reader = asyncio.create_task(self._read())
        await self.until(lambda: any(frame["type"] == "welcome" for frame in self.frames), "a welcome")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._reader.cancel()
        await self._ws.close()
        await self._session.close()

    async def _read(self) -> None:
        async for message in self._ws:
            frame = json.loads(message.data)
            self.frames.append(frame)
            if frame["type"] == "welcome":
                self.token = frame["token"]
            if frame["type"] == "message":
                self.messages.append(frame)
                self.shown = frame["number"]
            self._heard.set()
        self.closed = self._ws.close_code
        self._heard.set()

    async def says(self, text: str) -> str:
        """Types something; gives the frame's id."""
        return await self.sends({"type": "say", "text": text})

    async def presses(self, label: str) -> str:
        """Presses the newest button with this in its label."""
        for message in reversed(self.messages):
            for choice in message["choices"]:
                if fold(label) in fold(choice["label"]):
                    return await self.sends({"type": "pick", "value": choice["value"]})
        raise AssertionError(f"no button “{label}”:\n{self.text}")

    async def sends(self, frame: dict[str, Any]) -> str:
        """Any frame."""
        frame = {"id": str(uuid4()), **frame}
        for piece in in_pieces(json.dumps(frame)):
            await self._ws.send_str(piece)
        return str(frame["id"])

    async def has_seen(self) -> None:
        """Tells the server that all is shown."""
        await self._ws.send_json({"type": "shown", "number": self.shown})

    async def hears(self, part: str, within: float = 10) -> None:
        """Waits until something with this in it has come."""
        await self.until(lambda: part.lower() in self.text.lower(), f"“{part}”", within)

    async def until(self, holds: Any, what: str, within: float = 10) -> None:
        """Waits until something holds."""
        try:
            async with asyncio.timeout(within):
                while not holds():
                    self._heard.clear()
                    await self._heard.wait()
        except TimeoutError:
            raise AssertionError(f"{what} did not come, but:\n{self.text}\n{self.frames}") from None

    @property
    def text(self) -> str:
        """All that was said."""
        return "\n".join(message["text"] for message in self.messages)
