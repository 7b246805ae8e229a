"""Asking, measuring and calibrating the FAQ, and what it left unanswered: `faq …`."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from bot.content import Library
    from bot.store.people.questions import Missed
    from bot.understanding import Answer, Faq
    from bot.understanding.evaluation.groups import Group


@click.group()
def faq() -> None:
    """Ask, evaluate and calibrate the FAQ; see what was not answered."""


@faq.command()
@click.argument("question", required=False)
@click.option(
    "--batch", type=click.File(encoding="utf-8", errors="replace"), help="One question a line; JSON lines out."
)
@click.option("--language", default="", help="The language the person chats in; else the site's first.")
def ask(question: str | None, batch: TextIO | None, language: str) -> None:
    """Say what a QUESTION means: the zone, and the topics that fit best.

    \b
        bot faq ask "cài ứng dụng có tốn pin không"
        bot faq ask --batch questions.txt > answers.jsonl
    """
    if question is None and batch is None:
        raise click.UsageError("Give a QUESTION, or a file with --batch FILE (- reads standard input).")
    known = _faq()
    language = known.library.language(language)
    if question is not None:
        _tell(known.library, known.ask(question, language), language)
    for line in batch or ():
        asked = line.rstrip("\r\n")
        click.echo(_json(asked, known.ask(asked, language)))


@faq.command("calibrate")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def calibrate_(file: Path) -> None:
    """Draw the borders of the zones from a labelled FILE, and write content/zones.yaml.

    FILE is a TSV with the columns query, topic_id (a|b, or none) and style.
    """
    from bot.understanding import zones
    from bot.understanding.evaluation.calibrate import calibrate
    from bot.understanding.evaluation.rows import read_rows

    known = _faq()
    path = zones.write(known.library.root, calibrate(known, read_rows(file)))
    click.echo(f"{path} written.\n{path.read_text('utf-8')}")


@faq.command("evaluate")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def evaluate_(file: Path) -> None:
    """Measure how well the questions of a labelled FILE are understood."""
    from bot.understanding.evaluation.evaluate import evaluate
    from bot.understanding.evaluation.rows import read_rows

    click.echo(str(evaluate(_faq(), read_rows(file))))


@faq.command()
@click.option("--days", default=30, show_default=True, help="How far to look back.")
@click.option("--csv", "file", type=click.File("w", encoding="utf-8-sig"), help="Write a table for a spreadsheet.")
def unanswered(days: int, file: TextIO | None) -> None:
    """Group what was not answered, or answered badly, alike questions together, the most frequent first."""
    import asyncio

    from bot.understanding.evaluation.groups import groups

    missed = asyncio.run(_missed(days))
    found = groups([question.text for question in missed])
    if file is not None:
        _write(file, found, missed)
    elif not found:
        click.echo(f"Nothing was left unanswered in the last {days} days.")
    else:
        for group in found:
            click.echo(f"{group.count:5}  {group.representative}")


def _faq() -> "Faq":
    from bot.content import ContentError, load
    from bot.settings import folders
    from bot.understanding import Faq

    try:
        return Faq(load(*folders()))
    except ContentError as wrong:
        raise click.ClickException(str(wrong)) from wrong


def _json(question: str, answer: "Answer") -> str:
    topics = [{"id": found.id, "score": found.score} for found in answer.topics]
    line = {"question": question, "zone": answer.zone, "confidence": round(answer.confidence, 4), "topics": topics}
    return json.dumps(line, ensure_ascii=False)


def _tell(library: "Library", answer: "Answer", language: str) -> None:
    from bot.understanding import Zone

    topics = library.topics[language]
    click.echo(f"zone: {answer.zone}   confidence: {answer.confidence:.2f}\n")
    if answer.zone is Zone.ANSWER:
        topic = topics[answer.topics[0].id]
        click.echo(f"{topic.question}  [{topic.id}]\n\n{topic.answer}\n")
    if answer.zone is Zone.OUT and answer.aside:
        reply = next((aside.reply for aside in library.asides(language) if aside.id == answer.aside), "")
        click.echo(f"{reply.strip()}  [{answer.aside}]\n")
    for found in answer.topics[: 3 if answer.zone is Zone.CHOOSE else 5]:
        click.echo(f"{found.score:6.2f}  {found.id:20} {topics[found.id].question if found.id in topics else ''}")


async def _missed(days: int) -> "list[Missed]":
    from datetime import UTC, datetime, timedelta

    from bot.settings import Settings
    from bot.store import Store
    from bot.store.people import questions

    store = Store(Settings.read().database_url)
    try:
        async with store.read() as tx:
            return await questions.since(tx, datetime.now(UTC) - timedelta(days=days))
    finally:
        await store.close()


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
