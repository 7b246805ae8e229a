"""Tracing, roles, the audit log and a new secret on the command line."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.commands.terminal.acting import operator
from bot.store import Store
from bot.store.vault import Vault
from bot.visits.check_in import Visits, device

Run = Callable[..., Result]

NOW = datetime.now(UTC)
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


@pytest.fixture
def run(database_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """`python -m bot …` on each database."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setenv("SECRET_KEY", "first" * 8)
    return lambda *args: CliRunner().invoke(main, list(args))


@pytest.fixture
def visited(database_url: str) -> None:
    """Two people have been at a café in the last hour, one of them written down by its keeper."""

    async def arrive() -> None:
        vault = Vault("first" * 8)
        store, visits = Store(database_url, vault), Visits(vault, ZONE)
        async with store.begin() as tx:
            await visits.arrive(tx, device("Lan"), "CAFE2345", NOW - timedelta(minutes=50))
            await visits.record_for(tx, "CAFE2345", "Bà Tư", "+84987654321", NOW - timedelta(minutes=40))
        await store.close()

    asyncio.run(arrive())


def local(moment: datetime) -> str:
    return moment.astimezone(ZONE).strftime("%Y-%m-%d %H:%M")


def trace(run: Run, who: str = "Hoa", **more: str) -> Result:
    options = {
        "--checkpoint": "cafe-2345",
        "--from": local(NOW - timedelta(hours=1)),
        "--to": local(NOW),
        "--reason": "F0 ở bệnh viện",
        "--as": who,
    }
    options |= {f"--{name}": value for name, value in more.items()}
    return run("trace", *(part for option in options.items() for part in option))


def test_a_tracer_gets_the_contacts_as_csv(run: Run, visited: None) -> None:
    """Role, answer, entry in the log, and the log is whole."""
    run("staff", "grant", "Giám đốc", "--role", "admin")
    assert run("staff", "grant", "Hoa", "--role", "tracer", "--as", "Giám đốc").exit_code == 0
    found = trace(run)
    assert found.exit_code == 0, found.output
    assert "Bà Tư,0987 654 321" in found.stdout
    assert "2 visits at the same time" in found.stderr
    listed = run("audit", "list").output
    assert f"Giám đốc ({operator()} on the server)  role granted  name=Hoa role=tracer" in listed
    assert "Hoa  trace" in listed and "reason=F0 ở bệnh viện" in listed
    checked = run("audit", "verify")
    assert checked.exit_code == 0 and checked.output.startswith("3 entries")


def test_who_is_no_tracer_gets_nothing_and_is_written_down(run: Run, visited: None) -> None:
    """No line of the answer, and the attempt is in the log."""
    refused = trace(run, who="Khách")
    assert refused.exit_code == 1 and "role tracer" in refused.output
    assert "Bà Tư" not in refused.output
    assert "Khách  trace refused" in run("audit", "list").output


def test_a_role_that_was_taken_away_is_gone(run: Run, visited: None) -> None:
    """And taking it away twice is told."""
    run("staff", "grant", "Hoa", "--role", "tracer")
    assert "tracer" in run("staff", "list").output
    assert run("staff", "revoke", "Hoa", "--role", "tracer").exit_code == 0
    assert trace(run).exit_code == 1
    assert run("staff", "revoke", "Hoa", "--role", "tracer").exit_code == 1


@pytest.mark.parametrize("more", [{"reason": " "}, {"to": "2020-01-01 00:00"}, {"from": "yesterday"}])
def test_a_question_that_makes_no_sense_is_told_why(run: Run, visited: None, more: dict[str, str]) -> None:
    """No reason, an end before the beginning, a time that is none."""
    run("staff", "grant", "Hoa", "--role", "tracer")
    refused = trace(run, **more)
    assert refused.exit_code != 0
    assert "reason" in refused.output or "time" in refused.output


def test_a_head_that_is_not_in_the_log_is_told(run: Run) -> None:
    """Whoever noted a digest learns that the end of the log was cut off."""
    run("staff", "grant", "Hoa", "--role", "tracer")
    assert run("audit", "verify", "--head", "f" * 64).exit_code == 1


def test_a_secret_is_changed_on_the_command_line(run: Run, visited: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """New key, old key beside it, reseal, old key away: the tracer still reads the phone number."""
    run("staff", "grant", "Hoa", "--role", "tracer")
    monkeypatch.setenv("SECRET_KEY", "second" * 8)
    monkeypatch.setenv("OLD_SECRET_KEYS", f"zeroth {'first' * 8}")
    assert "0987 654 321" in trace(run).stdout
    assert "1 visitors" in run("staff", "reseal").output
    monkeypatch.delenv("OLD_SECRET_KEYS")
    assert "0987 654 321" in trace(run).stdout


def test_settings_hide_the_old_secrets(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are secrets still."""
    monkeypatch.setenv("OLD_SECRET_KEYS", f"zeroth {'first' * 8}")
    shown = run("settings").output
    assert "OLD_SECRET_KEYS=••••••" in shown and "zeroth" not in shown
