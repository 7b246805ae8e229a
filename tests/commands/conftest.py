"""A command line over each database, and a colleague."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.model import Address
from bot.staff import invitations
from bot.store import Store
from bot.store.people import people
from bot.store.staff import colleagues
from tests.databases import PG_BIN
from tests.people import SECRET

Run = Callable[..., Result]


@pytest.fixture
def run(database_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """`run("campaign", "list")` over each database."""
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setenv("SECRET_KEY", SECRET)
    monkeypatch.setenv("PG_BIN", str(PG_BIN))
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
