"""The parts of a poster as shapes on an A4 sheet; a card is the same at half the size."""

from collections.abc import Iterator

from bot.paper.posters import icons
from bot.paper.posters.sheet import Sheet
from bot.sandbox.drawing import qr
from bot.sandbox.drawing.colours import ACCENT, AMBER, INK, PALE, QUIET, WHITE, Colour
from bot.sandbox.drawing.letters import fitted
from bot.sandbox.drawing.shapes import A4, Box, Code, Disc, Line, Shape, Text, placed

SIDE = 150.0
"""Millimetres of the code on an A4 poster, without its quiet zone; on a card it is half of that."""

FRAME = 16.0
"""Millimetres between the code and its frame: the round corners, too, stay out of the quiet zone of 41 modules."""

HEAD, TOP, STEPS = 25.0, 69.5, 249.5
"""Where the head ends, the code begins and the steps begin, in millimetres from the top."""

NOTICE = 11.8
"""Millimetres of the strip below the head that says of a code that it is provisional."""

LEFT, MIDDLE, RIGHT = 16.0, A4[0] / 2, A4[0] - 16.0

COLUMN = (RIGHT - LEFT) / 4
"""Millimetres of each of the four steps."""

BETWEEN = 1.0
"""Millimetres between what stands in two columns."""

AIR = 1.2
"""Millimetres between where a place is and the code's frame, whose line is thick."""

LEADING = 0.44
"""Millimetres from line to line for each point of the letters."""


def head(sheet: Sheet) -> list[Shape]:
    """What to do, in large letters, and whose poster it is."""
    shapes: list[Shape] = [Box(0, 0, A4[0], HEAD, ACCENT)]
    for lines, sizes, y in zip(sheet.lines[:2], ((33, 28, 24, 20), (15, 13, 11)), (13.6, 21.4), strict=False):
        bold = y < 20
        size, title = fitted(lines.title, sizes, 194, 1, bold)
        shapes.append(Text(MIDDLE, y, title[0], size, WHITE, bold))
    return [*shapes, *_notice(sheet), *_place(sheet)]


def _notice(sheet: Sheet) -> list[Shape]:
    """That the code is a provisional one, in ink on amber."""
    if not sheet.lines[0].notice:
        return []
    shapes: list[Shape] = [Box(0, HEAD, A4[0], NOTICE, AMBER)]
    for lines, sizes, y in zip(sheet.lines, ((14, 13, 12), (9, 8)), (5.4, 10.2), strict=False):
        bold = y < 8
        size, said = fitted(lines.notice, sizes, 194, 1, bold)
        shapes.append(Text(MIDDLE, HEAD + y, said[0], size, INK, bold))
    return shapes


def _place(sheet: Sheet) -> list[Shape]:
    """The name and where it is, as large as fits between what is above and the code's frame."""
    top = HEAD + NOTICE if sheet.lines[0].notice else HEAD
    depth = TOP - FRAME - AIR - top
    rows = next(rows for rows in _namings(sheet) if sum(row[1] for row in rows) * LEADING <= depth)
    y = top + depth / 2 - sum(row[1] for row in rows) * LEADING / 2
    shapes: list[Shape] = []
    for line, points, colour, bold in rows:
        shapes.append(Text(MIDDLE, y + points * LEADING * 0.8, line, points, colour, bold))
        y += points * LEADING
    return shapes


Naming = list[tuple[str, float, Colour, bool]]
"""Lines, each with its size, its colour and whether it is bold."""


SIZES = ((36, 16, 1), (31, 14, 1), (26, 11, 1), (24, 11, 1), (21, 16, 2), (19, 12, 2), (17, 10, 2), (13, 9, 2))
"""Points of the name and of where it is, and in how many lines the name may stand; the last fits under a notice."""


def _namings(sheet: Sheet) -> Iterator[Naming]:
    """The name in one line if it fits, else in two; each smaller than the one before."""
    for large, small, most in SIZES:
        _, name = fitted(sheet.name, (large,), 184, most, bold=True)
        if not name[-1].endswith("…") or large == SIZES[-1][0]:
            where = fitted(sheet.where, (small, small - 1, small - 2), 184, 1) if sheet.where else (0.0, [])
            yield [(line, large, INK, True) for line in name] + [(line, where[0], QUIET, False) for line in where[1]]


