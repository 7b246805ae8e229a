"""What came of a campaign, and what of it is printed or read out: `campaign results`, `campaign kit`."""

import csv
from pathlib import Path
from typing import Any

import click

from bot.campaigns import press_kit
from bot.campaigns.results import chart, rows, summary
from bot.commands.campaign.lookup import english, find_campaign
from bot.commands.database import in_transaction
from bot.commands.telling import tell, tell_text
from bot.store.campaigns import responses


@click.command()
@click.argument("number", type=int)
@click.option("--export", "path", type=click.Path(dir_okay=False, path_type=Path), help="A .csv, .db or .png to write.")
def results(number: int, path: Path | None) -> None:
    """Show what came of a campaign; write it by district and variant as CSV, SQLite or a picture."""
    settings, library, campaign = find_campaign(number)
    tallies = in_transaction(settings, lambda tx: responses.tallies(tx, number, library.tracked))
    words = english(library)
    tell_text(summary(words, campaign, tallies))
    if path is None:
        return
    if path.suffix == ".png":
        path.write_bytes(chart(library, words, campaign, tallies).read())
    else:
        _write(path, rows(library, words, campaign, tallies))
    tell(f"Written to {path}.")


def _write(path: Path, exported: list[dict[str, Any]]) -> None:
    if path.suffix == ".csv":
        with path.open("w", encoding="utf-8-sig", newline="") as file:  # Excel reads UTF-8 only with its mark
            writer = csv.DictWriter(file, list(exported[0]) if exported else [])
            writer.writeheader()
            writer.writerows(exported)
        return
    from sqlite_utils import Database

    Database(path, recreate=True).table("results").insert_all(exported)


@click.command()
@click.argument("number", type=int)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def kit(number: int, folder: Path) -> None:
    """Write the loudspeaker script, the flyer (PDF) and the banner (PNG) in every language into FOLDER."""
    settings, library, campaign = find_campaign(number)
    link = settings.bot_link or f"{settings.address}/"
    folder.mkdir(parents=True, exist_ok=True)
    for language in campaign.texts:
        script = press_kit.script(library, campaign, language)
        path = folder / f"loudspeaker-{language}.txt"
        path.write_text(f"{script.text}\n", "utf-8")
        tell(f"{path}: {script.seconds} seconds")
        for file in (
            press_kit.flyer(library, campaign, language, link),
            press_kit.banner(library, campaign, language, link),
        ):
            (folder / file.name).write_bytes(file.read())
            tell(folder / file.name)
