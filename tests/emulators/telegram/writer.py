"""What a person writes, shares, blocks: the updates that a person causes without a button."""

import asyncio
import time

from .chats import Chat
from .wire import Json, Upload
from .world import World

MIME_UNKNOWN = "application/octet-stream"
STICKER_LOOKS: Json = {
    "type": "regular",
    "width": 512,
    "height": 512,
    "is_animated": False,
    "is_video": False,
    "emoji": "\N{SMILING FACE WITH SMILING EYES}",
}


class Writer:
    """What a person can send into the chat (https://core.telegram.org/bots/api#message)."""

    def __init__(self, world: World, chat: Chat) -> None:
        self._world = world
        self._chat = chat
        self.id: int = chat.user["id"]
        self.name: str = chat.user["first_name"]

    async def says(self, text: str) -> Json:
        """Write a text; a leading /command is marked as the real server marks it."""
        content: Json = {"text": text}
        if text.startswith("/"):
            length = len(text.split()[0])
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return await self._sends(content)

    async def starts(self, payload: str = "") -> Json:
        """Press START, also of a deep link; this lifts a block."""
        if self._chat.blocked:
            self.unblocks()
        return await self.says(f"/start {payload}".strip())

    async def shares_contact(self, phone: str) -> Json:
        """Share the own phone number (https://core.telegram.org/bots/api#contact)."""
        contact = {"phone_number": phone, "first_name": self.name, "user_id": self.id}
        return await self._sends({"contact": contact})

    async def sends_photo(self, image: bytes, caption: str | None = None) -> Json:
        """Send a picture."""
        content: Json = {"photo": self._world.files.photo(image)}
        return await self._sends(content | ({"caption": caption} if caption else {}))

    async def sends_document(self, name: str, content: bytes) -> Json:
        """Send a file as it is, a picture too; a person may send far larger ones than a bot may fetch."""
        return await self._sends({"document": self._world.files.document(Upload(name, content, MIME_UNKNOWN))})

    async def sends_sticker(self) -> Json:
        """Send a sticker (https://core.telegram.org/bots/api#sticker)."""
        upload = Upload("sticker.webp", b"RIFF\x00\x00\x00\x00WEBP", "image/webp")
        sticker = self._world.files.document(upload, "sticker", **STICKER_LOOKS)
        return await self._sends({"sticker": sticker})

    async def forwards(self, text: str) -> Json:
        """Forward somebody's text (https://core.telegram.org/bots/api#messageorigin)."""
        origin = {"type": "hidden_user", "sender_user_name": "Somebody", "date": int(time.time())}
        return await self._sends({"text": text, "forward_origin": origin})

    def blocks(self) -> None:
        """Block the bot; it is told with my_chat_member, as the real one is."""
        self._member("member", "kicked")

    def unblocks(self) -> None:
        """Lift the block."""
        self._member("kicked", "member")

    async def _sends(self, content: Json) -> Json:
        assert not self._chat.blocked, f"{self.name} blocked the bot and cannot write to it"
        self._chat.is_open = True
        message = self._world.message(self._chat.user, self._chat, content)
        self._chat.shown_by_person(message)
        self._world.updates.put("message", message, self.id)
        await asyncio.sleep(0)
        return message

    def _member(self, old: str, new: str) -> None:
        self._chat.blocked = new == "kicked"
        self._chat.log.append(f"({self.name} is now: {new})")
        changed: Json = {"chat": {"id": self.id, "first_name": self.name, "type": "private"}}
        changed |= {"from": self._chat.user, "date": int(time.time())}
        for key, status in (("old_chat_member", old), ("new_chat_member", new)):
            until = {"until_date": 0} if status == "kicked" else {}
            changed[key] = {"user": self._world.bot, "status": status} | until
        self._world.updates.put("my_chat_member", changed, self.id)
