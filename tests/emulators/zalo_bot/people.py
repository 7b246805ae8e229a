"""People who write to the bot, alone or in a group."""

import asyncio
import re
from typing import TYPE_CHECKING

from ..zalo_chat import Chat
from .wire import Json, identity, milliseconds

if TYPE_CHECKING:
    from .server import ZaloBotDouble


class Person(Chat):
    """Somebody with a private chat. There are no buttons: whatever they want, they type."""

    kind = "PRIVATE"

    def __init__(self, double: "ZaloBotDouble", name: str) -> None:
        super().__init__(name)
        self._double, self.id = double, identity()

    async def says(self, text: str) -> None:
        """Writes a text."""
        self.said(text)
        await self._sends("message.text.received", text=text)

    async def picks(self, label: str) -> None:
        """Types the number of the newest numbered line with this in it."""
        for shown in reversed(self.received):
            if found := re.search(rf"^(\d+)\. [^\n]*{re.escape(label)}", shown.text, re.MULTILINE | re.IGNORECASE):
                await self.says(found[1])
                return
        raise AssertionError(f"no numbered line with {label!r}\n{self.transcript()}")

    async def sends_photo(self, content: bytes, caption: str = "") -> None:
        """Sends a photo; it can be fetched for a while."""
        self.said("(photo)")
        address = self._double.shelve(content)
        more = {"caption": caption} if caption else {}
        await self._sends("message.image.received", **{self._double.photo_field: address}, **more)

    async def sends_sticker(self) -> None:
        """Sends a sticker."""
        await self._sends("message.sticker.received", sticker=identity(), url=f"{self._double.root}/sticker.png")

    async def sends_voice(self) -> None:
        """Sends a voice message."""
        await self._sends("message.voice.received", voice_url=f"{self._double.root}/voice.aac")

    async def sends_file(self) -> None:
        """Files, contact cards and videos do not come through."""
        await self._sends("message.unsupported.received")

    async def _sends(self, event: str, **content: str) -> Json:
        sender = {"id": self.id, "display_name": self.name, "is_bot": False}
        message: Json = {"from": sender, "chat": {"id": self.id, "chat_type": "PRIVATE"}}
        message |= {"message_id": identity(), "date": milliseconds(), "message_type": "CHAT_MESSAGE", **content}
        self._double.open(self)
        self._double.updates.put(event, message)
        await asyncio.sleep(0)
        return message


class Group(Chat):
    """A group (beta): the bot gets only what mentions it, or answers it."""

    kind = "GROUP"

    def __init__(self, double: "ZaloBotDouble", name: str) -> None:
        super().__init__(name)
        self._double, self.id = double, f"zgr-{identity()}"

    async def says(self, who: Person, text: str, mentions: bool = True) -> None:
        """Somebody writes in the group."""
        self.said(text)
        sender = {"id": who.id, "display_name": who.name, "is_bot": False}
        message: Json = {"from": sender, "chat": {"id": self.id, "chat_type": "GROUP"}, "text": text}
        message |= {"message_id": identity(), "date": milliseconds()}
        self._double.open(self)
        if mentions:
            self._double.updates.put("message.text.received", message)
        await asyncio.sleep(0)
