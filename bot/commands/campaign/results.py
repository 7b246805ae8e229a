"""What came of a campaign, and what of it is printed or read out: `campaign results`, `campaign kit`."""

import csv
from pathlib import Path
from typing import Any

import click

from bot.campaigns import goals, press_kit
from bot.campaigns.results import chart, rows, summary
from bot.commands.campaign.lookup import english, find_campaign
from bot.commands.terminal.database import in_transaction
from bot.commands.terminal.telling import tell, tell_text
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
    tell_text(in_transaction(settings, lambda tx: goals.in_words(tx, library, words)))
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
    """Write all that is read out, printed and shown for whom no chat reaches into FOLDER, in every language: script for
    the loudspeaker, news, line for electronic boards, page and leaflet (PDF), page and banner for public wifi."""
    settings, library, campaign = find_campaign(number)
    link = settings.bot_link or f"{settings.address}/"
    folder.mkdir(parents=True, exist_ok=True)
    for language in campaign.texts:
        script = press_kit.script(library, campaign, language)
        seconds = f"{script.seconds} seconds" if script.written else f"{script.seconds} seconds; {press_kit.UNHEARD}"
        _write_text(folder / f"loudspeaker-{language}.txt", script.text, seconds)
        _write_text(folder / f"news-{language}.txt", press_kit.news(library, campaign, language))
        board = press_kit.board(library, campaign, language)
        _write_text(folder / f"board-{language}.txt", board, f"{len(board)} characters")
        for _, file in press_kit.papers(library, campaign, language, link):
            (folder / file.name).write_bytes(file.read())
            tell(folder / file.name)


def _write_text(path: Path, text: str, more: str = "") -> None:
    path.write_text(f"{text}\n", "utf-8")
    tell(f"{path}: {more}" if more else path)
