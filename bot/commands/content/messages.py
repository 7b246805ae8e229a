"""messages."""

import click

from bot.commands.content.sentences import sentences
from bot.commands.terminal.telling import tell
from bot.content import load
from bot.content.catalogs.update import update
from bot.content.checks.catalogs import catalogs
from bot.settings import Settings


@click.command()
def messages() -> None:
    """Bring the catalogs to what the code says, and tell which sentences have no words yet.

    For whoever adds a sentence or a language: each new sentence is put behind its neighbour, and what is said nowhere
    any more goes. What has been translated stays as it is.
    """
    settings = Settings.read()
    said = list(sentences())
    library = load(settings.content_dir, settings.locales_dir)
    for language in library.site.languages:
        update(settings.locales_dir, language, said)
    missing = list(catalogs(library, set(said)))
    for problem in missing:
        tell(problem.said())
    tell(f"{len(set(said))} sentences in {len(library.site.languages)} languages, {len(missing)} to be mended.")
