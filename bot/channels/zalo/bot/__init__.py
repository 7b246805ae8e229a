"""The Zalo Bot Platform: one token, texts and pictures, no buttons. https://bot.zaloplatforms.com/docs"""

from bot.channels.zalo.bot.channel import ZaloBot
from bot.channels.zalo.bot.settings import ZaloBotSettings

__all__ = ["ZaloBot", "ZaloBotSettings"]
