"""content/<language>/phrasings.tsv: how else people say it, collected from many; an id and a phrasing a line."""

from collections.abc import Mapping
from pathlib import Path

from bot.content.catalogs.catalog import N_
from bot.content.checks.mistakes import Wrong, WrongError
from bot.model.writing.text import nfc

Phrasings = Mapping[str, tuple[str, ...]]
"""By topic, "job:" and a job, "aside:" and an aside."""


NO_PHRASING = N_("Each line must be the name of an answer, a tab, and one way to ask for it.")


def read_phrasings(path: Path) -> Phrasings:
    """All of one language; none where there is no file. What is written for an answer, a job or an aside itself stands
    beside it: it is shown to whoever edits that, and these are not."""
    found: dict[str, list[str]] = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines() if path.exists() else (), 1):
        name, tab, phrasing = line.partition("\t")
        if not (name and tab and phrasing.strip()):
            raise WrongError([Wrong(NO_PHRASING, line=number)])
        found.setdefault(name, []).append(nfc(phrasing))
    return {name: tuple(phrasings) for name, phrasings in found.items()}
