"""The sentences that the code says, for `check`, `doctor` and `messages`."""

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path

from jinja2 import Environment
from jinja2.ext import extract_from_ast

import bot
from bot.content.checks.catalogs import Sentence


@cache
def sentences() -> tuple[Sentence, ...]:
    """Every sentence that the code marks with N_ and a template with _."""
    here = Path(bot.__file__).parent
    return (*chain(*map(_of_module, _by_folder(here.rglob("*.py")))), *_of_templates(here))


def _by_folder(paths: Iterable[Path]) -> list[Path]:
    return sorted(paths, key=lambda path: (path.parent.parts, path.name))


def _of_module(path: Path) -> list[Sentence]:
    code = path.read_bytes()
    if b"N_(" not in code:
        return []  # a look is a hundred times as quick as taking it apart
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    marked = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "N_"]
    said = (_sentence(call) for call in sorted(marked, key=lambda call: (call.lineno, call.col_offset)))
    return [sentence for sentence in said if sentence]


def _sentence(call: ast.Call) -> Sentence:
    """What is marked, once or twice; "" where it is made only while the program runs."""
    given = [word.value for word in call.args if isinstance(word, ast.Constant) and isinstance(word.value, str)]
    one, *more = given if len(given) == len(call.args) else [""]
    return (one, *more) if more else one


def _of_templates(here: Path) -> Iterator[Sentence]:
    for path in sorted(here.glob("web/console/templates/**/*.html")):
        written = Environment(autoescape=True).parse(path.read_text("utf-8"))
        for _, _, found in extract_from_ast(written, ["_"], babel_style=False):
            said = tuple(text for text in found or () if text)
            yield said if len(said) > 1 else said[0]
