"""At what hour, on which days and of what somebody wants to be reminded: `Hearing(library)(text, language)` gives
`Told`. Knows no clock and no person: what an hour of two can mean is decided where it is known what time it is."""

from bot.understanding.hours.hearing import Hearing
from bot.understanding.hours.told import Told

__all__ = ["Hearing", "Told"]
