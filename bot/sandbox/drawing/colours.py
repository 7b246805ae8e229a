"""The palette: everything that is drawn has these colours and no others."""

Colour = tuple[int, int, int]
"""Red, green and blue, each from 0 to 255."""

INK: Colour = (23, 50, 58)
QUIET: Colour = (70, 96, 106)
ACCENT: Colour = (11, 110, 110)
TINT: Colour = (150, 200, 196)
PALE: Colour = (225, 240, 238)
AMBER: Colour = (242, 158, 76)
WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
