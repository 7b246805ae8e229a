"""The four steps of a poster as small drawings, each in a square of 16 × 16 mm before it is moved and scaled."""

from bot.sandbox.drawing.colours import ACCENT, WHITE
from bot.sandbox.drawing.shapes import Box, Disc, Line, Shape

STROKE = 0.9


def _corners(left: float, top: float, right: float, bottom: float, arm: float) -> list[Shape]:
    found: list[Shape] = []
    for x, along in ((left, arm), (right, -arm)):
        for y, down in ((top, arm), (bottom, -arm)):
            found.append(Line(((x + along, y), (x, y), (x, y + down)), ACCENT, STROKE))
    return found


def _phone() -> list[Shape]:
    return [Box(3.5, 0.5, 9, 15, ACCENT, 1.6, STROKE), Line(((7, 2.3), (9, 2.3)), ACCENT, STROKE)]


OPEN: list[Shape] = [
    *_phone(),
    *(Box(x, y, 2.2, 2.2, ACCENT, 0.5) for x in (5.3, 8.5) for y in (4.6, 7.8)),
    Disc(8, 13, 0.9, ACCENT),
]
"""A phone with its apps."""

POINT_AT: list[Shape] = [
    *_corners(0.5, 0.5, 15.5, 15.5, 3.5),
    *(Box(x, y, 3.6, 3.6, ACCENT, 0.3, STROKE) for x, y in ((3.2, 3.2), (9.2, 3.2), (3.2, 9.2))),
    *(Box(x, y, 1.3, 1.3, ACCENT) for x, y in ((9, 9), (11.7, 9), (10.35, 10.35), (9, 11.7), (11.7, 11.7))),
]
"""A code in a viewfinder."""

CHECK_NAME: list[Shape] = [
    Box(1, 1, 14, 9.5, ACCENT, 1.2, STROKE),
    Line(((3.6, 4.3), (12.4, 4.3)), ACCENT, STROKE),
    Line(((3.6, 7.2), (9, 7.2)), ACCENT, STROKE),
    Disc(11.4, 11.4, 4.4, WHITE),
    Disc(11.4, 11.4, 3.9, ACCENT),
    Line(((9.5, 11.5), (10.9, 12.9), (13.4, 10)), WHITE, STROKE),
]
"""A name plate with a tick."""

PRESS: list[Shape] = [
    *_phone(),
    Box(5.1, 5.2, 5.8, 3.6, ACCENT, 1.2),
    Line(((6.8, 7), (7.7, 7.9), (9.3, 6.1)), WHITE, 0.7),
    Disc(8, 12.2, 1.7, ACCENT, 0.7),
    Disc(8, 12.2, 0.6, ACCENT),
]
"""A button that is being pressed."""

LEAVE: list[Shape] = [
    Line(((9.5, 4.5), (9.5, 1), (1.5, 1), (1.5, 15), (9.5, 15), (9.5, 11.5)), ACCENT, STROKE),
    Line(((5.5, 8), (15, 8)), ACCENT, STROKE),
    Line(((11.8, 4.8), (15, 8), (11.8, 11.2)), ACCENT, STROKE),
]
"""Out of a door."""

OWN_STEPS = (OPEN, POINT_AT, CHECK_NAME, PRESS)

OFFICIAL_STEPS = (OPEN, POINT_AT, PRESS, LEAVE)
