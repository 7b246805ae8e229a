"""The frames of a session: one step on, one back, and what has waited for too long. Pure."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.engine.dialog import Dialog
from bot.model import Frame

DEPTH = 4
"""How many dialogs may wait on each other; the oldest is let go beyond that."""

FAR = 20
"""Steps that one can go back."""

PARKED = timedelta(minutes=30)
"""How long what was interrupted comes back by itself; after that the person has moved on."""

LEFT = timedelta(days=7)
"""How long what was put off can be taken up again."""

Frames = tuple[Frame, ...]


def opened(frames: Frames, dialog: str, now: datetime) -> Frames:
    """With a dialog on top; the same one, further down, is let go."""
    kept = tuple(frame for frame in frames if frame.dialog != dialog)
    return (*kept, Frame(dialog, "", at=now.isoformat()))[-DEPTH:]


def on(frame: Frame, step: str, data: dict[str, Any], now: datetime) -> Frame:
    """One step further, with the way back; whoever is asked the same once more has not moved."""
    trail = frame.trail
    if frame.step and (frame.step, frame.data) != (step, data):
        trail = (*trail, (frame.step, frame.data))[-FAR:]
    return replace(frame, step=step, data=data, trail=trail, at=now.isoformat())


def concerned(frame: Frame) -> str:
    """The dialog that a frame is about: where consent is asked, that which needs it."""
    return str(frame.data.get("wanted", "")).partition(":")[0] or frame.dialog


def under(frames: Frames, dialogs: Mapping[str, Dialog[Any]]) -> Frames:
    """What waits under the topmost, without what gives way to it."""
    return tuple(frame for frame in frames[:-1] if frame.dialog not in dialogs or not dialogs[frame.dialog].gives_way)


def back(frame: Frame, to_first: bool) -> Frame | None:
    """One step back, or all of them; `None` at the first."""
    if not frame.trail:
        return None
    place = 0 if to_first else len(frame.trail) - 1
    step, data = frame.trail[place]
    return replace(frame, step=step, data=data, trail=frame.trail[:place])


def put_off(frame: Frame, data: dict[str, Any], now: datetime) -> Frame:
    """What waits until later. The way back holds answers, too: where some of them go, it goes with them."""
    return replace(frame, data=data, trail=frame.trail if data == frame.data else (), at=now.isoformat())


def taken_up(left: Frames, now: datetime) -> Frames:
    """What was put off, unless that is too long ago."""
    return tuple(frame for frame in left if now - datetime.fromisoformat(frame.at) <= LEFT)


def still_waiting(frames: Frames, now: datetime) -> Frames:
    """Without those that were interrupted too long ago."""
    return tuple(frame for frame in frames if not frame.at or now - datetime.fromisoformat(frame.at) <= PARKED)


def resumed(frames: Frames, dialog: str) -> Frames | None:
    """With a dialog that was interrupted on top again; `None` where it is not among them."""
    left = [frame for frame in frames if frame.dialog == dialog]
    return (*(frame for frame in frames if frame.dialog != dialog), left[-1]) if left else None
