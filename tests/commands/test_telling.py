"""What strangers typed cannot steer the terminal in which staff read it."""

import ast
import asyncio
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner

from bot.__main__ import main
from bot.folders import ROOT
from bot.model import Address
from bot.store import Store
from bot.store.people import people, tickets
from tests.commands.conftest import Run

NASTY = "Quán tôi\x1b]0;owned\x07 \u202eđóng\u202c\n    9  2021-05-24 07:00 UTC  Câu khác \x9b2J"
SPEAKS = {"echo", "secho", "print", "echo_via_pager"}


@pytest.fixture
def nasty(database_url: str) -> None:
    """A question to staff that clears screens, turns reading round and forges a second one."""

    async def ask() -> None:
        store, now = Store(database_url), datetime.now(UTC)
        async with store.begin() as tx:
            lan = await people.welcome(tx, Address("web", "lan"), "vi", now)
            await tickets.open_(tx, lan.id, Address("web", "lan"), NASTY, now)
        await store.close()

    asyncio.run(ask())


def test_a_question_cannot_steer_the_terminal(run: Run, nasty: None) -> None:
    """One question is one line, with nothing in it that a terminal obeys."""
    shown = run("staff", "tickets").output
    assert len(shown.splitlines()) == 2
    assert "\\u001b]0;owned\\u0007 \\u202eđóng\\u202c\\u000a" in shown
    assert not {"\x1b", "\x07", "\u202e", "\x9b"} & set(shown)


def test_a_refusal_cannot_steer_the_terminal(run: Run) -> None:
    """An error that quotes what was typed quotes it harmlessly, and still ends with click's number."""
    refused = run("campaign", "add", "5K", "--text", "vi=Chào", "--text", "en=Hello", "--district", "\u202eHòa\x9b")
    assert refused.exit_code == 2
    assert "\\u202eHòa\\u009b: not a district" in refused.output and not {"\u202e", "\x9b"} & set(refused.output)


def test_a_strange_option_is_refused_with_its_usage() -> None:
    """What click says of itself is said through the same door."""
    refused = CliRunner().invoke(main, ["campaign", "list", "--\x1b[2J"])
    assert refused.exit_code == 2
    assert "Usage:" in refused.output and "\x1b" not in refused.output


def test_every_command_speaks_through_one_door() -> None:
    """Nothing in the commands writes to the terminal but bot/commands/terminal/telling.py."""
    for path in (ROOT / "bot" / "commands").rglob("*.py"):
        if path.name == "telling.py":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                assert name not in SPEAKS, f"{path}:{node.lineno}"
