"""Each recipe of CONTRIBUTING, followed word for word in a copy of the repository."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.folders import ROOT
from tests.french import COLLECTED
from tests.people import SECRET

RECIPES = (ROOT / ".github" / "CONTRIBUTING.md").read_text("utf-8")

STEP = re.compile(
    r"^`(?P<file>\S+)`[^\n]*:$|^```(?P<kind>\w*)\n(?P<block>.*?)^```$|^    (?P<line>\S[^\n]*)$", re.M | re.S
)
"""A file's name, what goes into it, or a line to type."""

Ignored = Callable[[Any, list[str]], set[str]]

WRITTEN = shutil.ignore_patterns("*.pyc.*")
"""What is being written just now."""


class Copy:
    """A copy of the repository, in which a recipe is followed. What Python has compiled comes along, but for what is
    being written just now, and so does what was learnt, unless the content comes `without` something."""

    def __init__(self, root: Path, without: Ignored = WRITTEN) -> None:
        self.root = root
        for name in ("bot", "locales", "tests"):
            shutil.copytree(ROOT / name, root / name, ignore=WRITTEN)
        shutil.copytree(ROOT / "content", root / "content", ignore=without)
        shutil.copy(ROOT / "pyproject.toml", root)
        (root / ".venv").symlink_to(sys.prefix)

    def follows(self, recipe: str) -> str:
        """Does all that a recipe tells; gives what was shown meanwhile."""
        text = RECIPES.partition(f"\n## {recipe}\n")[2].partition("\n## ")[0]
        shown, file = "", Path()
        for step in STEP.finditer(text):
            if step["file"]:
                file = self.root / step["file"]
            elif step["line"]:
                shown += self.types(step["line"])
            else:
                self._writes(file, step["kind"], step["block"])
        return shown

    def _writes(self, file: Path, kind: str, block: str) -> None:
        if kind == "diff":
            old, new = ("".join(_lines(block, sign)) for sign in "-+")
            self._changes(file, old, new)
        elif kind == "po":
            for entry in block.strip().split("\n\n"):
                sentence = entry.partition("\n")[0]
                self._changes(file, f'{sentence}\nmsgstr ""\n', f"{entry}\n")
        else:
            file.write_text(block, "utf-8")

    def _changes(self, file: Path, old: str, new: str) -> None:
        text = file.read_text("utf-8")
        assert old in text, f"{file.name} has no\n{old}"
        file.write_text(text.replace(old, new, 1), "utf-8")

    def types(self, line: str) -> str:
        """What a line shows that is typed at the top of the copy."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
        done = subprocess.run(
            ["bash", "-c", line], cwd=self.root, capture_output=True, text=True, timeout=120,
            env={**kept, "PYTHONPATH": str(self.root), "PYTHONUTF8": "1", "SECRET_KEY": SECRET},
        )  # fmt: skip
        assert done.returncode == 0, f"{line}\n{done.stdout}\n{done.stderr}"
        return done.stdout + done.stderr

    def text(self, path: str) -> str:
        """What a file holds."""
        return (self.root / path).read_text("utf-8")


def _lines(block: str, sign: str) -> Iterator[str]:
    """The lines of a block before (-) or after (+) the change."""
    return (line[1:] for line in block.splitlines(keepends=True) if line[0] in f" {sign}")


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    """A copy of the repository."""
    return Copy(tmp_path)


@pytest.fixture
def plain(tmp_path: Path) -> Copy:
    """The same without collected lines, for a recipe after which nobody asks a question: what it changes is learnt anew
    in half the time."""
    return Copy(tmp_path, COLLECTED)


def test_a_topic(copy: Copy) -> None:
    """Once its files are there it is found, in both languages, however it is typed, and nothing else is to do."""
    answers = len(list((copy.root / "content" / "vi" / "faq").rglob("*.md")))
    shown = copy.follows("A topic")
    assert f"{answers + 1} câu trả lời bằng 2 thứ tiếng" in shown
    assert "bản cho máy đọc sách" in shown and "a version for e-readers" in shown


def test_a_guide_page(plain: Copy) -> None:
    """The guide begins with the new page."""
    assert "để sẵn bên mình: tên điểm" in plain.follows("A guide page")


def test_a_dialog(copy: Copy) -> None:
    """The catalogs tell what is missing, the recorder writes what is said, and the tests know the dialog."""
    shown = copy.follows("A dialog")
    assert "The sentence “Not really” has no words in this language yet" in shown
    assert "Em trả lời có ích cho anh/chị không ạ?\n  [Có ích]" in copy.text(
        "tests/conversations/transcripts/vi/opinion.txt"
    )
    assert copy.text("tests/conversations/transcripts/en/opinion.txt").endswith("\nI am glad to hear that.\n")
    linted = copy.types(".venv/bin/ruff check bot && .venv/bin/ruff format --check bot && echo fine")
    assert linted.endswith("fine\n")


def test_a_language(plain: Copy) -> None:
    """Its catalog is made, with every sentence in it; it can be chosen at once, and all that it lacks is named."""
    shown = plain.follows("A language")
    sentences = plain.text("locales/en/LC_MESSAGES/bot.po").count("\nmsgid ")
    assert plain.text("locales/fr/LC_MESSAGES/bot.po").count("\nmsgid ") == sentences
    assert "> Français\nFrançais\n    \n    1. Menu" in shown
    assert "mục greeting: Chưa có chữ bằng tiếng fr" in shown
    assert "fr/faq/about_bluezone/bz-what.md: Phải có tệp này" in shown


def test_a_channel(copy: Copy) -> None:
    """Its settings are read and shown, and the rules of imports hold."""
    assert "PIGEON_LOFT=tower\n    Where the pigeons live." in copy.follows("A channel")
    assert " 0 broken." in copy.types(".venv/bin/lint-imports --no-cache")
