"""What commands read or change of people is in the audit log before it is done."""

import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from bot.__main__ import main
from bot.commands.terminal.acting import operator
from tests.commands.conftest import Run

NOTED = {
    "checkpoint import": ["--as", "x", "LIST"],
    "checkpoint keys retire": ["9", "--yes"],
    "checkpoint keys rotate": [],
    "export checkpoints": ["out.csv", "--yes"],
    "faq export": [],
    "faq unanswered": [],
    "staff answer": ["9", "Dạ"],
    "staff dismiss": ["Hoa"],
    "staff grant": ["Hoa", "--role", "tracer"],
    "staff invite": ["Hoa", "--role", "tracer"],
    "staff link": ["Hoa"],
    "staff reseal": [],
    "staff revoke": ["Hoa", "--role", "tracer"],
    "staff tickets": [],
    "audit head": [],
    "backup": ["out.backup"],
}
"""Each with what it needs: who is no admin and no writer is refused."""

ELSEWHERE = {
    "restore": "it notes it in the database that was restored",
    "campaign add": "bot/campaigns/lifecycle.py notes it",
    "campaign approve": "the same",
    "campaign cancel": "the same",
    "campaign pause": "the same",
    "campaign resend": "the same",
    "campaign resume": "the same",
    "trace": "bot/visits/tracing.py notes it",
}

NOBODY = {
    *("audit list", "audit verify", "campaign kit", "campaign list", "campaign results", "campaign show"),
    *("campaign watch", "check", "checkpoint keys list", "checkpoint poster", "checkpoint verify", "export faq"),
    *(
        "faq ask",
        "faq calibrate",
        "faq evaluate",
        "messages",
        "migrate",
        "run",
        "seed",
        "serve",
        "settings",
        "staff list",
    ),
    *("staff list", "talk", "work"),
}
"""What says nothing of any person: totals, content, codes that hang at doors, the program itself, one's own talk."""


def commands(group: click.Group, before: str = "") -> Iterator[str]:
    """Every command by its whole name."""
    for name, command in group.commands.items():
        whole = f"{before} {name}".strip()
        if isinstance(command, click.Group):
            yield from commands(command, whole)
        else:
            yield whole


def test_every_command_is_noted_or_is_about_nobody() -> None:
    """A new command is put into one of these tables by whoever adds it."""
    known = {*NOTED, *ELSEWHERE, *NOBODY}
    assert set(commands(main)) - known == set()


def log(run: Run) -> list[list[str]]:
    """The lines of the log, in words."""
    return [line.split() for line in run("audit", "list").output.splitlines()]


@pytest.mark.parametrize("command", [name for name in NOTED if name not in ("checkpoint import", "audit head")])
def test_it_is_written_down_with_the_account(run: Run, command: str) -> None:
    """Who the system knows is at the terminal, whatever the environment says."""
    run("staff", "grant", "Hoa", "--role", "editor")
    before = len(log(run))
    run(*command.split(), *NOTED[command])
    entries = log(run)
    assert len(entries) > before
    assert f"{operator()} on the server" in " ".join(entries[before])


@pytest.mark.parametrize("command", ["staff grant", "staff invite", "staff reseal", "export checkpoints", "staff link"])
def test_who_may_not_is_refused_and_that_is_in_the_log(run: Run, command: str) -> None:
    """An editor gives nobody roles, and takes no list of phone numbers along, however they name themselves."""
    run("staff", "grant", "Mai", "--role", "editor")
    refused = run(*command.split(), *NOTED[command], "--as", "Mai")
    assert refused.exit_code == 1
    assert "audit log" in refused.output
    last = " ".join(log(run)[-1])
    assert "refused" in last and f"Mai ({operator()}" in last
    assert not Path("out.csv").exists()


def test_the_environment_does_not_say_who_acts(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """LOGNAME is anybody's to write."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "somebody-else")
    run("staff", "grant", "Mai", "--role", "editor")
    assert "somebody-else" not in run("audit", "list").output


def test_whoever_rewrites_the_log_has_not_got_the_key(run: Run, database_url: str) -> None:
    """A chain that is whole, made anew without the secret, does not verify; the log as it is does."""
    run("staff", "grant", "Mai", "--role", "editor")
    assert run("audit", "verify").exit_code == 0
    if not database_url.startswith("sqlite"):
        return
    with sqlite3.connect(database_url.removeprefix("sqlite:///")) as database:
        (row,) = database.execute("SELECT id, at, who, what, detail, previous, digest FROM audit").fetchall()
        for change in (
            "INSERT OR REPLACE INTO audit VALUES (?, ?, 'Lan', ?, ?, ?, ?)",
            "REPLACE INTO audit VALUES (?, ?, 'Lan', ?, ?, ?, ?)",
        ):
            with pytest.raises(sqlite3.IntegrityError, match="at its end"):
                database.execute(change, (*row[:2], *row[3:]))
        for trigger in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f"DROP TRIGGER {trigger[0]}")
        database.execute("UPDATE audit SET who = 'Lan', digest = ?", (plain(row),))
    broken = run("audit", "verify")
    assert broken.exit_code == 1
    assert "keyed" in broken.output


def plain(row: tuple[object, ...]) -> str:
    """The digest of an altered entry, as whoever has no key can make it."""
    import hashlib
    import json

    fields = [row[0], row[1], "Lan", *row[3:6]]
    return hashlib.sha256(json.dumps(fields, ensure_ascii=False).encode()).hexdigest()


@pytest.mark.parametrize("name", ["list.csv", "list.xlsx", "list.db"])
def test_an_export_is_its_owners_alone(run: Run, name: str) -> None:
    """Nobody else on the machine reads it, nor one that was there before; and it is asked for first."""
    Path(name).touch(mode=0o644)
    assert run("export", "checkpoints", name).exit_code == 1
    assert Path(name).stat().st_size == 0
    run("export", "checkpoints", name, "--yes")
    assert stat.S_IMODE(Path(name).stat().st_mode) == 0o600
    assert Path(name).stat().st_size > 0
    assert [path.name for path in Path().glob(".*")] == []


def test_the_database_is_its_owners_alone(run: Run, database_url: str) -> None:
    """Made, or found readable by others, it is 0600; and so are its journals."""
    if not database_url.startswith("sqlite"):
        return
    path = Path(database_url.removeprefix("sqlite:///"))
    path.chmod(0o644)
    run("staff", "grant", "Mai", "--role", "editor")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
