"""What a text means: a topic, a job, a small word, an aside, something urgent, or nothing that is known.

One index over everything that can be meant, one `Meaning` out of it. Knows content, and no conversation: where a text
was said in is told by whoever asks.
"""

from bot.understanding.mask import mask
from bot.understanding.meaning import Earlier, Found, Kind, Meaning, Zone
from bot.understanding.telling.on_screen import OnScreen
from bot.understanding.understanding import Understanding

__all__ = ["Earlier", "Found", "Kind", "Meaning", "OnScreen", "Understanding", "Zone", "mask"]
