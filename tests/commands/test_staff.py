"""`bot staff`: who has a role, and who is invited to one."""

import asyncio

import pytest

from tests.commands.conftest import Run
from tests.emulators.telegram.server import TelegramDouble


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


def test_a_link_opens_the_console_for_whoever_works_here(run: Run, binh: str) -> None:
    """It is printed once, for a name that has a role; for any other, what gives it one."""
    assert "http://localhost:8080/staff/sign-in/" in run("staff", "link", binh).output
    refused = run("staff", "link", "Nobody")
    assert refused.exit_code == 1 and "bot staff grant Nobody" in refused.output


def test_there_is_one_list_of_staff(run: Run, binh: str) -> None:
    """A name that was invited may be given another role on the server; to dismiss one leaves the others."""
    run("staff", "grant", "Hoa", "--role", "tracer")
    run("staff", "grant", binh, "--role", "tracer")
    assert {tuple(line.split()) for line in run("staff", "list").output.splitlines()} == {
        ("Hoa", "tracer", "here", "only"),
        (binh, "approver,", "tracer", "in", "the", "chat"),
    }
    assert f"name={binh} role=tracer" in run("audit", "list").output
    run("staff", "dismiss", binh)
    assert run("staff", "list").output.startswith("Hoa ")


def test_a_name_on_the_server_may_write_and_approve_there(run: Run) -> None:
    """Whoever was never in the chat uses --as; a tracer may not approve."""
    for name, role in (("Mai", "editor"), ("An", "approver"), ("Hoa", "tracer")):
        run("staff", "grant", name, "--role", role)
    run("campaign", "add", "Quán", "--template", "businesses", "--yes", "--as", "Mai")
    seen = run("campaign", "show", "1").output.partition("seen as ")[2].split()[0]
    assert "role does not allow" in run("campaign", "approve", "1", "--as", "Hoa", "--seen", seen).output
    assert "Approved" in run("campaign", "approve", "1", "--as", "An", "--seen", seen).output


def test_a_colleague_has_a_name(run: Run) -> None:
    """Blanks are none."""
    assert run("staff", "grant", "  ", "--role", "tracer").exit_code == 2
