"""campaign results, campaign kit."""

import csv
from pathlib import Path
from typing import Any

import click

from bot.campaigns import kit as kits
from bot.campaigns import results as came
from bot.commands.transaction import done
from bot.content import Library, load
from bot.model import Campaign
from bot.settings import Settings
from bot.store import campaigns
from bot.store import results as responses


def _open(number: int) -> tuple[Settings, Library, Campaign]:
    settings = Settings()
    library = load(settings.content_dir, settings.locales_dir)
    one = done(settings, lambda tx: campaigns.by_id(tx, number))
    if one is None:
        raise click.ClickException(f"There is no campaign {number}.")
    return settings, library, one


@click.command()
@click.argument("number", type=int)
@click.option("--export", "path", type=click.Path(dir_okay=False, path_type=Path), help="A .csv, .db or .png to write.")
def results(number: int, path: Path | None) -> None:
    """Show what came of a campaign; write it by district and variant as CSV, SQLite or a picture."""
    settings, library, one = _open(number)
    guides = [name for name, guide in library.guides[library.site.languages[0]].items() if guide.tracked]
    tallies = done(settings, lambda tx: responses.tallies(tx, number, guides))
    words = library.words["en" if "en" in library.words else library.site.languages[0]]
    click.echo(came.in_words(words, one, tallies))
    if path is None:
        return
    if path.suffix == ".png":
        path.write_bytes(came.picture(library, words, one, tallies).read())
    else:
        _write(path, came.rows(library, words, one, tallies))
    click.echo(f"Written to {path}.")


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8-sig", newline="") as file:  # Excel reads UTF-8 only with its mark
            writer = csv.DictWriter(file, list(rows[0]) if rows else [])
            writer.writeheader()
            writer.writerows(rows)
        return
    from sqlite_utils import Database

    Database(path, recreate=True).table("results").insert_all(rows)


@click.command()
@click.argument("number", type=int)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def kit(number: int, folder: Path) -> None:
    """Write the loudspeaker script, the flyer (PDF) and the banner (PNG) in every language into FOLDER."""
    settings, library, one = _open(number)
    link = settings.bot_link or f"{settings.address}/"
    folder.mkdir(parents=True, exist_ok=True)
    for language in one.texts:
        script = kits.script(library, one, language)
        path = folder / f"loudspeaker-{language}.txt"
        path.write_text(f"{script.text}\n", "utf-8")
        click.echo(f"{path}: {script.seconds} seconds")
        for file in (kits.flyer(library, one, language, link), kits.banner(library, one, language, link)):
            (folder / file.name).write_bytes(file.read())
            click.echo(folder / file.name)
