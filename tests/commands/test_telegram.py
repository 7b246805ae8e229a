"""`bot telegram connect` and `check`, against the strict double."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.content import Library
from bot.dialogs import commands_in
from tests.emulators.telegram.server import TelegramDouble
from tests.emulators.telegram.wire import Json

Run = Callable[..., "asyncio.Future[Result]"]
HOOK = "https://bot.example.vn/telegram"


@pytest.fixture
async def double() -> AsyncIterator[TelegramDouble]:
    """Telegram."""
    async with TelegramDouble() as started:
        yield started


@pytest.fixture
def run(double: TelegramDouble, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command line of whoever has the bot's token; it runs in a thread, with a loop of its own."""
    monkeypatch.setenv("TELEGRAM_TOKEN", "1:test")
    monkeypatch.setenv("TELEGRAM_API_URL", double.root)
    return lambda *words: asyncio.to_thread(CliRunner().invoke, main, ["telegram", *words])


def started(double: TelegramDouble, library: Library, webhook: Json | None = None) -> None:
    """What a bot that runs has set by itself."""
    for language, listed in commands_in(library).items():
        shown = [{"command": name, "description": text} for name, text in listed.items()]
        double.world.commands[language or ""] = shown
    double.world.updates.webhook = webhook


async def test_an_administrator_connects_a_bot(double: TelegramDouble, run: Run, library: Library) -> None:
    """Name, line, paragraph and button are set for everybody and in English, within Telegram's limits; then all is
    well. Vietnamese is what everybody gets, so it is not set apart, and a second time nothing is set at all."""
    started(double, library)
    found = await run("connect", "--yes")
    assert found.exit_code == 0, found.output
    assert "this is @guide_test_bot" in found.output and "✗" not in found.output
    profile = double.world.profile
    assert profile["name", ""] == "Trợ lý Bluezone Phú Yên" and ("name", "vi") not in profile
    assert profile["name", "en"] == "Phú Yên Bluezone helper"
    assert "máy chứ không phải người" in profile["description", ""]
    assert profile["short_description", "en"].startswith("An automatic helper of")
    assert double.world.menu_button == {"type": "commands"}
    sets = [sent.method for sent in double.sent if sent.method.startswith("setMy")]
    assert len(sets) == 6 and double.refused == []
    assert "name (vi): as it should be" in (await run("connect", "--yes")).output
    assert [sent.method for sent in double.sent if sent.method.startswith("setMy")] == sets


async def test_nothing_is_changed_without_a_yes(double: TelegramDouble, run: Run) -> None:
    """Whoever does not agree is not even known to Telegram."""
    assert (await run("connect")).exit_code == 1
    assert double.sent == []


async def test_what_is_not_set_up_is_said(double: TelegramDouble, run: Run) -> None:
    """Before the bot has run: no commands, and a webhook of somebody else."""
    double.world.updates.webhook = {"url": "https://other.example.vn/hook"}
    found = await run("check")
    assert found.exit_code == 1
    assert "✗ not yet: start the bot, which shows its commands" in found.output
    assert "✗ updates go to https://other.example.vn/hook" in found.output
    assert "✓ it reads nothing in groups" in found.output


async def test_a_webhook_that_fails_is_told_in_telegrams_words(
    double: TelegramDouble, run: Run, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The address is right; what Telegram could not deliver there is shown, and what waits."""
    monkeypatch.setenv("PUBLIC_URL", "https://bot.example.vn/")
    started(double, library, {"url": HOOK})
    double.world.updates.last_error = {"last_error_date": 1621850000, "last_error_message": "SSL error {unknown CA}"}
    found = await run("check")
    assert f"✓ updates come to {HOOK}" in found.output
    assert "could not deliver at 2021-05-24 09:53 UTC: SSL error {unknown CA}" in found.output
    assert found.exit_code == 1


@pytest.mark.parametrize(
    ("method", "fault", "said"),
    [
        ("getMe", {"kind": "error", "status": 401}, "does not know this token. Copy it anew from @BotFather"),
        ("getMe", {"kind": "drop"}, "May this machine reach TELEGRAM_API_URL?"),
        ("setMyName", {"kind": "error", "status": 400}, "Telegram refuses: "),
        ("setMyName", {"kind": "error", "status": 502}, "does not answer"),
    ],
)
async def test_errors_are_clear_sentences(
    double: TelegramDouble, run: Run, method: str, fault: dict[str, object], said: str
) -> None:
    """Each says what to do; no traceback, and never the token."""
    double.fault(method=method, times=None, **fault)  # type: ignore[arg-type]
    found = await run("connect", "--yes")
    assert found.exit_code == 1 and said in found.output
    assert "1:test" not in found.output and "Traceback" not in found.output


async def test_a_name_that_was_changed_too_often(double: TelegramDouble, run: Run) -> None:
    """Telegram says how long to wait."""
    double.fault("error", "setMyDescription", times=None, status=429, seconds=7)
    found = await run("connect", "--yes")
    assert found.exit_code == 1 and "Retry in 7 seconds" in found.output


async def test_without_a_token(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has none reads where to get one."""
    monkeypatch.setenv("TELEGRAM_TOKEN", "")
    found = await run("check")
    assert found.exit_code == 1 and "@BotFather" in found.output
