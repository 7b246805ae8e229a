"""What all charts have in common: the palette, the letters, and how they become a picture. matplotlib draws them; it is
imported when the first is drawn, since it weighs as much as all the rest."""

import io
from typing import TYPE_CHECKING

from bot.sandbox.drawing.colours import Colour
from bot.sandbox.drawing.letters import fitted, font_file

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

DOTS = 150
"""An inch, of which a figure's size is given: 7.2 are 1080 pixels, a phone's width."""


def font(bold: bool = False, size: float = 11) -> "FontProperties":
    """The font in points of this size."""
    from matplotlib.font_manager import FontProperties

    return FontProperties(fname=font_file(bold), size=size)


def title(text: str, size: float, room: float) -> str:
    """A heading in bold letters of this size on two lines at the most; `room` in millimetres."""
    return "\n".join(fitted(text, (size,), room, 2, bold=True)[1])


def hex_colour(colour: Colour) -> str:
    """A colour as matplotlib takes it: "#0b6e6e"."""
    return "#" + bytes(colour).hex()


def png(figure: "Figure") -> bytes:
    """The figure as a picture."""
    out = io.BytesIO()
    figure.savefig(out, format="png")
    return out.getvalue()
