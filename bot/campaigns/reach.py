"""Before sending: what goes out, what cannot and why, how long it takes, what it costs."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.model.office import Office, Tariff
from bot.store.audience import Part


@dataclass(frozen=True, slots=True)
class Reach:
    """Messages by channel; people that cannot be reached by reason ("reminders off", "left", "no channel"); seconds at
    the allowed pace; costs by unit. `districts` counts what goes out by district code."""

    goes: Mapping[str, int]
    cannot: Mapping[str, int]
    districts: Mapping[str, int]
    languages: Mapping[str, int]
    seconds: float
    costs: Mapping[str, float]

    @property
    def total(self) -> int:
        """Everything that goes out."""
        return sum(self.goes.values())


OFF, LEFT, CLOSED = "off", "left", "closed"


def reach(parts: Iterable[Part], office: Office) -> Reach:
    """What the parts of an audience come to. Channels send side by side, so the slowest one says how long."""
    goes: Counter[str] = Counter()
    cannot: Counter[str] = Counter()
    districts: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    costs: Counter[str] = Counter()
    for part in parts:
        why = _cannot(part, office)
        if why:
            cannot[why] += part.count
            continue
        goes[part.channel] += part.count
        districts[part.district or ""] += part.count
        languages[part.language] += part.count
        tariff = office.tariffs.get(part.channel)
        if tariff and _charged(part, tariff, office.paces[part.channel]):
            costs[tariff.unit] += tariff.price * part.count  # type: ignore[assignment]
    seconds = max((count / office.paces[channel] for channel, count in goes.items()), default=0.0)
    return Reach(goes, cannot, districts, languages, seconds, costs)


def _cannot(part: Part, office: Office) -> str:
    if not part.reachable:
        return LEFT
    if not part.reminders:
        return OFF
    return "" if part.channel in office.paces else CLOSED


def _charged(part: Part, tariff: Tariff, pace: float) -> bool:
    fast = pace > tariff.free_rate if tariff.free_rate else True
    return fast and not (tariff.free_hours and part.recent)
