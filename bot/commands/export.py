"""export."""

import asyncio
from pathlib import Path
from typing import Any

import click

from bot.checkpoints import Registry
from bot.content import Library, load
from bot.secret import secret
from bot.settings import Settings
from bot.store import Store
from bot.store.vault import Vault


@click.group()
def export() -> None:
    """Write SQLite files that open in Datasette and in every spreadsheet program."""


@export.command()
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path))
def checkpoints(path: Path) -> None:
    """Every checkpoint with what the official form asks for, by district. Holds phone numbers: keep it safe."""
    settings = Settings()
    library = load(settings.content_dir, settings.locales_dir)
    rows = asyncio.run(_places(settings, library))
    _write(path, "checkpoints", rows, key="code")
    click.echo(f"{len(rows)} checkpoints written to {path}.")


@export.command()
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path))
def faq(path: Path) -> None:
    """The topics and phrasings of the FAQ, searchable in full text without diacritics."""
    from sqlite_utils import Database

    from bot.model.text import words

    settings = Settings()
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
    click.echo(f"{len(rows)} topics written to {path}. Search with: sqlite-utils search {path} topics 'ton pin'")


async def _places(settings: Settings, library: Library) -> list[dict[str, Any]]:
    store = Store(settings.database_url)
    registry = Registry(Vault(secret(settings)), settings.address)
    try:
        async with store.read() as tx:
            found = await registry.all(tx)
    finally:
        await store.close()
    language = library.site.languages[0]
    return [
        {
            "code": place.code,
            "name": place.name,
            "kind": library.site.label(library.site.place_kinds, place.kind, language),
            "district": library.places.districts[place.district].name,
            "commune": library.places.communes[place.commune].name,
            "address": place.address,
            "phone": place.phone,
            "link": registry.link(place.code),
            "registered_at": place.created_at.isoformat(timespec="seconds"),
        }
        for place in found
    ]


def _write(path: Path, table: str, rows: list[dict[str, Any]], key: str) -> None:
    from sqlite_utils import Database

    Database(path, recreate=True).table(table).insert_all(rows, pk=key)
