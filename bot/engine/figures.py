"""What conversations come to, counted in this process since its start: numbers, and nothing of any person."""

from collections import Counter as Counts

from prometheus_client import CollectorRegistry, Counter, Histogram

from bot.understanding import Zone

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Borders of the histogram: a turn takes milliseconds, and whoever waits for ten seconds has gone."""


class Figures:
    """Each process has one; `registry` holds what was counted."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._seconds = Histogram(
            "bot_turn_seconds",
            "From what somebody did until it was saved",
            ["channel"],
            buckets=SECONDS,
            registry=self.registry,
        )
        self._failed = Counter(
            "bot_turns_failed", "Turns that ended in an apology", ["channel"], registry=self.registry
        )
        self._zones = Counter(
            "bot_meanings", "Texts, by how sure it was what they mean", ["zone"], registry=self.registry
        )
        self._misses = Counter(
            "bot_misses", "Answers that fitted neither their question nor anything else", registry=self.registry
        )
        self.limits: Counts[str] = Counts()
        """How often a limit was met in a turn, by its name."""
        self._by_zone = {zone: self._zones.labels(zone.value) for zone in Zone}

    def turn(self, channel: str, seconds: float) -> None:
        """Something was heard, and it took so long."""
        self._seconds.labels(channel).observe(seconds)

    def failed(self, channel: str) -> None:
        """A turn ended in an apology."""
        self._failed.labels(channel).inc()

    def meant(self, zone: Zone) -> None:
        """A text was understood, or was not."""
        self._by_zone[zone].inc()

    def limited(self, rule: str) -> None:
        """A limit was met in a turn."""
        self.limits[rule] += 1

    def missed(self) -> None:
        """A question had to be put again."""
        self._misses.inc()
