"""Files that strangers sent, one after the other: one at a time for each person, and so many in all."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock
from typing import Any

from bot.sandbox.opening.errors import (
    ArchiveError,
    FileError,
    OverrunError,
    PictureError,
    PlaceTakenError,
    QueueFullError,
    UnfitPictureError,
)
from bot.sandbox.opening.opener import Opener
from bot.sandbox.pictured import MAX_ARCHIVE, Pictured
from bot.sandbox.spreadsheets import Row
from bot.sandbox.spreadsheets import errors as lists

PLACES = 16
"""Files that wait at once: each takes well under a second, so that the last one waits for less than ten."""

WHY: dict[str, type[FileError]] = {
    kind.__name__: kind
    for kind in (OverrunError, PictureError, UnfitPictureError, ArchiveError, *vars(lists).values())
    if isinstance(kind, type) and issubclass(kind, FileError)
}
"""What the process may say is wrong with a file, by name."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What came to be registered: the rows of a list, or the pictures of a ZIP."""

    rows: list[Row]
    pictures: tuple[Pictured, ...] = ()


class Files:
    """What files hold. They are opened in the order in which they come, in a process beside ours; a thread of its own
    waits for it, so that nobody's conversation does."""

    def __init__(self, opener: Opener | None = None, places: int = PLACES) -> None:
        self._opener, self._places = opener or Opener(), places
        self._thread: ThreadPoolExecutor | None = None
        self._taken: set[str] = set()
        self._lock = Lock()

    async def codes(self, who: str, content: bytes) -> list[bytes]:
        """What each QR code in a picture carries. Raises a `FileError`."""
        return [bytes.fromhex(code) for code in await self._opened(who, "codes", content)]

    async def smaller(self, who: str, content: bytes) -> bytes:
        """A picture as it can go to everybody, as a JPEG. Raises a `FileError`."""
        return bytes.fromhex(await self._opened(who, "smaller", content))

    async def rows(self, who: str, content: bytes) -> list[Row]:
        """The rows of a list that have something in them. Raises a `FileError`."""
        if len(content) > lists.MAX_BYTES:
            raise lists.ListTooLargeError(size=len(content) // 1024, limit=lists.MAX_BYTES // 1024)
        return [(number, cells) for number, cells in await self._opened(who, "rows", content)]

    async def list_(self, who: str, content: bytes) -> "Listed":
        """The same, or what the pictures of a ZIP carry. Raises a `FileError`."""
        if len(content) > MAX_ARCHIVE:
            raise lists.ListTooLargeError(size=len(content) // 1024, limit=MAX_ARCHIVE // 1024)
        found = await self._opened(who, "list", content)
        rows = [(number, cells) for number, cells in found.get("rows", ())]
        pictures = [
            Pictured(name, tuple(map(bytes.fromhex, codes)), ok) for name, codes, ok in found.get("pictures", ())
        ]
        return Listed(rows, tuple(pictures))

    async def _opened(self, who: str, name: str, content: bytes) -> Any:
        """`who` sent it: any text that is the same for the same person."""
        self._take(who)
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, "strangers' files")
        waiting = self._thread.submit(self._opener.ask, name, content)
        waiting.add_done_callback(lambda _done: self._leave(who))
        answer = await asyncio.wrap_future(waiting)
        if "error" in answer:
            raise WHY.get(answer["error"], OverrunError)(**answer["values"])
        return answer["found"]

    def _take(self, who: str) -> None:
        with self._lock:
            if who in self._taken:
                raise PlaceTakenError
            if len(self._taken) >= self._places:
                raise QueueFullError
            self._taken.add(who)

    def _leave(self, who: str) -> None:
        with self._lock:
            self._taken.discard(who)

    def close(self) -> None:
        """Ends thread and process, once what is being opened is; both begin anew when they are needed."""
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.shutdown(cancel_futures=True)
        self._opener.close()
