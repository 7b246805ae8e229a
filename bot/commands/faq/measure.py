"""Measuring and calibrating: `faq evaluate`, `faq calibrate`."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.faq.reading import over_the_content
from bot.commands.terminal.telling import tell, tell_text

if TYPE_CHECKING:
    from bot.understanding import Understanding


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def calibrate(files: tuple[Path, ...]) -> None:
    """Draw the borders from labelled FILES and from what people said next; write zones.yaml, urgency.json,
    small_words.json, places.json, no_answer.json and acts.json into the content.

    A file is a TSV with the columns query, topic_id (a|b, or none) and style.
    """
    from bot.understanding.calibrated import borders
    from bot.understanding.evaluation.calibrate import calibrate as calibrated
    from bot.understanding.evaluation.rows import read_rows
    from bot.understanding.evaluation.training import follow_ups, passages

    understanding = over_the_content()
    root = understanding.library.root
    for path in _weighed(understanding):
        tell(f"{path} written.")
    rows = [row for file in files for row in read_rows(file)]
    borders.write(root, calibrated(understanding, rows))
    borders.write(root, passages.learnt(over_the_content()))
    # How sure it is by itself, and of a passage, counts after an answer.
    path = borders.write(root, follow_ups.learnt(over_the_content(), rows))
    tell_text(f"{path} written.\n{path.read_text('utf-8')}")


def _weighed(understanding: "Understanding") -> Iterator[Path]:
    """Writes what is learnt from the content alone, where it has that to learn from."""
    from bot.understanding.calibrated import acts, likely, weights
    from bot.understanding.evaluation.training import acts as learning
    from bot.understanding.evaluation.training import no_answer, parts, urgency, words
    from bot.understanding.parts import weights as places
    from bot.understanding.places.no_answer import FILE

    library = understanding.library
    found = urgency.train(library)
    if found:
        yield weights.write(library.root, *found)
    yield likely.write(library.root, words.train(library))
    if any(library.written.places(code) for code in library.site.languages):
        yield places.write(library.root, parts.train(library))
    none = no_answer.train(understanding)
    if none:
        yield weights.write(library.root, *none, FILE)
    said = list(learning.conversations(understanding))
    if said:
        yield acts.write(library.root, *learning.learnt(said, learning.wishes(understanding)))


@click.command("guides")
def learn_guides() -> None:
    """Learn what people say where a guide is open, from guide_lines.tsv and conversations.tsv of every language; write
    guide_lines.json and elsewhere.json into the content."""
    from bot.understanding.calibrated import weights
    from bot.understanding.evaluation.training import elsewhere, guides
    from bot.understanding.guided.elsewhere import FILE
    from bot.understanding.guided.weights import write

    understanding = over_the_content()
    root, found, beside = understanding.library.root, guides.learnt(understanding), elsewhere.learnt(understanding)
    if found:
        tell(f"{write(root, *found)} written.")
    if beside:
        tell(f"{weights.write(root, *beside, FILE)} written.")


@click.command("evaluate")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def evaluate(file: Path) -> None:
    """Measure how well the texts of a labelled FILE are understood.

    A file is a TSV with the columns query and topic_id or meaning (a|b, job:install, word:yes, none); style and before
    where they are known.
    """
    from bot.understanding.evaluation.evaluate import evaluate as evaluated
    from bot.understanding.evaluation.rows import read_rows

    tell_text(str(evaluated(over_the_content(), read_rows(file))))
