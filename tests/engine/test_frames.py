"""The frames of a session: the way on, the way back, and what has waited for too long."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.engine.stack import frames
from bot.model import Frame

NOW = datetime(2021, 5, 24, 9, 0, tzinfo=UTC)


def names(stack: tuple[Frame, ...]) -> list[str]:
    return [frame.dialog for frame in stack]


def test_a_dialog_is_opened_on_top_and_only_once() -> None:
    """The same one further down is let go, and of more than four the oldest."""
    stack: tuple[Frame, ...] = ()
    for dialog in ("menu", "register", "guide", "register", "ask", "consent"):
        stack = frames.opened(stack, dialog, NOW)
    assert names(stack) == ["guide", "register", "ask", "consent"]
    assert names(frames.opened(stack, "menu", NOW)) == ["register", "ask", "consent", "menu"]


def test_every_step_on_can_be_gone_back() -> None:
    """One step at a time, with the answers as they were, or to the first at once; not before the first."""
    frame = Frame("register", "")
    for step, data in (("name", {}), ("kind", {"name": "Hương"}), ("phone", {"name": "Hương", "kind": "food"})):
        frame = frames.on(frame, step, data, NOW)
    earlier = frames.back(frame, to_first=False)
    first = frames.back(frame, to_first=True)
    assert earlier is not None and (earlier.step, earlier.data) == ("kind", {"name": "Hương"})
    assert first is not None and (first.step, first.data, first.trail) == ("name", {}, ())
    assert frames.back(first, to_first=False) is None


def test_whoever_is_asked_the_same_again_has_not_moved() -> None:
    """A question that is put once more leaves the way back as it was."""
    frame = frames.on(Frame("register", "name"), "kind", {"name": "Hương"}, NOW)
    assert frames.on(frame, "kind", {"name": "Hương"}, NOW).trail == frame.trail


def test_the_way_back_has_an_end() -> None:
    """Only the last twenty steps are kept."""
    frame = Frame("guide", "page", {"number": 0})
    for number in range(1, 50):
        frame = frames.on(frame, "page", {"number": number}, NOW)
    assert [data["number"] for _, data in frame.trail] == list(range(29, 49))


def test_what_was_interrupted_is_parked_for_half_an_hour() -> None:
    """To the minute; what was stored without a time stays."""
    parked = frames.on(Frame("register", ""), "name", {}, NOW)
    timeless = replace(parked, dialog="guide", at="")
    stack = (parked, timeless)
    assert frames.still_waiting(stack, NOW + timedelta(minutes=30)) == stack
    assert frames.still_waiting(stack, NOW + timedelta(minutes=30, seconds=1)) == (timeless,)


def test_what_was_interrupted_can_be_resumed() -> None:
    """It comes on top as it was, the others stay in order; what was never open cannot."""
    stack = (Frame("guide", "page", {"number": 3}), Frame("register", "name"), Frame("ask", "rate"))
    resumed = frames.resumed(stack, "guide")
    assert resumed is not None and names(resumed) == ["register", "ask", "guide"]
    assert resumed[-1] == stack[0]
    assert frames.resumed(stack, "menu") is None
