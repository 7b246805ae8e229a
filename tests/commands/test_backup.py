"""A backup holds all that there is at one moment, tells nobody what it holds, and comes back whole or not at all."""

import asyncio
import stat
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.model import Address
from bot.store import Store
from bot.store.backups.sealed import HEADER
from bot.store.people import tickets
from bot.store.staff import audit
from bot.store.tables import metadata
from bot.store.vault import Vault
from tests.commands.conftest import Run
from tests.crowd import announce, settle_in
from tests.people import SECRET

HERE = Address("post", "1")


async def rows(url: str) -> dict[str, int]:
    """How many are in each table."""
    store = Store(url)
    async with store.read() as tx:
        found = {
            name: await tx.scalar(sa.select(sa.func.count()).select_from(table))
            for name, table in metadata.tables.items()
        }
    await store.close()
    return found


@asynccontextmanager
async def writers(url: str, written: list[int], count: int = 4) -> AsyncIterator[None]:
    """Some who never stop writing: two rows that belong together, in one transaction. `written` are the numbers of
    those that were saved."""
    store = Store(url, Vault(SECRET))

    async def write(who: int) -> None:
        number = who
        while True:
            async with store.begin() as tx:
                await audit.record(tx, f"writer {who}", "said", {"number": number}, datetime.now(UTC))
                await tickets.open_(tx, who + 1, HERE, f"Câu hỏi {number}", datetime.now(UTC))
            written.append(number)
            number += count

    tasks = [asyncio.create_task(write(who)) for who in range(count)]
    try:
        async with asyncio.timeout(20):
            while len(written) < 20:
                await asyncio.sleep(0.01)
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await store.close()


async def test_a_backup_under_load_comes_back_as_of_one_moment(run: Run, database_url: str) -> None:
    """While four go on writing it is made; put back, it has every row that was saved before it began, none that was
    begun after it had ended, none without the row that belongs to it, and the log of what was done is unbroken. Every
    campaign waits for somebody to look."""
    store = Store(database_url)
    await settle_in(store, 50)
    await announce(store, datetime.now(UTC))
    await store.close()
    written: list[int] = []
    async with writers(database_url, written):
        before, saved = await rows(database_url), len(written)
        made = await asyncio.to_thread(run, "backup", "all.backup")
        assert made.exit_code == 0, made.output
        until = await rows(database_url)
    assert stat.S_IMODE(Path("all.backup").stat().st_mode) == 0o600
    assert b"writer" not in Path("all.backup").read_bytes()
    refused = await asyncio.to_thread(run, "restore", "all.backup")
    assert refused.exit_code == 1 and "--replace" in refused.output
    back = await asyncio.to_thread(run, "restore", "all.backup", "--replace")
    assert back.exit_code == 0 and "that were paused: 1" in back.output, back.output
    after = await rows(database_url)
    assert saved >= 20 and before["ticket"] <= after["ticket"] <= until["ticket"]
    notes_of_commands = 3  # made, restored, paused
    assert after["audit"] == after["ticket"] + notes_of_commands
    assert (after["person"], after["delivery"]) == (50, 50)
    assert (await asyncio.to_thread(run, "audit", "verify")).exit_code == 0
    shown = (await asyncio.to_thread(run, "staff", "tickets")).output
    assert "Câu hỏi 0" in shown and f"{after['ticket']} waiting" in shown


async def test_what_is_refused_changes_nothing(run: Run, database_url: str) -> None:
    """A damaged file leaves every row as it is, even where all may be replaced, and no half of a backup stays behind
    anywhere."""
    store = Store(database_url)
    await settle_in(store, 3)
    await store.close()
    assert (await asyncio.to_thread(run, "backup", "all.backup")).exit_code == 0
    there = await rows(database_url)
    whole = Path("all.backup").read_bytes()
    for broken in (whole[:-7], whole[:HEADER] + b"x" + whole[HEADER + 1 :], whole[: HEADER - 1], b""):
        Path("broken.backup").write_bytes(broken)
        refused = await asyncio.to_thread(run, "restore", "broken.backup", "--replace")
        assert refused.exit_code == 1 and "Traceback" not in refused.output
        assert await rows(database_url) == there
    assert not [path.name for path in Path().glob(".*")]


async def test_postgresqls_own_programs_must_be_there(
    run: Run, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where they are not, it is said what to install, and no file is made."""
    if database_url.startswith("sqlite"):
        return
    monkeypatch.setenv("PG_BIN", "/nowhere")
    refused = await asyncio.to_thread(run, "backup", "all.backup")
    assert refused.exit_code == 1 and "postgresql-client" in refused.output
    assert not Path("all.backup").exists()
