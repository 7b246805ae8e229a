"""The labelled files of tests/content/labelled: a header comment, then tab-separated columns."""

import csv
from pathlib import Path

LABELLED = Path(__file__).parent / "labelled"


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a file, by column."""
    lines = (LABELLED / f"{name}.tsv").read_text("utf-8").splitlines()
    return list(csv.DictReader(lines[1:], delimiter="\t", quoting=csv.QUOTE_NONE))
