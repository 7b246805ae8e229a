"""The threat table is true, and says how to report what it lacks."""

import ast
import re

from bot.folders import ROOT

DOCUMENT = (ROOT / ".github" / "SECURITY.md").read_text("utf-8")


def test_every_test_of_the_threat_table_exists() -> None:
    """Each row of both tables names a test, and the test is there."""
    lines = [line for line in DOCUMENT.splitlines() if line.startswith("| ")]
    heads = {place for place, line in enumerate(lines) if line.startswith("| ---")}
    rows = [line for place, line in enumerate(lines) if not {place, place + 1} & heads]
    assert len(rows) > 40 and len(heads) == 2
    for row in rows:
        named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", row)
        assert named, row
        for path, test in named:
            tree = ast.parse((ROOT / path).read_text("utf-8"))
            names = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
            assert not test or test in names, f"{path}::{test}"


def test_it_says_how_to_report() -> None:
    """Whoever has found a hole knows whom to tell."""
    assert "## How to report" in DOCUMENT and "security.txt" in DOCUMENT
