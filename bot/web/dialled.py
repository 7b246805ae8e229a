"""A number to call, as something to press: on a telephone nobody has to remember it, or to copy it by hand."""

from collections.abc import Iterable

from markupsafe import Markup, escape

LINK = Markup('<a href="tel:{}">{}</a>')


def dialled(text: str, numbers: Iterable[str]) -> Markup:
    """A text in which each of these numbers is a link that calls it."""
    said = escape(text)
    for number in numbers:
        digits = "".join(sign for sign in number if sign.isdigit())
        said = said.replace(escape(number), LINK.format(digits, number)) if digits else said
    return said
