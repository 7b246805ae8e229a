"""What one line, or a part of it, tells of a place."""

from dataclasses import dataclass

from bot.content import Commune


@dataclass(frozen=True, slots=True)
class Line:
    """What was told; empty where nothing was. `rest` is neither phone nor address: `name` is all of that, or stands in
    it. `broken` is a phone number that lacks digits; `called`: it is said that this is the name."""

    name: str = ""
    kind: str = ""
    address: str = ""
    communes: tuple[Commune, ...] = ()
    district: str = ""
    phone: str = ""
    rest: str = ""
    broken: str = ""
    called: bool = False
