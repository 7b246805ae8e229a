"""Campaigns and staff on the command line."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.campaigns import invitations
from bot.model import Address
from bot.store import Store
from bot.store.people import people
from bot.store.staff import colleagues
from tests.emulators.telegram import TelegramDouble

Run = Callable[..., Result]


@pytest.fixture
def run(database_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """`run("campaign", "list")` over each database."""
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setenv("SECRET_KEY", "test")
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(main, list(words))


@pytest.fixture
async def binh(database_url: str) -> str:
    """An approver; gives the name."""
    store, now = Store(database_url), datetime.now(UTC)
    async with store.begin() as tx:
        someone = await people.welcome(tx, Address("web", "binh"), "vi", now)
        token = await invitations.invite(tx, "Binh", "approver", now)
        await colleagues.accept(tx, token, someone.id, now)
    await store.close()
    return "Binh"


def test_a_campaign_waits_until_somebody_else_approves_it(run: Run, binh: str) -> None:
    """Whoever adds it at the terminal cannot approve it there; a colleague can."""
    added = run("campaign", "add", "Quán", "--template", "businesses", "--yes")
    assert "waits for approval" in added.output
    refused = run("campaign", "approve", "1")
    assert refused.exit_code == 1
    assert "somebody else must approve" in refused.output
    assert "Approved" in run("campaign", "approve", "1", "--as", binh).output
    assert "scheduled" in run("campaign", "list").output
    assert run("campaign", "approve", "1", "--as", binh).exit_code == 1


def test_a_one_person_office_schedules_at_once(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The setting says so, and nothing else does."""
    monkeypatch.setenv("ONE_PERSON_OFFICE", "true")
    assert "is scheduled" in run("campaign", "add", "Báo", "--template", "press", "--yes").output


def test_pause_go_on_and_cancel(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each does what it says once, and is refused where it makes no sense."""
    monkeypatch.setenv("ONE_PERSON_OFFICE", "true")
    run("campaign", "add", "Báo", "--template", "press", "--yes")
    codes = [
        run("campaign", word, "1").exit_code for word in ("resume", "pause", "pause", "resume", "cancel", "cancel")
    ]
    assert codes == [1, 0, 1, 0, 0, 1]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--template", "pirates"), "--template is one of: agencies"),
        (("--template", "press", "--audience", "nobody"), "--audience"),
        (("--template", "press", "--audience", '{"colour": ["red"]}'), "an audience knows district"),
        (("--template", "press", "--audience", '{"joined_before": "soon"}'), "a day is written"),
        (("--template", "press", "--as", "Nobody"), "staff list shows"),
    ],
)
def test_a_wrong_campaign_is_refused(run: Run, words: tuple[str, ...], says: str) -> None:
    """With a reason that names what was wrong; nothing is added."""
    refused = run("campaign", "add", "x", *words, "--yes")
    assert refused.exit_code == 2
    assert says in refused.output
    assert run("campaign", "list").output == ""


def test_an_audience_is_an_expression(run: Run) -> None:
    """JSON with or and not is taken, and shown again."""
    expression = '{"any": [{"owner": true}, {"not": {"progress": "done"}}]}'
    run("campaign", "add", "x", "--template", "press", "--audience", expression, "--yes")
    assert "'any': [{'owner': True}, {'not': {'progress': 'done'}}]" in run("campaign", "show", "1").output


def test_a_kit_is_written_in_every_language(run: Run, tmp_path: Path) -> None:
    """A script, a page and a banner, twice."""
    run("campaign", "add", "x", "--template", "press", "--yes")
    shown = run("campaign", "kit", "1", str(tmp_path / "kit"))
    assert "seconds" in shown.output
    names = {path.name for path in (tmp_path / "kit").iterdir()}
    assert names == {f"{name}-{code}{end}" for code in ("vi", "en") for name, end in KIT}


KIT = (("loudspeaker", ".txt"), ("1", ".pdf"), ("1", ".png"))


def test_results_of_nothing_are_zeros(run: Run, tmp_path: Path) -> None:
    """Before anything went out there is something to read, and a file to open."""
    run("campaign", "add", "x", "--template", "press", "--yes")
    assert "0 sent" in run("campaign", "results", "1", "--export", str(tmp_path / "r.csv")).output
    assert (tmp_path / "r.csv").exists()
    assert run("campaign", "results", "7").exit_code == 1


def test_a_colleague_is_invited_listed_and_dismissed(run: Run, binh: str) -> None:
    """The link is shown once and names nobody; who has a role is listed until it is taken away."""
    invited = run("staff", "invite", "Mai", "--role", "editor")
    assert "http://localhost:8080/?start=staff_" in invited.output
    assert "typed: /start staff_" in invited.output
    assert binh in run("staff", "list").output
    assert run("staff", "dismiss", binh).exit_code == 0
    assert run("staff", "dismiss", binh).exit_code == 1
    assert binh not in run("staff", "list").output


async def test_an_invitation_names_the_bot(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is a bot on Telegram, its own link is printed; while Telegram is not there, the web chat's."""
    async with TelegramDouble(token="1:test") as double:
        monkeypatch.setenv("TELEGRAM_TOKEN", "1:test")
        monkeypatch.setenv("TELEGRAM_API_URL", double.root)
        invited = await asyncio.to_thread(run, "staff", "invite", "Mai", "--role", "editor")
    assert "https://t.me/guide_test_bot?start=staff_" in invited.output
    assert [sent.method for sent in double.sent] == ["getMe"]
    alone = await asyncio.to_thread(run, "staff", "invite", "Mai", "--role", "editor")
    assert "t.me" not in alone.output
    assert "http://localhost:8080/?start=staff_" in alone.output


def test_there_is_one_list_of_staff(run: Run, binh: str) -> None:
    """A name that was invited may be given another role on the server; to dismiss one leaves the others."""
    run("staff", "grant", "Hoa", "--role", "tracer")
    run("staff", "grant", binh, "--role", "tracer", "--as", binh)
    assert {tuple(line.split()) for line in run("staff", "list").output.splitlines()} == {
        ("Hoa", "tracer", "here", "only"),
        (binh, "approver,", "tracer", "in", "the", "chat"),
    }
    assert f"{binh}  role granted" in run("audit", "list").output
    run("staff", "dismiss", binh)
    assert run("staff", "list").output.startswith("Hoa ")


def test_a_name_on_the_server_may_write_and_approve_there(run: Run) -> None:
    """Whoever was never in the chat uses --as; a tracer may not approve."""
    for name, role in (("Mai", "editor"), ("An", "approver"), ("Hoa", "tracer")):
        run("staff", "grant", name, "--role", role)
    run("campaign", "add", "Quán", "--template", "businesses", "--yes", "--as", "Mai")
    assert "role does not allow" in run("campaign", "approve", "1", "--as", "Hoa").output
    assert "Approved" in run("campaign", "approve", "1", "--as", "An").output


def test_a_colleague_has_a_name(run: Run) -> None:
    """Blanks are none."""
    assert run("staff", "grant", "  ", "--role", "tracer").exit_code == 2


def test_nothing_is_resent_without_being_asked(run: Run) -> None:
    """The question must be answered; a campaign without anything in doubt resends nothing."""
    run("campaign", "add", "x", "--template", "press", "--yes")
    assert run("campaign", "resend", "1").exit_code == 1
    assert "0 go out once more" in run("campaign", "resend", "1", "--yes").output
