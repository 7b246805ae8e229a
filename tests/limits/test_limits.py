"""Counts of one process."""

import pytest

from bot.limits import Limits, rules
from bot.limits.buckets import Buckets
from bot.limits.limits import TooManySocketsError
from bot.limits.origin import OURS
from bot.limits.rules import Rule

THREE = Rule("three", 3, 0.5)


class Clock:
    """Moves when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_empties_and_fills() -> None:
    """Three at once, then one every two seconds, each key for itself; who waits in vain takes nothing."""
    clock = Clock()
    buckets = Buckets(clock)
    assert [buckets.wait(THREE, "lan") for _ in range(4)] == [0, 0, 0, 2.0]
    assert buckets.wait(THREE, "minh") == 0
    clock.now += 1
    assert buckets.wait(THREE, "lan") == 1.0
    clock.now += 1
    assert buckets.wait(THREE, "lan") == 0
    clock.now += 1000
    assert [buckets.wait(THREE, "lan") for _ in range(4)] == [0, 0, 0, 2.0]


def test_nothing_is_free_however_short_the_wait() -> None:
    """Whoever comes a thousandth of a second too early waits, and takes nothing for it."""
    clock = Clock()
    fast, buckets = Rule("fast", 1, 60.0), Buckets(clock)
    assert buckets.wait(fast, "lan") == 0
    taken = 0
    for _ in range(1000):
        clock.now += 0.0001
        taken += buckets.wait(fast, "lan") == 0
    assert 5 <= taken <= 6


def test_what_is_remembered_is_bounded() -> None:
    """However many addresses somebody has."""
    buckets = Buckets(Clock(), kept=10)
    for number in range(1000):
        buckets.wait(THREE, str(number))
    assert len(buckets) == 10


def test_sockets_are_counted_while_they_are_open() -> None:
    """Of one browser and of one address; what is closed makes room."""
    limits = Limits()
    open_ = [limits.browser("lan") for _ in range(rules.SOCKETS_OF_ONE)]
    for one in open_:
        one.__enter__()
    with pytest.raises(TooManySocketsError), limits.browser("lan"):
        pass
    with limits.browser("minh"):
        pass
    open_[0].__exit__(None, None, None)
    with limits.browser("lan"):
        pass
    assert limits.hit["sockets"] == 1


def test_our_own_network_is_nobodys_address() -> None:
    """A proxy that says nothing, or the machine itself, does not make one crowd of all people."""
    limits = Limits()
    assert not any(limits.wait(rules.NEWCOMERS, OURS) for _ in range(1000))
    assert [limits.wait(rules.NEWCOMERS, "113.160.1.2") > 0 for _ in range(1000)].count(False) < 200
    assert limits.hit["newcomers"] > 800
