"""A strict double of the Zalo Bot Platform: a real server that refuses what the real one is known to refuse.

    async with ZaloBotDouble() as double:
        lan = double.person("Lan")
        await lan.says("cài bluezone")      # the bot under test talks to double.root
        await lan.hears("iPhone")

Where public reports disagree about the real service (one update or a list, wrapped or bare bodies, `photo` or
`photo_url`), the double does either, by a switch. https://bot.zaloplatforms.com/docs
"""

from .people import Group, Person
from .server import ZaloBotDouble

__all__ = ["Group", "Person", "ZaloBotDouble"]
