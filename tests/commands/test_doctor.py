"""`bot doctor` says what is wrong, and what to do about it."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.__main__ import main
from bot.checkpoints import Draft, Registry, agency
from bot.commands.doctor.command import channels
from bot.commands.doctor.database import asking, database
from bot.commands.doctor.finding import Health
from bot.commands.doctor.machine import disk
from bot.content import Library
from bot.office import read_settings
from bot.store import Store
from bot.store.vault import Vault
from tests.commands.conftest import Run
from tests.emulators.telegram.server import TelegramDouble
from tests.people import SECRET
from tests.running import SMALL, settings


@pytest.fixture(autouse=True)
def content(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small content: to look the real one through takes a second."""
    monkeypatch.setenv("CONTENT_DIR", str(SMALL))


def test_a_fresh_clone_is_told_what_it_lacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No address, no key, no database yet: each line says what to do, nothing is made, and nothing is wrong yet, of the
    real content either."""
    monkeypatch.delenv("CONTENT_DIR")
    monkeypatch.setenv("DATABASE_URL", "sqlite:///var/bot.db")
    monkeypatch.delenv("SECRET_KEY", raising=False)
    monkeypatch.chdir(tmp_path)
    shown = CliRunner().invoke(main, ["doctor"])
    assert shown.exit_code == 0, shown.output
    assert "Set PUBLIC_URL to the https address" in shown.output
    assert "SECRET_KEY is not set" in shown.output and "bot migrate" in shown.output
    assert not (tmp_path / "var").exists()


def test_what_is_well_is_said_in_both_languages(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that is set up: the database answers with today's tables, the clocks agree."""
    monkeypatch.setenv("PUBLIC_URL", "https://bot.example.vn")
    shown = run("doctor")
    assert shown.exit_code == 0, shown.output
    assert "The database answers, and has today's tables." in shown.output and "clocks" in shown.output
    assert "Cơ sở dữ liệu trả lời" in run("doctor", "--language", "vi").output


def test_an_address_without_https_is_wrong(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Telegram would not call it, and phones warn of it."""
    monkeypatch.setenv("PUBLIC_URL", "http://bot.example.vn")
    shown = run("doctor")
    assert shown.exit_code == 1 and "without https" in shown.output


def test_a_database_that_does_not_answer_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reason is a word, and no password is told."""
    monkeypatch.setenv("DATABASE_URL", "postgresql://bot:hush@127.0.0.1:9/bot")
    monkeypatch.setenv("SECRET_KEY", SECRET)
    monkeypatch.chdir(tmp_path)
    shown = CliRunner().invoke(main, ["doctor"])
    assert shown.exit_code == 1 and "The database does not answer" in shown.output and "hush" not in shown.output


async def test_a_wrong_token_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Telegram refuses it: copy it anew. With the right one and no PUBLIC_URL there is no webhook, as it should be."""
    async with TelegramDouble(token="1:test", allow_http=True) as double:
        monkeypatch.setenv("TELEGRAM_API_URL", double.root)
        monkeypatch.setenv("TELEGRAM_TOKEN", "1:wrong")
        shown = await asyncio.to_thread(run, "doctor")
        assert shown.exit_code == 1 and "Telegram refuses the token." in shown.output
        monkeypatch.setenv("TELEGRAM_TOKEN", "1:test")
        assert "✓ {channel} works. Telegram" in await of_channels()
        monkeypatch.setenv("PUBLIC_URL", "https://bot.example.vn")
        assert "! The webhook at Telegram is another one than this server's." in " ".join(await of_channels())


async def of_channels() -> list[str]:
    """What the channels say."""
    chosen = read_settings()
    async with asking(chosen) as store:
        found = [one async for one in channels(chosen, store)]
    return [" ".join((one.health, one.found, *one.values.values())) for one in found]


async def test_one_checkpoint_is_one(store: Store, database_url: str, library: Library) -> None:
    """Posters that lead to this machine are told; of one place, in the singular."""
    now, registry = datetime.now(UTC), Registry(Vault(SECRET), "")
    for number, told in enumerate(("1 checkpoint is registered, and its", "2 checkpoints are registered, and their")):
        async with store.begin() as tx:
            owner = await agency.owner(tx, "vi", now)
            await registry.register(tx, owner, Draft(f"Quán {number}", phone="+84912345678"), now)
        found = [one async for one in database(settings(database_url))][-1]
        said = library.words["en"](found.found, **found.values)
        assert found.health is Health.WRONG and said.startswith(f"{told} posters lead to http://localhost")


def test_a_full_disk_is_wrong_and_a_nearly_full_one_is_told(tmp_path: Path) -> None:
    """Both say how much is left; a folder that is not there yet is on the disk of the nearest one that is."""
    assert disk(tmp_path, 10**18, 10**18).health is Health.WRONG
    assert disk(tmp_path / "var" / "deep", 10**18, 0).health is Health.CARE
    assert disk(tmp_path, 0, 0).health is Health.GOOD
