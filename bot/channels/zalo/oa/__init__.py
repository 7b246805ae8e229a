"""A Zalo Official Account through its OpenAPI v3: buttons, uploads, windows that close, tokens that replace each other.

https://docs.zaloplatforms.com/docs/OA/
"""

from bot.channels.zalo.oa.channel import ZaloOa
from bot.channels.zalo.oa.settings import ZaloOaSettings

__all__ = ["ZaloOa", "ZaloOaSettings"]
