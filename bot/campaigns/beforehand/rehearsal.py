"""A rehearsal: the campaign goes to whoever it would go to then, on doubles of the channels that only count."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.campaigns.beforehand.estimate import hindered
from bot.campaigns.compose import known_of, message
from bot.campaigns.schedules.quiet_hours import QUIET, awake, ends
from bot.campaigns.schedules.rules import in_force
from bot.content import Library
from bot.model import Campaign, Channel, Message, Office, Tariff
from bot.store import Tx
from bot.store.campaigns import audiences, rehearsals
from bot.store.campaigns.audiences import Part

FREE = Tariff(0.0, "")


@dataclass(slots=True)
class Double:
    """A channel that only counts: `people` who get something, in how many `requests` it leaves, how many of these are
    `billed` and for what; `refused` are those to whom there is nothing to say."""

    channel: Channel
    pace: float
    people: int = 0
    requests: int = 0
    billed: int = 0
    refused: int = 0
    cost: float = 0.0

    @property
    def tariff(self) -> Tariff:
        """What the channel charges."""
        return self.channel.tariff or FREE

    @property
    def seconds(self) -> float:
        """How long its pace takes."""
        return self.requests / self.pace

    def take(self, said: Message, part: Part, count: int) -> None:
        """So many people get this message, each in as many parts as the channel makes of it; an approved template is
        one."""
        parts = 1 if self.tariff.shut(part.silent) else len(self.channel.parts(said))
        if not parts:
            self.refused += count
            return
        each = self.tariff.costs(part.silent, self.pace)
        self.people += count
        self.requests += parts * count
        self.billed += parts * count if each else 0
        self.cost += each * parts * count


@dataclass(frozen=True, slots=True)
class Foretold:
    """`sent` people of those who are `reached`; the others are `late` (the campaign is over before their turn),
    `refused` (nothing can be said to them), or `left`, as many as had left lately without our knowing. `held` are
    those to whom nothing goes out, by reason. `requests` and `billed` count what leaves; `seconds` until the last."""

    reached: int
    sent: int
    late: int
    refused: int
    left: int
    requests: int
    billed: int
    seconds: float
    held: Mapping[str, int] = field(default_factory=dict)
    costs: Mapping[str, float] = field(default_factory=dict)
    channels: Mapping[str, int] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        """As JSON."""
        return asdict(self)


async def rehearse(
    tx: Tx, campaign: Campaign, library: Library, office: Office, channels: Mapping[str, Channel], at: datetime
) -> Foretold:
    """What becomes of a campaign that fires at a moment, as far as people stay as they are."""
    content = campaign.content
    named = any("{name}" in text for text in (*content.texts.values(), *content.texts_b.values()))
    ways = office.ways(content)
    rules = await in_force(tx, office.weekly_cap)
    everybody = await audiences.breakdown(
        tx, campaign.audience, library.tracked, at, rules.weekly_cap, ways, named=named or bool(content.templates)
    )
    doubles = {name: Double(channels[name], office.paces[name]) for name in office.paces if name in channels}
    held: Counter[str] = Counter()
    for part in everybody:
        why = hindered(part, office)
        if why:
            held[why] += part.count
        else:
            _send(doubles[part.channel], part, campaign, library)
    return told(doubles, held, campaign, at, library.site.zone, await rehearsals.lost_lately(tx), rules.quiet)


def _send(double: Double, part: Part, campaign: Campaign, library: Library) -> None:
    known = known_of(library, part.name, part.district)
    first = round(part.count * campaign.split / 100) if campaign.split else part.count
    for variant, count in (("A", first), ("B", part.count - first)):
        if count:
            double.take(message(library, campaign.content, part.language, variant, known, 1), part, count)


def told(
    doubles: Mapping[str, Double],
    held: Mapping[str, int],
    campaign: Campaign,
    at: datetime,
    zone: ZoneInfo,
    lost: float,
    quiet: tuple[time, time] = QUIET,
) -> Foretold:
    """What the doubles have counted, when so large a share of what goes out was `lost` lately."""
    room = awake(at, at + timedelta(hours=campaign.lasts_hours), zone, quiet)
    busy = [one for one in doubles.values() if one.people]
    late = {id(one): round(one.people * max(0.0, 1 - room / one.seconds)) for one in busy}
    reached, gone = sum(one.people + one.refused for one in busy), sum(late.values())
    left = round((sum(one.people for one in busy) - gone) * lost)
    slowest = max((min(one.seconds, room) for one in busy), default=0.0)
    goes = {id(one): (1 - late[id(one)] / one.people) * (1 - lost) for one in busy}
    costs: Counter[str] = Counter()
    for one in busy:
        costs[one.tariff.unit] += one.cost * goes[id(one)]  # type: ignore[assignment]
    return Foretold(
        reached=reached,
        sent=reached - sum(one.refused for one in busy) - gone - left,
        late=gone,
        refused=sum(one.refused for one in busy),
        left=left,
        requests=round(sum(one.requests * goes[id(one)] for one in busy)),
        billed=round(sum(one.billed * goes[id(one)] for one in busy)),
        seconds=(ends(at, slowest, zone, quiet) - at).total_seconds(),
        held=dict(held),
        costs={unit: amount for unit, amount in costs.items() if amount},
        channels={one.channel.name: one.people for one in busy},
    )
