"""The Makefile's tools do what their names say."""

import importlib.util
import re
import shutil
from pathlib import Path

from bot.__main__ import COMMANDS
from bot.folders import ROOT
from tests.draw_images import IMAGES, draw
from tests.web.phones import needs_chromium

MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


def test_every_phony_name_has_a_rule() -> None:
    """`make NAME` does something for each name that is declared, and each rule that makes no file is declared."""
    (declared,) = re.findall(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)
    rules = re.findall(r"^([a-z]+):.*\n(?:\t.+\n)+", MAKEFILE, re.MULTILINE)
    assert sorted(declared.split()) == sorted(rules)


def test_every_rule_calls_what_there_is() -> None:
    """The modules and the commands that the rules run are there."""
    for module in re.findall(r"python -m (tests[\w.]*)", MAKEFILE):
        assert importlib.util.find_spec(module), module
    assert set(re.findall(r"\(BIN\)/bot (\w+)", MAKEFILE)) <= set(COMMANDS)


@needs_chromium
def test_every_picture_looks_as_its_drawing(tmp_path: Path) -> None:
    """`make images` has nothing to do; and what is missing it draws."""
    folder = tmp_path / "images"
    shutil.copytree(IMAGES, folder)
    (folder / "icon.png").unlink()
    assert [path.name for path in draw(folder)] == ["icon.png"]
