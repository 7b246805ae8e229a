"""Arrivals as a picture: the hours of today, and the last days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.paper.charts.axes import DOTS, font, hex_colour, png, title
from bot.sandbox.drawing.colours import ACCENT, INK, TINT

POINTS = 19
"""Of the smallest letters: a chat shows the picture a quarter as wide as it is."""


@dataclass(frozen=True, slots=True)
class Captions:
    """What stands on the picture, in the reader's language."""

    title: str
    hours: str
    days: str
    none: str


def arrivals_png(hours: Sequence[int], days: Sequence[tuple[date, int]], captions: Captions) -> bytes:
    """A PNG of 1080 × 1350 pixels, made for a phone: above arrivals by hour, below by day, today's in full colour."""
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    layout = ConstrainedLayoutEngine(w_pad=0.25, h_pad=0.25)
    figure = Figure(figsize=(7.2, 9), dpi=DOTS, facecolor="white", layout=layout)
    figure.suptitle(title(captions.title, 26, 165), fontproperties=font(bold=True, size=26), color=hex_colour(INK))
    above, below = figure.subplots(2, 1)
    first, last = _opening(hours)
    _bars(above, [f"{hour}h" for hour in range(first, last)], hours[first:last], captions.none)
    _bars(below, [f"{day.day}/{day.month}" for day, _ in days], [n for _, n in days], captions.none)
    for bar in list(below.patches)[:-1]:
        bar.set_color(hex_colour(TINT))
    for axes, caption in ((above, captions.hours), (below, captions.days)):
        axes.set_title(caption, fontproperties=font(size=POINTS + 2), color=hex_colour(INK), loc="left", pad=14)
    return png(figure)


def _opening(hours: Sequence[int]) -> tuple[int, int]:
    """From 6 to 22 o'clock, and further where somebody came."""
    busy = [hour for hour, count in enumerate(hours) if count] or [6]
    return min(6, busy[0]), max(22, busy[-1] + 1)


def _bars(axes: Any, labels: list[str], counts: Sequence[int], none: str) -> None:
    """Upright bars with their counts; every second one is labelled, the last among them."""
    ink = {"fontproperties": font(size=POINTS), "color": hex_colour(INK)}
    bars = axes.bar(range(len(counts)), counts, color=hex_colour(ACCENT), width=0.75)
    axes.bar_label(bars, [str(n) if n else "" for n in counts], padding=2, **ink)
    last = len(labels) - 1
    shown = [at for at in range(len(labels)) if (last - at) % 2 == 0]
    axes.set_xticks(shown, [labels[at] for at in shown], **ink)
    axes.set_ylim(0, max([*counts, 4]) * 1.15)
    axes.set_yticks([])
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.tick_params(length=0)
    if not any(counts):
        axes.text(0.5, 0.5, none, transform=axes.transAxes, ha="center", **ink)
