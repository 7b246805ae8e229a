"""Places to talk. Only this room knows which channel is which; `rendering` fits a message to each.

A channel is one class, and one line below.
"""

from bot.channels.context import ChannelClass
from bot.channels.telegram import Telegram
from bot.channels.webchat import WebChat
from bot.channels.zalo.bot import ZaloBot
from bot.channels.zalo.oa import ZaloOa

CHANNELS: tuple[ChannelClass, ...] = (
    Telegram,
    WebChat,
    ZaloBot,
    ZaloOa,
)
