"""Delay: what may leave when something was late."""

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.delay import HELD, LATE, WINDOW, Delay

GAP = 0.01
"""Seconds between two slots: a hundred messages a second."""


def leaving(delays: list[float]) -> list[tuple[float, float]]:
    """Slot and departure of one message after another, each ready so much later than its slot."""
    measured, now, gone = Delay(), 0.0, []
    for number, delay in enumerate(delays):
        slot = number * GAP
        now = max(now, slot + delay)
        now = max(now, slot + measured.least(now))
        measured.left(slot, now)
        gone.append((slot, now))
    return gone


@given(st.lists(st.floats(0.0, 0.6), max_size=300))
def test_nobody_makes_up_for_more_than_a_little_within_a_second(delays: list[float]) -> None:
    """However late some are: of two that leave within a second, the second is at most `LATE` less late, unless that
    would hold it back for longer than `HELD`."""
    gone = leaving(delays)
    for number, (slot, at) in enumerate(gone):
        within = [then - later for later, then in gone[number:] if then - at <= WINDOW]
        assert all(late >= min(at - slot - LATE, HELD) - 1e-9 for late in within)


def test_a_machine_that_slept_holds_nobody_back_for_long() -> None:
    """One message leaves a minute late; the next is held for a tenth of a second, and soon none is any more."""
    measured = Delay()
    measured.left(0.0, 60.0)
    assert measured.least(60.0) == HELD
    assert measured.least(60.0 + 1.1 * WINDOW) == 0.0


def test_what_is_a_little_late_costs_nothing() -> None:
    """Up to `LATE`, everything leaves as soon as it is ready."""
    delays = [0.0, LATE, 0.0, LATE / 2, 0.001] * 20
    assert all(at - number * GAP <= LATE + 1e-9 for number, (_, at) in enumerate(leaving(delays)))
    assert Delay().least(5.0) == 0.0


def test_after_a_stall_all_that_was_claimed_before_it_takes_new_slots() -> None:
    """Three batches wait out a stall of 0.3 seconds; what is claimed after it has its own slots."""
    measured = Delay()
    assert [measured.missed(slot, 0.3 + slot / 10) for slot in (0.0, 0.02, 0.04)] == [True, True, True]
    assert not measured.missed(0.31, 0.311)


def test_whoever_is_always_late_keeps_its_slots() -> None:
    """A worker that is 0.1 seconds late with everything moves what was claimed before it first noticed, and no more."""
    measured, moved = Delay(), []
    for number in range(100):
        slot = number * 0.02
        if measured.missed(slot, slot + 0.1):
            moved.append(slot)
        else:
            measured.left(slot, slot + 0.1)
    assert moved == [0.0, 0.02, 0.04, 0.06, 0.08]


def test_the_next_stall_counts_again() -> None:
    """A second stall, long after the first, is not taken for the usual lateness."""
    measured = Delay()
    assert measured.missed(0.0, 0.3)
    assert measured.missed(5.0, 5.3)
