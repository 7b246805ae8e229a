"""What bot/channels/README.md says of the channels is true."""

import re

import pytest

from bot.channels import CHANNELS
from bot.folders import ROOT
from bot.model import Channel

README = (ROOT / "bot" / "channels" / "README.md").read_text("utf-8")
RULES = README.partition("## Rules")[2].partition("\n## ")[0]
ROWS = re.findall(r"^\| (\d+)\. [^|]+ \| (\S+)::(\w+) \| (\S) \| (\S) \| (\S) \| (\S) \|$", RULES, re.MULTILINE)
GRADES = re.findall(r"^\| grade \| +\| (\w+) \| (\w+) \| (\w+) \| (\w+) \|$", RULES, re.MULTILINE)


def row(channel: type[Channel]) -> str:
    """What the table must say of a channel."""
    can = channel.can
    shown = ["yes" if able else "no" for able in (can.images, can.documents, can.phone_button, can.calls)]
    cells = [f"`{channel.name}`", can.text_limit, can.caption_limit, can.buttons, can.label_limit, *shown]
    return f"| {' | '.join(map(str, cells))} |"


@pytest.mark.parametrize("kind", CHANNELS)
def test_the_table_is_made_of_capabilities(kind: type[Channel]) -> None:
    """Each channel has its row."""
    assert row(kind) in README


def test_every_rule_has_its_test() -> None:
    """They are numbered from one, and the test that each names is there."""
    assert [int(number) for number, *_ in ROWS] == list(range(1, 32))
    for _, file, name, *_ in ROWS:
        assert f"def {name}(" in (ROOT / "tests" / "channels" / file).read_text("utf-8"), name


def test_the_grades_follow_from_the_rules() -> None:
    """Gold where all is kept that applies, silver with at most three rules open."""
    (grades,) = GRADES
    for column, grade in enumerate(grades):
        open_ = sum(marks[column] == "." for *_, marks in ((*found[:3], found[3:]) for found in ROWS))
        assert grade == ("gold" if open_ == 0 else "silver" if open_ <= 3 else "bronze")
