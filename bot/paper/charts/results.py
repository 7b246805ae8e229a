"""What came of a campaign, as bars by district."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.paper.charts.axes import DOTS, font, hex_colour, png, title
from bot.sandbox.drawing.colours import ACCENT, AMBER, INK

COLOURS = (ACCENT, AMBER, INK)
"""Sent, opened, installed: dark, light and darkest, so that they differ also for whoever sees no red or green."""


@dataclass(frozen=True, slots=True)
class Bars:
    """Three counts under one heading: sent, opened, installed."""

    heading: str
    counts: tuple[int, int, int]


def results_png(name: str, labels: tuple[str, str, str], rows: Sequence[Bars]) -> bytes:
    """A PNG 900 pixels wide, under the campaign's name, the first row on top; `labels` explain the three colours."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6, 1.6 + 0.62 * max(len(rows), 1)), dpi=DOTS, layout="constrained")
    axes = figure.subplots()
    for number, (label, colour) in enumerate(zip(labels, COLOURS, strict=True)):
        at = [row + 0.27 * (number - 1) for row in range(len(rows))]
        bars = axes.barh(at, [row.counts[number] for row in rows], 0.25, label=label, color=hex_colour(colour))
        axes.bar_label(bars, padding=3, fontproperties=font(), color=hex_colour(INK))
    axes.invert_yaxis()
    axes.set_yticks(range(len(rows)), [row.heading for row in rows], fontproperties=font(), color=hex_colour(INK))
    axes.set_title(title(name, 11, 110), fontproperties=font(bold=True), color=hex_colour(INK))
    figure.legend(prop=font(), loc="outside lower center", ncols=3, frameon=False, labelcolor=hex_colour(INK))
    axes.margins(x=0.15, y=0.02)
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    axes.xaxis.set_visible(False)
    return png(figure)
