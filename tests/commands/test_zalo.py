"""An administrator connects an Official Account, against a strict double of Zalo."""

import asyncio
import os
import sys

import aiohttp
import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.folders import ROOT
from tests.commands.conftest import Run
from tests.emulators.zalo_oa import ZaloOaDouble


def set_up(oa: ZaloOaDouble, monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings of the app."""
    for name, value in {
        "ZALO_OA_APP_ID": oa.app_id,
        "ZALO_OA_APP_SECRET": oa.app_secret,
        "ZALO_OA_API_URL": oa.root,
        "ZALO_OAUTH_URL": oa.root,
        "PUBLIC_URL": "https://bot.example.vn",
    }.items():
        monkeypatch.setenv(name, value)


async def led_to(link: str) -> str:
    """Where Zalo leads an administrator who agrees."""
    async with aiohttp.ClientSession() as session, session.get(link, allow_redirects=False) as answer:
        assert answer.status == 302
        return answer.headers["Location"]


async def connects(answer: str) -> Result:
    """Types the answer to the link."""
    return await asyncio.to_thread(CliRunner().invoke, main, ["zalo", "connect"], input=f"{answer}\n")


async def test_without_an_app_it_says_what_is_missing(run: Run) -> None:
    """And where to find it."""
    found = await asyncio.to_thread(run, "zalo", "connect")
    assert (found.exit_code, "ZALO_OA_APP_ID" in found.output) == (1, True)


async def test_an_account_is_connected_and_checked(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The link leads to consent, the address that it leads to gives the pair, and the check says what is set up."""
    async with ZaloOaDouble() as oa:
        set_up(oa, monkeypatch)
        oa.oauth.redirect_uri = "https://bot.example.vn/"
        before = await asyncio.to_thread(run, "zalo", "check")
        assert (before.exit_code, "not connected" in before.output) == (1, True)
        code, said = await typed_over()
        assert code == 0, said
        assert "✓ the account is Trợ lý Phú Yên" in said
        assert "✓ the webhook is https://bot.example.vn/zalo/oa" in said
        assert oa.oauth.access not in said and oa.app_secret not in said
        after = await asyncio.to_thread(run, "zalo", "check")
        assert after.exit_code == 0
        told = await asyncio.to_thread(run, "zalo", "links")
        assert f"https://zalo.me/{oa.oa_id}?text=/start%20install" in told.output


async def typed_over() -> tuple[int, str]:
    """Opens the link that the command prints while it waits, as a person does with two windows; the exit code, and all
    that it said."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "zalo", "connect"),
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    assert process.stdout is not None
    said = ""
    while not said.rpartition("\n")[2].startswith("http"):
        line = (await process.stdout.readline()).decode()
        assert line, said
        said += line.rstrip("\n") if line.startswith("http") else line
    rest, _ = await process.communicate((await led_to(said.rpartition("\n")[2]) + "\n").encode())
    return process.returncode or 0, said + rest.decode()


async def test_an_address_of_another_link_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody can slip somebody else's account in."""
    async with ZaloOaDouble() as oa:
        set_up(oa, monkeypatch)
        found = await connects("https://bot.example.vn/?code=abc&state=another")
        assert (found.exit_code, "does not answer the link" in found.output) == (1, True)


def test_the_menu_can_be_pasted(run: Run) -> None:
    """Each label with what it says when it is pressed, which the bot takes for that very button."""
    found = run("zalo", "menu")
    assert "#open:guide:install" in found.output and "greeting:" in found.output
