"""The command line, as staff use it."""

import json
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import COMMANDS, main
from bot.folders import ROOT
from bot.model import Address
from bot.store import Store
from bot.store.people import people, tickets
from tests.commands.conftest import Run

NO_DATABASE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""For commands that open none: over the other kind they would do the same again, for seconds."""


async def _subscriber(database_url: str) -> None:
    store = Store(database_url)
    async with store.begin() as tx:
        now = datetime.now(UTC)
        lan = await people.welcome(tx, Address("web", "lan"), "vi", now)
        await people.change(tx, lan.id, consented_at=now, reminders=True, district="559", group="business")
        await tickets.open_(tx, lan.id, Address("web", "lan"), "Quán tôi có hai cửa thì dán mấy mã?", now)
    await store.close()


@pytest.fixture
async def subscriber(database_url: str) -> None:
    """Somebody in Tuy An with reminders on and an open ticket."""
    await _subscriber(database_url)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    """`--help` says in words what a command does, and so it does for every command below it."""
    shown = CliRunner().invoke(main, [command, "--help"])
    assert shown.exit_code == 0
    assert len(shown.output.split()) > 15


def add(run: Run, *more: str) -> Result:
    """Adds a campaign without being asked."""
    texts = ("--text", "vi=Nhớ bật Bluetooth nhé.", "--text", "en=Keep Bluetooth on.")
    return run("campaign", "add", "5K", *texts, "--yes", *more)


def test_a_campaign_is_added_listed_shown_and_cancelled(
    run: Run, subscriber: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Staff see how many it reaches before it is added, find it in the list, and can take it back."""
    monkeypatch.setenv("ONE_PERSON_OFFICE", "true")
    added = add(
        run, "--district", "tuy an", "--group", "business", "--repeat", "FREQ=WEEKLY;BYDAY=MO,TH;BYHOUR=7;BYMINUTE=0"
    )
    assert "Reaches 1 now" in added.output
    assert "07:00" in added.output
    assert "scheduled" in run("campaign", "list").output
    assert "Nhớ bật Bluetooth" in run("campaign", "show", "1").output
    assert "Cancelled" in run("campaign", "cancel", "1").output
    assert run("campaign", "cancel", "1").exit_code == 1
    assert "cancelled" in run("campaign", "list").output


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--district", "Nha Trang"), "not a district"),
        (("--group", "pirates"), "--group is one of"),
        (("--repeat", "FREQ=SOMETIMES"), "FREQ=SOMETIMES"),
        (("--at", "tomorrow"), "Error"),
        (("--text", "fr=Bonjour"), "does not speak"),
    ],
)
def test_a_wrong_campaign_is_refused_with_a_reason(run: Run, words: tuple[str, str], says: str) -> None:
    """Nothing is added, and the reason names what was wrong."""
    refused = add(run, *words)
    assert refused.exit_code == 2
    assert says in refused.output
    assert run("campaign", "list").output == ""


def test_staff_answer_a_ticket(run: Run, subscriber: None) -> None:
    """The open question is listed; once answered it is not."""
    assert "hai cửa" in run("staff", "tickets").output
    assert run("staff", "answer", "1", "Mỗi cửa dán một bản của cùng một mã.").exit_code == 0
    assert run("staff", "answer", "1", "Lần nữa.").exit_code == 1
    assert "0 waiting" in run("staff", "tickets").output


def test_the_faq_is_exported_to_a_searchable_file(run: Run, tmp_path: Path) -> None:
    """A word without diacritics, and with đ written as d, finds the topic in the exported file."""
    assert run("export", "faq", str(tmp_path / "faq.db")).exit_code == 0
    found = sqlite3.connect(tmp_path / "faq.db")
    rows = found.execute("select rowid from topics_fts where topics_fts match 'dang ky diem'").fetchall()
    found.close()
    assert rows


def test_settings_are_shown_masked(run: Run) -> None:
    """Every setting is shown with what it is for; the key is not."""
    shown = run("settings").output
    assert "SECRET_KEY=••••••" in shown
    assert "DATABASE_URL=" in shown


def test_migrate_says_that_it_is_done(run: Run) -> None:
    """Migrating a migrated database changes nothing and says so."""
    assert "up to date" in run("migrate").output


@NO_DATABASE
def test_the_content_is_whole(run: Run) -> None:
    """`check` finds nothing to mend in the real content, and lists what the agency must confirm."""
    shown = run("check")
    assert shown.exit_code == 0, shown.output
    assert "bz-mandatory" in shown.output


def test_a_transcript_can_be_piped_in() -> None:
    """`talk` plays a piped transcript, numbers for choices included."""
    spoken = subprocess.run(
        [sys.executable, "-m", "bot", "talk", "--fresh"],
        input="/start install\n1\nBluezone có tốn pin không?\n",
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=60,
        check=True,
    ).stdout
    assert "Bước 1/11" in spoken
    assert "10%" in spoken


@NO_DATABASE
def test_questions_can_be_asked_in_a_batch(run: Run, tmp_path: Path) -> None:
    """One line in, one JSON line out, ten topics each; an empty line is a question as well."""
    (tmp_path / "questions.txt").write_text("bluezone co ton pin ko\n\n???\n", "utf-8")
    shown = run("faq", "ask", "--batch", str(tmp_path / "questions.txt"))
    lines = [json.loads(line) for line in shown.output.splitlines()]
    assert [line["zone"] for line in lines] == ["answer", "out", "out"]
    assert lines[0]["topics"][0]["id"] == "bz-battery"
    assert all(len(line["topics"]) >= 10 for line in lines)


def test_asking_the_faq_takes_little_memory() -> None:
    """`faq ask` has 130 MB resident at the most, of which 50 are the interpreter and its libraries, 20 to 30 the tables
    of what was learnt, which are mapped, in pages as large as the system likes, and are all processes' together, 36
    what stands in lists of phrases, and one for every two thousand phrasings: the least of three, since the allocator
    adds up to two by chance."""
    script = (
        "import resource, subprocess, sys;"
        "subprocess.run([sys.executable, '-m', 'bot', 'faq', 'ask', 'ton pin khong'], check=True, capture_output=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    command = [sys.executable, "-c", script]
    peaks = (int(subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout) for _ in range(3))
    assert any(peak <= 130 * 1024 for peak in peaks)
