"""What is told beside what conversations count themselves: the database's numbers, limits, and how the process is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from prometheus_client import PROCESS_COLLECTOR
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

from bot.model import Channel
from bot.model.supervisor import Supervisor
from bot.store import Store
from bot.store.health.gauges import Gauges, gauges


@dataclass(frozen=True)
class Watched:
    """A process that is looked at: `hit` is how often each limit was met."""

    store: Store
    channels: Sequence[Channel]
    paces: Mapping[str, float]
    supervisor: Supervisor
    hit: Mapping[str, int] = field(default_factory=dict)


async def families(watched: Watched) -> list[Metric]:
    """All of them; where the database does not answer, those that need none."""
    unread = {one.name: one.unread for one in watched.channels}
    found = [
        _counter("bot_limits_hit", "How often a limit was met", "limit", watched.hit),
        _counter("bot_unread", "What could not be read", "channel", unread),
        _gauge("bot_pace_permitted", "Messages a second", "channel", watched.paces),
        _gauge(
            "bot_down", "Tasks that have failed and not yet gone well since", "task", dict.fromkeys(_down(watched), 1)
        ),
        *PROCESS_COLLECTOR.collect(),
    ]
    room = watched.store.room
    if room is not None:
        found.append(GaugeMetricFamily("bot_disk_free_bytes", "Left on the disk of the database", room))
    try:
        async with watched.store.read() as tx:
            found += _of(await gauges(tx))
    except Exception:
        found.append(GaugeMetricFamily("bot_database_up", "Whether the database answers", 0))
    return found


def _of(told: Gauges) -> list[Metric]:
    return [
        GaugeMetricFamily("bot_database_up", "Whether the database answers", 1),
        _gauge("bot_deliveries", "Deliveries of all campaigns", "state", told.deliveries),
        _gauge("bot_waiting", "How many wait", "queue", told.waiting),
        _gauge("bot_waiting_seconds", "How long the first one has been waiting", "queue", told.waits),
        _counter("bot_pace_taken", "Slots of a pace that were taken, by all processes", "channel", told.slots),
    ]


def _down(watched: Watched) -> list[str]:
    strain = watched.store.strain
    return [*watched.supervisor.down, *([strain] if strain else [])]


def _gauge(name: str, what: str, label: str, values: Mapping[str, float]) -> Metric:
    family = GaugeMetricFamily(name, what, labels=[label])
    for value, number in values.items():
        family.add_metric([value], number)
    return family


def _counter(name: str, what: str, label: str, values: Mapping[str, float]) -> Metric:
    family = CounterMetricFamily(name, what, labels=[label])
    for value, number in values.items():
        family.add_metric([value], number)
    return family