def code(sheet: Sheet) -> list[Shape]:
    """The code, in a frame that never enters its quiet zone."""
    drawn: list[Shape] = [Code((A4[0] - SIDE) / 2, TOP, SIDE, sheet.payload)]
    if SIDE / len(qr.modules(sheet.payload)) * qr.QUIET > FRAME:
        return drawn
    side = SIDE + 2 * FRAME
    return [Box((A4[0] - side) / 2, TOP - FRAME, side, side, ACCENT, 3, 0.8), *drawn]


def number(sheet: Sheet, sizes: tuple[float, ...]) -> list[Shape]:
    """What to type where scanning does not work: on the left in words, on the right the number alone."""
    if not sheet.number:
        return []
    y = TOP + SIDE + FRAME + 7
    spaced = Text(RIGHT, y + 1.5, f"{sheet.number[:4]} {sheet.number[4:]}", 21, INK, bold=True, anchor="right")
    shapes: list[Shape] = [spaced]
    for lines, size, top in zip(sheet.lines, sizes, (y - 1, y + 3), strict=False):
        fit, typed = fitted(lines.typed, (size, size - 1, size - 2, size - 3), 124, 1)
        shapes.append(Text(LEFT, top, typed[0], fit, QUIET if top > y else INK, anchor="left"))
    return shapes


def steps(sheet: Sheet) -> list[Shape]:
    """Four columns: a drawing, what to do, and the same in the second language."""
    shapes: list[Shape] = []
    for step, x, text in _columns(sheet):
        shapes += _icon(sheet, step, x, 0.9)
        size, lines = _told(text, (12, 11, 10))
        shapes += [Text(x, STEPS + 19 + row * 4.7, line, size, INK, bold=True) for row, line in enumerate(lines)]
        for other in sheet.lines[1:2]:
            size, small = fitted(other.steps[step], (9, 8, 7, 6.5), COLUMN - BETWEEN, 1)
            shapes.append(Text(x, STEPS + 19.2 + len(lines) * 4.7, small[0], size, QUIET))
    return shapes


def large_steps(sheet: Sheet) -> list[Shape]:
    """The same for a card, where only one language is large enough to be read."""
    shapes: list[Shape] = []
    for step, x, text in _columns(sheet):
        shapes += _icon(sheet, step, x, 1)
        size, lines = _told(text, (15, 14, 13, 12, 11))
        shapes += [Text(x, STEPS + 22 + row * 5.8, line, size, INK, bold=True) for row, line in enumerate(lines)]
    return shapes


def _columns(sheet: Sheet) -> list[tuple[int, float, str]]:
    return [(step, MIDDLE + COLUMN * (step - 1.5), text) for step, text in enumerate(sheet.lines[0].steps)]


def _told(text: str, sizes: tuple[float, ...]) -> tuple[float, list[str]]:
    """A step in one line of the larger sizes, else in two: no word stands alone for a millimetre."""
    one = fitted(text, sizes[:2], COLUMN - BETWEEN, 1, bold=True)
    return fitted(text, sizes, COLUMN - BETWEEN, 2, bold=True) if one[1][0].endswith("…") else one


def _icon(sheet: Sheet, step: int, x: float, scale: float) -> list[Shape]:
    drawings = icons.OFFICIAL_STEPS if sheet.official else icons.OWN_STEPS
    circle = Disc(x - 13.5, STEPS + 4, 3.6, PALE)
    count = Text(x - 13.5, STEPS + 5.5, str(step + 1), 12, ACCENT, bold=True)
    return [circle, count, *placed(drawings[step], x - 8 * scale, STEPS, scale)]


def foot(sheet: Sheet) -> list[Shape]:
    """Whom to call, and where to hang it."""
    shapes: list[Shape] = [Line(((LEFT, 282.5), (RIGHT, 282.5)), PALE, 0.5)]
    for lines, size, y in zip(sheet.lines, (12, 9), (287.5, 291.5), strict=False):
        bold, colour = y < 290, QUIET if y > 290 else INK
        shapes.append(Text(LEFT, y, lines.hotline, size, colour, bold, anchor="left"))
        shapes.append(Text(RIGHT, y, lines.hang, size, colour, anchor="right"))
    return shapes


def large_foot(sheet: Sheet) -> list[Shape]:
    """Whom to call."""
    return [Text(MIDDLE, 289, sheet.lines[0].hotline, 15, ACCENT, bold=True)]
