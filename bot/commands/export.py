"""Checkpoints and the FAQ as files for other tools: `export checkpoints`, `export faq`."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from bot.checkpoints import Registry
from bot.checkpoints.lists import official_form
from bot.checkpoints.sheets import Sheets
from bot.commands.terminal.acting import noted
from bot.commands.terminal.database import with_store
from bot.commands.terminal.private_files import private
from bot.commands.terminal.telling import tell
from bot.commands.terminal.who import as_option
from bot.content import Library, load
from bot.secret import vault
from bot.settings import Settings
from bot.store import Store

ENDINGS = (".csv", ".xlsx", ".db", ".sqlite")


@click.group()
def export() -> None:
    """Write files that open in every spreadsheet program, or in Datasette."""


@export.command()
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--district", help="Only one district, by code or name.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@as_option
def checkpoints(path: Path, district: str | None, yes: bool, by: str) -> None:
    """Every checkpoint with what the official form asks for, by district: PATH ends with .csv, .xlsx, .db or .sqlite.

    The file holds phone numbers: only you can read it; keep it safe.
    """
    if path.suffix not in ENDINGS:
        raise click.UsageError(f"PATH ends with one of {' '.join(ENDINGS)}")
    settings = Settings.read()
    library = load(settings.content_dir, settings.locales_dir)
    wanted = _district(district, library)
    if not yes:
        click.confirm("The file holds phone numbers, and whoever keeps it answers for it. Write it?", abort=True)
    noted(settings, by, "checkpoints exported", district=wanted or "all", kind=path.suffix)
    entries = with_store(settings, lambda store: _entries(store, settings, library, wanted))
    with private(path) as made:
        official_form.write(made, entries, library.words[library.site.languages[0]])
    tell(f"{len(entries)} checkpoints written to {path}.")


def _district(name: str | None, library: Library) -> str | None:
    if name is None or name in library.communes.districts:
        return name
    found = library.communes.find_district(name)
    if found is None:
        raise click.UsageError(f"--district {name}: not a district of content/places")
    return found.code


async def _entries(
    store: Store, settings: Settings, library: Library, district: str | None
) -> list[official_form.Entry]:
    registry = Registry(vault(settings), settings.address)
    async with store.begin() as tx:
        sheets = await Sheets.open(tx, registry, library, datetime.now(UTC))
        checkpoints = await registry.all(tx)
    wanted = [checkpoint for checkpoint in checkpoints if district in (None, checkpoint.district)]
    return [official_form.filled(checkpoint, sheets.link(checkpoint), library) for checkpoint in wanted]


@export.command()
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path))
def faq(path: Path) -> None:
    """The topics and phrasings of the FAQ, searchable in full text without diacritics."""
    from sqlite_utils import Database

    from bot.model.writing.text import words

    settings = Settings.read()
    library = load(settings.content_dir, settings.locales_dir)
    rows = [
        {
            "id": f"{language}/{topic.id}",
            "language": language,
            "topic": topic.id,
            "question": topic.question,
            "answer": topic.answer,
            "source": topic.source,
            "as_of": topic.as_of,
            "needs_confirmation": topic.needs_confirmation,
            "phrasings": "\n".join(topic.phrasings),
            # FTS5 folds diacritics but never đ, so the searchable text is folded here.
            "folded": words(" ".join((topic.question, topic.answer, *topic.phrasings))),
        }
        for language, topics in library.topics.items()
        for topic in topics.values()
    ]
    _write(path, "topics", rows, key="id")
    Database(path).table("topics").enable_fts(["folded"], replace=True)
    tell(f"{len(rows)} topics written to {path}. Search with: sqlite-utils search {path} topics 'ton pin'")


def _write(path: Path, table: str, rows: list[dict[str, Any]], key: str) -> None:
    from sqlite_utils import Database

    Database(path, recreate=True).table(table).insert_all(rows, pk=key)
