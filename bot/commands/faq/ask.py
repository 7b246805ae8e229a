"""Asking: `faq ask`."""

import json
from typing import TYPE_CHECKING, TextIO

import click

from bot.commands.faq.reading import over_the_content
from bot.commands.terminal.telling import tell, tell_text

if TYPE_CHECKING:
    from bot.understanding import Meaning, Understanding


@click.command()
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
    understanding = over_the_content()
    if question is not None:
        _tell(understanding, understanding(question, language), language)
    for line in batch or ():
        before, tab, asked = line.rstrip("\r\n").rpartition("\t")
        tell(_json(asked, _after(understanding, before if tab else "", asked, language)))


def _after(understanding: "Understanding", before: str, asked: str, language: str) -> "Meaning":
    """What a text means after another was answered."""
    topics = understanding(before, language).topics if before else ()
    return understanding(asked, language, topics[0].id if topics else "", tells=True)


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

    library = understanding.library
    spoken = library.language(language)
    topics = library.topics[spoken]
    tell(f"zone: {meaning.zone}   confidence: {meaning.confidence:.2f}   meaning: {meaning.kind} {meaning.id}")
    if meaning.urgent:
        tell(f"urgent: {meaning.urgent}")
    if meaning.is_sure:
        topic = topics[meaning.id]
        tell(f"{topic.question}  [{topic.id}]")
        tell_text(f"    {topic.answer}")
    if meaning.aside:
        reply = next((aside.reply for aside in library.asides(spoken) if aside.id == meaning.aside), "")
        tell_text(f"{reply.strip()}  [{meaning.aside}]")
    for found in meaning.topics[: len(meaning.offered) or 5]:
        tell(f"{found.score:6.2f}  {found.id:20} {topics[found.id].question if found.id in topics else ''}")
