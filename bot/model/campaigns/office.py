"""How this site runs its campaigns: what a message costs and who must look at it."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.model.campaigns.campaign import Content
from bot.model.message import Message


@dataclass(frozen=True, slots=True)
class Tariff:
    """What a channel charges: `price` a message in `unit`; only beyond `free_rate` messages a second, and only to
    people who have not written for `free_hours`. To whoever has not written for `open_hours` (0: however long) nothing
    goes out but an approved template, for `template_price`."""

    price: float
    unit: str
    free_rate: float = 0.0
    free_hours: int = 0
    open_hours: int = 0
    template_price: float = 0.0

    @property
    def by_silence(self) -> bool:
        """Whether it matters for how long somebody has not written."""
        return bool(self.free_hours or self.open_hours)

    def shut(self, hours: float) -> bool:
        """Whether nothing but a template goes out after so many hours of silence."""
        return bool(self.open_hours) and hours >= self.open_hours

    def costs(self, hours: float, pace: float) -> float:
        """What one message costs after so many hours of silence, at a pace of so many a second."""
        if self.shut(hours):
            return self.template_price
        fast = pace > self.free_rate if self.free_rate else True
        return self.price if fast and hours >= self.free_hours else 0.0


def _nowhere(_message: Message) -> Mapping[str, list[Message]]:
    return {}


@dataclass(frozen=True)
class Office:
    """`one_person`: whoever writes a campaign may approve it too. `paces` are messages a second by channel, `shown`
    gives a message exactly as each channel shows it, `link` is the deep link that a kit's QR carries, `weekly_cap` how
    many campaigns a person gets in a week at the most (0: any number). `reach_hours` are those of each channel
    (see there)."""

    one_person: bool = False
    paces: Mapping[str, float] = field(default_factory=dict)
    tariffs: Mapping[str, Tariff] = field(default_factory=dict)
    shown: Callable[[Message], Mapping[str, list[Message]]] = _nowhere
    link: str = ""
    weekly_cap: int = 0
    reach_hours: Mapping[str, float] = field(default_factory=dict)

    def reaches_for(self, channel: str) -> float:
        """For how many hours after somebody's last word there a channel reaches them by itself; one that is not named
        always does."""
        return self.reach_hours.get(channel, math.inf)

    @property
    def closing(self) -> tuple[str, int]:
        """A channel on which nothing but a template goes out after a long silence, and after how many days; without a
        name where there is none."""
        closes = ((name, tariff.open_hours // 24) for name, tariff in self.tariffs.items() if tariff.open_hours)
        return next(closes, ("", 0))

    def ways(self, content: Content) -> dict[str, int]:
        """The channels that take reminders, each with the hours after somebody's last word there beyond which nothing
        of this content goes out (0: it always does)."""
        prepared = {template.channel for template in content.templates.values()}
        hours = {name: tariff.open_hours for name, tariff in self.tariffs.items()}
        return {name: 0 if name in prepared else hours.get(name, 0) for name in self.paces}
