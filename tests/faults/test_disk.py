"""The disk of a SQLite database runs full, and is emptied again."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import aiohttp
import pytest

from bot.app import App
from tests.running import running, settings
from tests.socket_citizen import SocketCitizen

SIZE = 24 * 2**20


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 24 MB."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(tmp_path)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    yield tmp_path
    subprocess.run(["umount", "--lazy", tmp_path], check=True)


def fill(disk: Path) -> Path:
    """Takes all that is left."""
    path = disk / "everything"
    with path.open("wb", buffering=0) as file:
        try:
            while file.write(b"\1" * 4096):
                pass
        except OSError:
            return path
    raise AssertionError("it has no end")


async def ready(app: App) -> tuple[int, object]:
    """Status and reason."""
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{app.settings.address}/health/ready") as answer:
            return answer.status, (await answer.json()).get("full")


async def test_what_was_not_saved_is_not_acknowledged(small_disk: Path, migrated_sqlite: Path) -> None:
    """It is not ready, and says why; the page is told nothing and repeats itself; once there is room again, what it
    says is heard, once, and what was saved before is still there."""
    shutil.copy(migrated_sqlite, small_disk / "bot.db")
    question = {"type": "say", "id": str(uuid4()), "text": "cài ứng dụng có tốn pin không"}
    async with running(settings(f"sqlite:///{small_disk}/bot.db")) as app:
        async with SocketCitizen(app.settings.address) as lan:
            await lan.says("/dangky")
            await lan.hears("đồng ý")
            assert await ready(app) == (200, None)
            everything = fill(small_disk)
            assert await ready(app) == (503, "disk")
            await lan.sends(question)
            await lan.until(lambda: lan.closed is not None, "the end of the line")
            assert not [frame for frame in lan.frames if frame.get("id") == question["id"] and frame["type"] == "ack"]
        everything.unlink()
        assert await ready(app) == (200, None)
        async with SocketCitizen(app.settings.address, lan.token, lan.shown) as again:
            await again.sends(question)
            await again.sends(question)
            await again.until(
                lambda: sum(frame["type"] == "ack" for frame in again.frames) == 2, "two acknowledgements"
            )
            await again.hears("pin")
            await again.hears("đồng ý")
            assert ["pin" in message["text"] for message in again.messages] == [True, False]
