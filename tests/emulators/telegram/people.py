"""People who talk to the bot: what a person presses, sees and hears besides writing."""

import asyncio
import itertools
import time

from .chats import Heard, inline_buttons
from .wire import Json
from .writer import Writer

_query_ids = itertools.count(4_382_000_000_000_001)


class Person(Writer):
    """A person with one private chat with the bot."""

    async def presses(self, label: str) -> Json:
        """Press the newest visible inline button with this label or a part of it."""
        for message in reversed(self._chat.messages):
            if button := _matching(inline_buttons(message), label):
                return await self._press(message, button)
        visible = [b["text"] for m in self._chat.messages for b in inline_buttons(m)]
        raise AssertionError(f"no button {label!r}; visible: {visible}\n{self.transcript()}")

    async def presses_old(self, message_index: int, label: str) -> Json:
        """Press a button of the bot's n-th message, also one that an edit took away since."""
        message = self._chat.received[message_index]
        buttons = self._chat.past_buttons.get(message["message_id"], [])
        if button := _matching(buttons, label):
            return await self._press(message, button)
        labels = [button["text"] for button in buttons]
        raise AssertionError(f"message {message_index} never had {label!r}; it had {labels}")

    async def hears(self, part: str, within: float = 5) -> Json:
        """Wait for a message, caption or callback answer with this text, and consume it."""
        deadline = time.monotonic() + within
        while True:
            if heard := self._unconsumed(part):
                heard.consumed = True
                return heard.what
            if time.monotonic() >= deadline:
                raise AssertionError(f"{part!r} not heard in {within} s\n{self.transcript()}")
            await self._chat.bell.wait(deadline - time.monotonic())

    def buttons(self) -> list[str]:
        """The labels of the newest message that has inline buttons."""
        newest = [m for m in self._chat.messages if inline_buttons(m)][-1:]
        return [button["text"] for message in newest for button in inline_buttons(message)]

    def reply_buttons(self) -> list[str]:
        """The labels of the reply keyboard, such as one that asks for the phone number."""
        return [button["text"] for row in self._chat.reply_keyboard for button in row]

    def transcript(self) -> str:
        """The whole conversation, one line for each message or event."""
        return self._chat.transcript()

    @property
    def received(self) -> list[Json]:
        """The bot's messages, oldest first, as they are now."""
        return self._chat.received

    @property
    def pictures(self) -> list[bytes]:
        """The pictures the bot sent, also those it sent again by `file_id`."""
        return self._chat.pictures

    @property
    def documents(self) -> list[bytes]:
        """The documents the bot sent; their names are in `received`."""
        return self._chat.documents

    def _unconsumed(self, part: str) -> Heard | None:
        waiting = [h for h in self._chat.heard if not h.consumed and part in h.text]
        return waiting[0] if waiting else None

    async def _press(self, message: Json, button: Json) -> Json:
        """Send a callback_query: https://core.telegram.org/bots/api#callbackquery."""
        assert "callback_data" in button, f"button {button['text']!r} only opens something"
        if message not in self._chat.messages:
            # Deleted: https://core.telegram.org/bots/api#inaccessiblemessage
            message = {key: message[key] for key in ("chat", "message_id")} | {"date": 0}
        query: Json = {"id": str(next(_query_ids)), "from": self._chat.user, "message": message}
        query |= {"chat_instance": str(-self.id), "data": button["callback_data"]}
        self._world.ask(query["id"], self._chat)
        self._chat.log.append(f"({self.name} presses [{button['text']}])")
        self._world.updates.put("callback_query", query, self.id)
        await asyncio.sleep(0)
        return query


def _matching(buttons: list[Json], label: str) -> Json | None:
    """The button with exactly this label, else the first that contains it."""
    wanted = label.casefold()
    exact = [b for b in buttons if b["text"].casefold() == wanted]
    return next(iter(exact + [b for b in buttons if wanted in b["text"].casefold()]), None)
