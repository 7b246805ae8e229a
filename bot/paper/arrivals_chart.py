"""Arrivals as a picture: the hours of today, and the last days."""

import io
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import fontpkg

BLUE, PALE, INK = "#0b5cad", "#9cc3ea", "#1d2733"


@dataclass(frozen=True, slots=True)
class Captions:
    """What stands on the picture, in the reader's language."""

    title: str
    hours: str
    days: str
    none: str


def picture(hours: Sequence[int], days: Sequence[tuple[date, int]], captions: Captions) -> bytes:
    """A PNG of 1080 × 1350 pixels, made for a phone: above arrivals by hour, below by day, today's in full colour."""
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    plain, bold = (FontProperties(fname=fontpkg.path("Be Vietnam Pro", weight=weight)) for weight in (400, 700))
    layout = ConstrainedLayoutEngine(w_pad=0.25, h_pad=0.25)
    figure = Figure(figsize=(7.2, 9), dpi=150, facecolor="white", layout=layout)
    title = textwrap.fill(captions.title, 40, max_lines=2, placeholder="…")
    figure.suptitle(title, fontproperties=bold, fontsize=17, color=INK)
    above, below = figure.subplots(2, 1)
    first, last = _opening(hours)
    _bars(above, [f"{hour}h" for hour in range(first, last)], hours[first:last], captions.none, plain, every=2)
    _bars(below, [f"{day.day}/{day.month}" for day, _ in days], [n for _, n in days], captions.none, plain, every=2)
    for bar in list(below.patches)[:-1]:
        bar.set_color(PALE)
    for axes, caption in ((above, captions.hours), (below, captions.days)):
        axes.set_title(caption, fontproperties=plain, fontsize=14, color=INK, loc="left", pad=10)
    out = io.BytesIO()
    figure.savefig(out, format="png")
    return out.getvalue()


def _opening(hours: Sequence[int]) -> tuple[int, int]:
    """From 6 to 22 o'clock, and further where somebody came."""
    busy = [hour for hour, count in enumerate(hours) if count] or [6]
    return min(6, busy[0]), max(22, busy[-1] + 1)


def _bars(axes: Any, labels: list[str], counts: Sequence[int], none: str, font: Any, every: int) -> None:
    bars = axes.bar(range(len(counts)), counts, color=BLUE, width=0.75)
    axes.bar_label(bars, [str(n) if n else "" for n in counts], fontproperties=font, fontsize=11, color=INK, padding=2)
    last = len(labels) - 1
    shown = [at for at in range(len(labels)) if (last - at) % every == 0]
    axes.set_xticks(shown, [labels[at] for at in shown], fontproperties=font, fontsize=11, color=INK)
    axes.set_ylim(0, max([*counts, 4]) * 1.15)
    axes.set_yticks([])
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.tick_params(length=0)
    if not any(counts):
        axes.text(0.5, 0.5, none, transform=axes.transAxes, ha="center", fontproperties=font, fontsize=13, color=INK)
