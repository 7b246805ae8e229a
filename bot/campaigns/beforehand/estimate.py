"""Before sending: what goes out, what cannot and why, how long it takes, what it costs."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.campaigns.schedules.rules import in_force
from bot.content import N_, Library, Words
from bot.model import Audience, Content
from bot.model.campaigns.office import Office
from bot.store import Tx
from bot.store.campaigns import audiences
from bot.store.campaigns.audiences import Part


@dataclass(frozen=True, slots=True)
class Reach:
    """Messages by channel; people that cannot be reached by reason (a key of `HINDERED`); seconds at the allowed
    pace; costs by unit. `districts` counts what goes out by district code."""

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


NO_TEMPLATE = Content({})

OFF, LEFT, CLOSED, SILENT, SATED = "off", "left", "closed", "silent", "sated"

HINDERED = {
    OFF: N_("• {count} has reminders off", "• {count} have reminders off"),
    LEFT: N_("• {count} blocked the bot or left"),
    CLOSED: N_(
        "• {count} is on a channel that takes no reminders", "• {count} are on a channel that takes no reminders"
    ),
    SILENT: N_(
        "• {count} has not written for too long, and nothing that the channel has approved is named",
        "• {count} have not written for too long, and nothing that the channel has approved is named",
    ),
    SATED: N_("• {count} has had this week's reminders already", "• {count} have had this week's reminders already"),
}
SECONDS = N_("At the allowed pace it takes about a second.", "At the allowed pace it takes about {count} seconds.")


def reach(parts: Iterable[Part], office: Office) -> Reach:
    """What the parts of an audience come to. Channels send side by side, so the slowest one says how long."""
    goes: Counter[str] = Counter()
    cannot: Counter[str] = Counter()
    districts: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    costs: Counter[str] = Counter()
    for part in parts:
        why = hindered(part, office)
        if why:
            cannot[why] += part.count
            continue
        goes[part.channel] += part.count
        districts[part.district or ""] += part.count
        languages[part.language] += part.count
        tariff = office.tariffs.get(part.channel)
        if tariff:
            each = tariff.costs(part.silent, office.paces[part.channel])
            costs[tariff.unit] += each * part.count  # type: ignore[assignment]
    seconds = max((count / office.paces[channel] for channel, count in goes.items()), default=0.0)
    charged = {unit: amount for unit, amount in costs.items() if amount}
    return Reach(goes, cannot, districts, languages, seconds, charged)


async def reached(
    tx: Tx, audience: Audience, library: Library, office: Office, now: datetime, content: Content = NO_TEMPLATE
) -> Reach:
    """What an audience comes to now, where this content goes out."""
    cap = (await in_force(tx, office.weekly_cap)).weekly_cap
    return reach(await audiences.breakdown(tx, audience, library.tracked, now, cap, office.ways(content)), office)


def hindered(part: Part, office: Office) -> str:
    """Why nothing goes out to them, a key of `HINDERED`; "" where it does."""
    if not part.reachable:
        return LEFT
    if not part.reminders:
        return OFF
    if part.channel not in office.paces:
        return CLOSED
    if part.closed:
        return SILENT
    return SATED if part.sated else ""


def in_words(counted: Reach, words: Words, library: Library) -> str:
    """How many by channel and district, who is left out and why, how long it takes and what it costs."""
    districts = library.communes.districts
    told = [words(N_("Reaches {count} now."), count=counted.total)]
    told += [words(N_("• on {channel}: {count}"), channel=name, count=count) for name, count in counted.goes.items()]
    for code, count in sorted(counted.districts.items(), key=lambda item: -item[1]):
        place = districts[code].name if code in districts else words(N_("district not told"))
        told.append(words(N_("• {place}: {count}"), place=place, count=count))
    if counted.cannot:
        told.append(words(N_("Does not reach:")))
        told += [words(HINDERED[why], count=count) for why, count in counted.cannot.items()]
    if not counted.total:
        return "\n".join(told)
    told.append(_duration(words, counted.seconds))
    costs = [words(N_("It costs {amount} {unit}."), amount=f"{a:,.0f}", unit=u) for u, a in counted.costs.items()]
    return "\n".join([*told, *(costs or [words(N_("It costs nothing."))])])


def _duration(words: Words, seconds: float) -> str:
    if seconds < 90:
        return words(SECONDS, count=max(round(seconds), 1))
    return words(N_("At the allowed pace it takes about {minutes} minutes."), minutes=round(seconds / 60))
