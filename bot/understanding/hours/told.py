"""What somebody told of when they want to be reminded, and of what."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

OFTEN = ("daily", "weekly", "once", "days", "ahead")
FLAGS = ("lunar", "reminds", "changes", "asks", "refuses")


def within(hour: int, part: tuple[int, ...]) -> bool:
    """Whether an hour lies in a part of the day, which may reach into the next."""
    begins, ends = part
    return begins <= hour < ends if begins < ends else hour >= begins or hour < ends


@dataclass(frozen=True, slots=True)
class Told:
    """`hours` are what an hour may be on a clock of 24, with `minute`: two where no part of the day was told ("7 giờ"),
    none where no hour was; `part` are the hours with which that part begins and ends, empty where none was told.
    `daily`, `weekly` and `once` say how often; `ahead` is 0 for today, 1 for tomorrow, -1 for no such day; `days` are
    days of the week (0 is Monday), `without` those that are left out, `lunar` such as no calendar of ours has. `tasks`
    are those that are named, what is surest first. `reminds`: being reminded is spoken of; `changes`: something is to
    be otherwise than it is; `asks`: it is asked what is kept; `refuses`: something is not wanted."""

    hours: tuple[int, ...] = ()
    minute: int = 0
    part: tuple[int, ...] = ()
    daily: bool = False
    weekly: bool = False
    once: bool = False
    ahead: int = -1
    days: tuple[int, ...] = ()
    without: tuple[int, ...] = ()
    lunar: bool = False
    tasks: tuple[str, ...] = ()
    reminds: bool = False
    changes: bool = False
    asks: bool = False
    refuses: bool = False

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> "Told":
        """The same again from what was kept of it as JSON."""
        known = {field.name for field in fields(cls)}
        given: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in plain.items() if k in known}
        return cls(**given)

    @property
    def often(self) -> bool:
        """Whether it was told how often, or on which day."""
        return self.daily or self.weekly or self.once or bool(self.days) or self.ahead >= 0

    @property
    def when(self) -> bool:
        """Whether anything was told of when."""
        return bool(self.hours or self.part or self.often or self.without)

    def then(self, later: "Told") -> "Told":
        """This, and what was told later, which counts more."""
        changes: dict[str, Any] = {}
        hours, part = later.hours or self.hours, later.part or self.part
        fits = tuple(hour for hour in hours if part and within(hour, part))
        changes |= {"hours": fits or hours, "minute": (later if later.hours else self).minute, "part": part}
        if later.often:
            changes |= {name: getattr(later, name) for name in OFTEN}
        changes["without"] = tuple(sorted({*self.without, *later.without} - {*later.days}))
        changes["tasks"] = later.tasks or self.tasks
        return replace(self, **changes, **{name: getattr(self, name) or getattr(later, name) for name in FLAGS})
