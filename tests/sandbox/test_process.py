"""The process beside ours."""

import os
import signal
from collections.abc import Iterator

import pytest

from bot.sandbox.opening.limits import YIELDING
from bot.sandbox.process import Sandbox


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A process of the test's own, which it may kill."""
    opened = Sandbox()
    yield opened
    opened.close()


def test_it_is_one_process_and_not_ours(sandbox: Sandbox) -> None:
    """What is run twice is run in the same other process."""
    first, second = sandbox.run(os.getpid), sandbox.run(os.getpid)
    assert first == second != os.getpid()
    assert sandbox.run(os.nice, 0) == os.nice(0) + YIELDING  # whoever talks goes first


def test_it_begins_anew_after_somebody_has_ended_it(sandbox: Sandbox) -> None:
    """Killed, as by a system that is short of memory, it answers the next time nonetheless."""
    before = sandbox.run(os.getpid)
    os.kill(before, signal.SIGKILL)
    assert sandbox.run(os.getpid) != before


def test_it_begins_anew_after_it_was_closed(sandbox: Sandbox) -> None:
    """Closing it twice, or before it has begun, does no harm either."""
    sandbox.close()
    before = sandbox.run(os.getpid)
    sandbox.close()
    sandbox.close()
    assert sandbox.run(os.getpid) != before


def test_what_goes_wrong_there_goes_wrong_here(sandbox: Sandbox) -> None:
    """An exception comes back as it was raised, and the process lives on."""
    before = sandbox.run(os.getpid)
    with pytest.raises(ValueError, match="invalid literal"):
        sandbox.run(int, "x")
    assert sandbox.run(os.getpid) == before
