"""What each word of a line tells of a place that is being registered, by a chain that was learnt from marked lines.

`bot faq calibrate` learns it from content/<language>/places.tsv and writes content/places.json.
"""

from bot.understanding.parts.apart import Heard, Part, Parts, parts

__all__ = ["Heard", "Part", "Parts", "parts"]
