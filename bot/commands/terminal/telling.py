"""How every command speaks: nothing that somebody typed somewhere steers the terminal of whoever reads it here."""

from io import StringIO
from typing import IO, Any

import click

from bot.model.writing.visible import visible, visible_lines


def tell(line: object, err: bool = False) -> None:
    """One line. A newline in it was typed by somebody, and would make an entry that nobody wrote: it is written out."""
    click.echo(visible(str(line)), err=err)


def tell_text(text: str, err: bool = False) -> None:
    """A text that has lines of its own; all but the first are set in, so that none passes for a line of ours."""
    click.echo(visible_lines(text).replace("\n", "\n    "), err=err)


class RefusedCommand(click.ClickException):
    """A refusal of click's, told in words that are safe to read: it may quote what somebody typed somewhere."""

    def __init__(self, wrong: click.ClickException) -> None:
        super().__init__(wrong.message)
        self._wrong = wrong
        self.exit_code = wrong.exit_code  # type: ignore[misc]  # click itself reads it from the instance

    def show(self, file: IO[Any] | None = None) -> None:
        out = StringIO()
        self._wrong.show(out)
        click.echo(visible_lines(out.getvalue().rstrip("\n")), file=file, err=True)
