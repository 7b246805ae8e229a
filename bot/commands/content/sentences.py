"""The sentences that the code says, for `check`, `doctor` and `messages`."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path

from babel.messages.extract import extract_from_file
from jinja2 import Environment
from jinja2.ext import extract_from_ast

import bot
from bot.content.checks.catalogs import Sentence

# By the number of arguments; a comma after the second counts as a third.
MARKED: dict[int | None, tuple[int | tuple[int, int] | tuple[int, str], ...] | None] = {1: (1,), 2: (1, 2), 3: (1, 2)}


@cache
def sentences() -> tuple[Sentence, ...]:
    """Every sentence that the code marks with N_ and a template with _."""
    here = Path(bot.__file__).parent
    return (*chain(*map(_of_module, _by_folder(here.rglob("*.py")))), *_of_templates(here))


def _by_folder(paths: Iterable[Path]) -> list[Path]:
    return sorted(paths, key=lambda path: (path.parent.parts, path.name))


def _of_module(path: Path) -> list[Sentence]:
    if b"N_(" not in path.read_bytes():
        return []  # a look is a hundred times as quick as taking it apart
    return [message for _, message, _, _ in extract_from_file("python", path, keywords={"N_": MARKED})]


def _of_templates(here: Path) -> Iterator[Sentence]:
    for path in sorted(here.glob("web/console/templates/**/*.html")):
        written = Environment(autoescape=True).parse(path.read_text("utf-8"))
        for _, _, found in extract_from_ast(written, ["_"], babel_style=False):
            said = tuple(text for text in found or () if text)
            yield said if len(said) > 1 else said[0]
