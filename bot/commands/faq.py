"""Asking, measuring and calibrating the FAQ, and what it left unanswered: `faq …`."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from bot.commands.terminal.telling import tell, tell_text
from bot.commands.terminal.who import as_option

if TYPE_CHECKING:
    from bot.store import Store
    from bot.store.people.questions import Missed
    from bot.understanding import Meaning, Understanding
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
    """Say what a QUESTION means: the zone, and the topics that fit best. A line of --batch with a tab in it is what was
    asked and answered before, and what is asked then.

    \b
        bot faq ask "cài ứng dụng có tốn pin không"
        bot faq ask --batch questions.txt > answers.jsonl
    """
    if question is None and batch is None:
        raise click.UsageError("Give a QUESTION, or a file with --batch FILE (- reads standard input).")
    understanding = _understanding()
    if question is not None:
        _tell(understanding, understanding(question, language), language)
    for line in batch or ():
        before, tab, asked = line.rstrip("\r\n").rpartition("\t")
        tell(_json(asked, _after(understanding, before if tab else "", asked, language)))


def _after(understanding: "Understanding", before: str, asked: str, language: str) -> "Meaning":
    """What a text means after another was answered."""
    topics = understanding(before, language).topics if before else ()
    return understanding(asked, language, topics[0].id if topics else "")


@faq.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def calibrate(files: tuple[Path, ...]) -> None:
    """Draw the borders from labelled FILES, and write content/zones.yaml and content/urgency.json.

    A file is a TSV with the columns query, topic_id (a|b, or none) and style.
    """
    from bot.understanding import borders, urgency
    from bot.understanding.evaluation.calibrate import calibrate as calibrated
    from bot.understanding.evaluation.rows import read_rows
    from bot.understanding.evaluation.train_urgency import train

    understanding = _understanding()
    root = understanding.library.root
    weights = train(understanding.library)
    if weights:
        tell(f"{urgency.write(root, *weights)} written.")
    path = borders.write(root, calibrated(understanding, [row for file in files for row in read_rows(file)]))
    tell_text(f"{path} written.\n{path.read_text('utf-8')}")


@faq.command("evaluate")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def evaluate(file: Path) -> None:
    """Measure how well the texts of a labelled FILE are understood.

    A file is a TSV with the columns query and topic_id or meaning (a|b, job:install, word:yes, none); style and before
    where they are known.
    """
    from bot.understanding.evaluation.evaluate import evaluate as evaluated
    from bot.understanding.evaluation.rows import read_rows

    tell_text(str(evaluated(_understanding(), read_rows(file))))


@faq.command()
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


def _understanding() -> "Understanding":
    from bot.content import ContentError, load
    from bot.settings import folders
    from bot.understanding import Understanding

    try:
        return Understanding(load(*folders()))
    except ContentError as wrong:
        raise click.ClickException(str(wrong)) from wrong


def _json(question: str, meaning: "Meaning") -> str:
    return json.dumps(
        {
            "question": question,
            "zone": meaning.zone,
            "confidence": round(meaning.confidence, 4),
            "topics": [{"id": found.id, "score": found.score} for found in meaning.topics],
            "meaning": {"kind": meaning.kind, "id": meaning.id},
            "offered": list(meaning.offered),
            "urgent": meaning.urgent,
        },
        ensure_ascii=False,
    )


def _tell(understanding: "Understanding", meaning: "Meaning", language: str) -> None:
    from bot.understanding import Kind, Zone

    library = understanding.library
    spoken = library.language(language)
    topics = library.topics[spoken]
    tell(f"zone: {meaning.zone}   confidence: {meaning.confidence:.2f}   meaning: {meaning.kind} {meaning.id}")
    if meaning.urgent:
        tell(f"urgent: {meaning.urgent}")
    if meaning.kind is Kind.TOPIC and meaning.zone is Zone.ANSWER:
        topic = topics[meaning.id]
        tell(f"{topic.question}  [{topic.id}]")
        tell_text(f"    {topic.answer}")
    if meaning.aside:
        reply = next((aside.reply for aside in library.asides(spoken) if aside.id == meaning.aside), "")
        tell_text(f"{reply.strip()}  [{meaning.aside}]")
    for found in meaning.topics[: len(meaning.offered) or 5]:
        tell(f"{found.score:6.2f}  {found.id:20} {topics[found.id].question if found.id in topics else ''}")


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
