"""What the commands ask."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.understanding import Understanding


def over_the_content() -> "Understanding":
    """Over the content of the settings. Raises a `ClickException` where that cannot be read."""
    from bot.content import ContentError, load
    from bot.settings import folders
    from bot.understanding import Understanding

    try:
        return Understanding(load(*folders()), keeps=True)
    except ContentError as wrong:
        raise click.ClickException(str(wrong)) from wrong
