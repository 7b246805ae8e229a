"""Whether content and catalogs are whole, and what the agency must still confirm: `check`."""

from collections.abc import Iterator
from pathlib import Path

import click
from babel.messages.extract import extract_from_dir
from jinja2 import Environment
from jinja2.ext import extract_from_ast

from bot.commands.telling import tell
from bot.content import ContentError, load
from bot.content.check import problems, to_confirm
from bot.settings import Settings


@click.command()
@click.option("--quiet", is_flag=True, help="Only what is wrong; not what the agency must confirm.")
def check(quiet: bool) -> None:
    """Check content and catalogs: every text in every language, every link with an end, every picture there.

    Lists what the agency must confirm before it is published. Ends with 1 when something is wrong.
    """
    from bot.dialogs import DIALOGS

    settings = Settings.read()
    try:
        library = load(settings.content_dir, settings.locales_dir)
        found = problems(library, {dialog.name for dialog in DIALOGS}, set(sentences()))
    except ContentError as wrong:
        raise click.ClickException(str(wrong)) from wrong
    for problem in found:
        tell(problem, err=True)
    if not quiet:
        _confirm(to_confirm(library))
    if found:
        raise click.ClickException(f"{len(found)} things to mend")
    tell(
        f"{len(library.topics[library.site.languages[0]])} topics in {len(library.site.languages)} languages: all well."
    )


def _confirm(reasons: list[str]) -> None:
    tell(f"To be confirmed by the agency ({len(reasons)}):")
    for reason in reasons:
        tell(f"  {reason}")


# By the number of arguments; a comma after the second counts as a third.
MARKED: dict[int | None, tuple[int | tuple[int, int] | tuple[int, str], ...] | None] = {1: (1,), 2: (1, 2), 3: (1, 2)}


def sentences() -> Iterator[str | tuple[str, ...]]:
    """Every sentence that the code marks with N_ and a template with _; one about {count} things as a pair."""
    here = Path(__file__).parent.parent
    for _, _, message, _, _ in extract_from_dir(here, method_map=[("**.py", "python")], keywords={"N_": MARKED}):
        yield message
    for path in sorted(here.glob("web/console/templates/**/*.html")):
        written = Environment(autoescape=True).parse(path.read_text("utf-8"))
        for _, _, found in extract_from_ast(written, ["_"], babel_style=False):
            said = tuple(text for text in found or () if text)
            yield said if len(said) > 1 else said[0]
