"""Measuring and calibrating: `faq evaluate`, `faq calibrate`."""

from pathlib import Path

import click

from bot.commands.faq.reading import over_the_content
from bot.commands.terminal.telling import tell, tell_text


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def calibrate(files: tuple[Path, ...]) -> None:
    """Draw the borders from labelled FILES and from what people said next; write zones.yaml, urgency.json,
    small_words.json, places.json and acts.json into the content.

    A file is a TSV with the columns query, topic_id (a|b, or none) and style.
    """
    from bot.understanding.calibrated import acts, borders, likely
    from bot.understanding.calibrated import weights as urgency
    from bot.understanding.evaluation.calibrate import calibrate as calibrated
    from bot.understanding.evaluation.rows import read_rows
    from bot.understanding.evaluation.training import follow_ups, passages
    from bot.understanding.evaluation.training.acts import conversations
    from bot.understanding.evaluation.training.acts import learnt as learnt_acts
    from bot.understanding.evaluation.training.parts import train as trained_parts
    from bot.understanding.evaluation.training.urgency import train
    from bot.understanding.evaluation.training.words import train as trained_words
    from bot.understanding.parts import weights as places

    understanding = over_the_content()
    root = understanding.library.root
    weights = train(understanding.library)
    if weights:
        tell(f"{urgency.write(root, *weights)} written.")
    tell(f"{likely.write(root, trained_words(understanding.library))} written.")
    if any(understanding.library.written.places(code) for code in understanding.library.site.languages):
        tell(f"{places.write(root, trained_parts(understanding.library))} written.")
    said = list(conversations(understanding))
    if said:
        tell(f"{acts.write(root, *learnt_acts(said))} written.")
    rows = [row for file in files for row in read_rows(file)]
    borders.write(root, calibrated(understanding, rows))
    borders.write(root, passages.learnt(over_the_content()))
    # How sure it is by itself, and of a passage, counts after an answer.
    path = borders.write(root, follow_ups.learnt(over_the_content(), rows))
    tell_text(f"{path} written.\n{path.read_text('utf-8')}")


@click.command("guides")
def learn_guides() -> None:
    """Learn what people say where a guide is open, from guide_lines.tsv of every language; write guide_lines.json into
    the content."""
    from bot.understanding.evaluation.training.guides import learnt
    from bot.understanding.guided.weights import write

    understanding = over_the_content()
    found = learnt(understanding)
    if found:
        tell(f"{write(understanding.library.root, *found)} written.")


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
