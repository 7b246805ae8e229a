"""People who write to the OA."""

import asyncio
import re
from datetime import datetime
from typing import TYPE_CHECKING

from ..zalo_chat import Chat, Shown
from .wire import Json, message_id, number_id

if TYPE_CHECKING:
    from .server import ZaloOaDouble


class Person(Chat):
    """Somebody with a chat with the OA. `last` is their last interaction; `refuses`: they restrict what the OA may
    send; `gone`: they blocked it. `said_here` is the chat as the service lists it, oldest first."""

    def __init__(self, double: "ZaloOaDouble", name: str) -> None:
        super().__init__(name)
        self._double, self.id = double, number_id()
        self.follower = self.refuses = self.gone = False
        self.last: datetime | None = None
        self.said_here: list[Json] = []

    async def follows(self) -> None:
        """Presses "Quan tâm"."""
        self.follower, self.gone = True, False
        await self._does({"event_name": "follow", "oa_id": self._double.oa_id, "follower": {"id": self.id}})

    async def unfollows(self) -> None:
        """Presses "Bỏ quan tâm"; this is no interaction."""
        self.follower, self.gone = False, True
        event = {"event_name": "unfollow", "oa_id": self._double.oa_id, "follower": {"id": self.id}}
        self._double.tell({**event, "source": "oa_profile"})
        await asyncio.sleep(0)

    async def says(self, text: str) -> None:
        """Writes a text."""
        self.said(text)
        await self._sends("user_send_text", {"text": text})

    async def presses(self, label: str) -> None:
        """Presses the newest button with this label or a part of it; the payload is sent as a text."""
        for shown in reversed(self.received):
            for button in shown.buttons:
                if label.casefold() in button["title"].casefold():
                    assert button["type"].startswith("oa.query"), f"{label!r} only opens something"
                    self.said(f"[{button['title']}]")
                    await self._sends("user_send_text", {"text": button["payload"]})
                    return
        raise AssertionError(f"no button {label!r}\n{self.transcript()}")

    async def picks(self, label: str) -> None:
        """Presses the button, or types the number of the newest numbered line with this in it."""
        for shown in reversed(self.received):
            if any(label.casefold() in button["title"].casefold() for button in shown.buttons):
                await self.presses(label)
                return
            if found := re.search(rf"^(\d+)\. [^\n]*{re.escape(label)}", shown.text, re.MULTILINE | re.IGNORECASE):
                await self.says(found[1])
                return
        raise AssertionError(f"nothing to pick with {label!r}\n{self.transcript()}")

    async def sends_photo(self, content: bytes, text: str = "") -> None:
        """Sends a photo."""
        self.said("(photo)")
        address = self._double.shelve(content)
        payload = {"url": address, "thumbnail": address}
        more = {"text": text} if text else {}
        await self._sends("user_send_image", {"attachments": [{"type": "image", "payload": payload}], **more})

    async def sends_file(self, name: str, content: bytes) -> None:
        """Sends a document."""
        payload = {"url": self._double.shelve(content), "size": str(len(content)), "name": name, "checksum": "x"}
        await self._sends("user_send_file", {"attachments": [{"type": "file", "payload": payload}]})

    async def sends_sticker(self) -> None:
        """Sends a sticker."""
        payload = {"id": "15bac3e2b4a25dfc04b3", "url": f"{self._double.root}/sticker.png"}
        await self._sends("user_send_sticker", {"attachments": [{"type": "sticker", "payload": payload}]})

    async def sends_location(self) -> None:
        """Sends where they are."""
        payload = {"coordinates": {"latitude": "13.0955", "longitude": "109.3209"}}
        await self._sends("user_send_location", {"attachments": [{"type": "location", "payload": payload}]})

    async def shares_contact(self, phone: str) -> None:
        """Answers `request_user_info`."""
        info = {"name": self.name, "phone": phone, "full_address": {"user_city": "Phú Yên"}}
        event = {"event_name": "user_submit_info", "sender": {"id": self.id}, "recipient": {"id": self._double.oa_id}}
        await self._does({**event, "info": info})

    def reads(self) -> None:
        """Looks at what came."""
        ids = [shown.message_id for shown in self.received]
        self._double.tell(self._from_oa("user_seen_message", {"msg_ids": ids}))

    def gets(self, shown: Shown, echo: str) -> None:
        """A message of the OA arrives; the app is told so twice."""
        self.show(shown)
        self._list(0, shown.text, shown.message_id)
        self._double.tell(self._from_oa(echo, {"text": shown.text, "msg_id": shown.message_id}))
        self._double.tell(self._from_oa("user_received_message", {"msg_id": shown.message_id}))

    def hears_from_staff(self, text: str) -> None:
        """Somebody at the OA Manager console writes by hand."""
        event = self._from_oa("oa_send_text", {"text": text, "msg_id": message_id()})
        event["sender"]["admin_id"] = number_id()
        self._double.tell(event)

    def _from_oa(self, name: str, message: Json) -> Json:
        return {
            "event_name": name,
            "sender": {"id": self._double.oa_id},
            "recipient": {"id": self.id},
            "message": message,
        }

    async def _sends(self, name: str, message: Json) -> None:
        message = {**message, "msg_id": message_id()}
        self._list(1, message.get("text", ""), message["msg_id"], message.get("attachments", []))
        event = {"event_name": name, "sender": {"id": self.id}, "recipient": {"id": self._double.oa_id}}
        await self._does({**event, "message": message})

    async def _does(self, event: Json) -> None:
        self._double.people[self.id] = self
        self.last, self.gone = self._double.now(), False
        self._double.tell({**event, "user_id_by_app": number_id()})
        await asyncio.sleep(0)

    def _list(self, src: int, text: str, message: str, attachments: list[Json] | None = None) -> None:
        """As /v2.0/oa/conversation gives it: `src` 1 is the person, 0 the OA."""
        ids = (self.id, self._double.oa_id) if src else (self._double.oa_id, self.id)
        item: Json = {"src": src, "time": int(self._double.now().timestamp() * 1000), "message_id": message}
        item |= {"from_id": ids[0], "to_id": ids[1], "from_display_name": self.name if src else "OA"}
        kind = attachments[0]["type"] if attachments else "text"
        item |= {"type": "photo" if kind == "image" else kind, "message": text}
        if attachments and "url" in attachments[0]["payload"]:
            item["url"] = attachments[0]["payload"]["url"]
        self.said_here.append(item)
