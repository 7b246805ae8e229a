"""The button that shares a phone number takes the place of a keyboard; once the number is known, it goes."""

from collections import OrderedDict

from bot.channels.telegram.api import Api
from bot.channels.telegram.keyboards import NO_KEYBOARD, TICK, Markup, keyboard
from bot.model import Message

KEPT = 10_000
"""Chats that are remembered at the most."""


class PhoneKeyboards:
    """In which chats such a button stands. Known by the process that has sent it, and forgotten with it."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._shown: OrderedDict[int, None] = OrderedDict()

    def used(self, chat_id: int) -> None:
        """The button was pressed: Telegram hides it by itself."""
        self._shown.pop(chat_id, None)

    async def markup(self, chat_id: int, part: Message) -> Markup | None:
        """The keyboard of a message that leaves now. One with buttons of its own cannot take another away
        (https://core.telegram.org/bots/api#sendmessage), so a tick goes before it."""
        own = keyboard(part)
        if part.phone_button and not part.choices:
            self._shown[chat_id] = None
            if len(self._shown) > KEPT:
                self._shown.popitem(last=False)
            return own
        if chat_id not in self._shown:
            return own
        if own is not None:
            await self._api("sendMessage", chat_id=chat_id, text=TICK.strip(), reply_markup=NO_KEYBOARD)
        self._shown.pop(chat_id, None)
        return own or NO_KEYBOARD
