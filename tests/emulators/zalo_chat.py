"""A chat on Zalo as the person sees it: what came, and waiting for it."""

import time
from dataclasses import dataclass, field
from typing import Any

from .telegram.updates import Bell

Json = dict[str, Any]


@dataclass
class Shown:
    """One message of the bot as it appears on the phone. `raw` is what was sent."""

    message_id: str
    text: str
    raw: Json
    picture: bytes = b""
    document: bytes = b""
    buttons: list[Json] = field(default_factory=list)
    heard: bool = False


class Chat:
    """One person's chat with the bot, the newest message last."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.received: list[Shown] = []
        self.log: list[str] = []
        self._bell = Bell()

    def show(self, shown: Shown) -> None:
        """A message of the bot appears."""
        self.received.append(shown)
        labels = "".join(f" [{button['title']}]" for button in shown.buttons)
        media = "(picture) " if shown.picture else "(document) " if shown.document else ""
        self.log.append(f"bot: {media}{shown.text}{labels}")
        self._bell.ring()

    def said(self, what: str) -> None:
        """The person's own message appears."""
        self.log.append(f"{self.name}: {what}")

    async def hears(self, part: str, within: float = 8) -> Shown:
        """Waits for a message with this text, and consumes it."""
        until = time.monotonic() + within
        while True:
            for shown in self.received:
                if not shown.heard and part in shown.text:
                    shown.heard = True
                    return shown
            left = until - time.monotonic()
            assert left > 0, f"{part!r} not heard in {within} s\n{self.transcript()}"
            await self._bell.wait(left)

    def transcript(self) -> str:
        """All that happened here."""
        return "\n".join(self.log)

    @property
    def pictures(self) -> list[bytes]:
        """The pictures that came."""
        return [shown.picture for shown in self.received if shown.picture]

    @property
    def documents(self) -> list[bytes]:
        """The documents that came."""
        return [shown.document for shown in self.received if shown.document]
