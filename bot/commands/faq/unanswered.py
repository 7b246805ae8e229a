"""What was not answered: `faq unanswered`."""

from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from bot.commands.terminal.telling import tell
from bot.commands.terminal.who import as_option

if TYPE_CHECKING:
    from bot.store import Store
    from bot.store.people.questions import Missed
    from bot.understanding.evaluation.groups import Group


@click.command()
@click.option("--days", default=30, show_default=True, help="How far to look back.")
@click.option("--csv", "path", type=click.Path(dir_okay=False, path_type=Path), help="Write a table for a spreadsheet.")
@as_option
def unanswered(days: int, path: Path | None, by: str) -> None:
    """Group what was not answered, or answered badly, alike questions together, the most frequent first."""
    from functools import partial

    from bot.commands.terminal.acting import noted
    from bot.commands.terminal.database import with_store
    from bot.commands.terminal.private_files import private
    from bot.model.staff import WRITERS
    from bot.settings import Settings
    from bot.understanding.evaluation.groups import groups

    settings = Settings.read()
    noted(settings, by, "unanswered questions read", WRITERS)
    missed = with_store(settings, partial(_missed, days))
    found = groups([question.text for question in missed])
    if path is not None:
        with private(path) as made, made.open("w", encoding="utf-8-sig") as file:
            _write(file, found, missed)
    elif not found:
        tell(f"Nothing was left unanswered in the last {days} days.")
    else:
        for group in found:
            tell(f"{group.count:5}  {group.representative}")


async def _missed(days: int, store: "Store") -> "list[Missed]":
    from datetime import UTC, datetime, timedelta

    from bot.store.people import questions

    async with store.read() as tx:
        return await questions.since(tx, datetime.now(UTC) - timedelta(days=days))


def _write(file: TextIO, found: "list[Group]", missed: "list[Missed]") -> None:
    import csv

    from bot.sandbox.spreadsheets.formulas import as_text

    table = csv.writer(file)
    table.writerow(("count", "question", "reasons", "topics", "languages", "all"))
    for group in found:
        of_group = [question for question in missed if question.text in set(group.members)]
        about = [sorted({getattr(q, name) for q in of_group} - {""}) for name in ("reason", "topic", "language")]
        cells = (group.representative, *map(", ".join, about), " | ".join(dict.fromkeys(group.members)))
        table.writerow((group.count, *map(as_text, cells)))
