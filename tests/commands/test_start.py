"""What a server loads before anybody has asked for anything."""

import shutil
import subprocess
import sys
from pathlib import Path

HEAVY = (
    "matplotlib",
    "openpyxl",
    "fpdf",
    "PIL",
    "zxingcpp",
    "qrcode",
    "fontpkg",
    "sqlite_utils",
    "holidays",
    "telegram",
)

PROGRAM = """
import asyncio, sys
from pydantic import SecretStr
from bot.commands.serving import serve
from bot.commands.logs import configure
from tests.running import SMALL, running, settings

async def main():
    configure("CRITICAL")
    telegram = {"telegram_token": SecretStr("1:x"), "telegram_api_url": "http://127.0.0.1:9"}
    chosen = settings(sys.argv[1], content_dir=SMALL, **telegram)
    async with running(chosen):
        print(*(name for name in sys.argv[2:] if name in sys.modules))

asyncio.run(main())
"""


def test_nothing_that_draws_is_loaded_at_the_start(migrated_sqlite: Path, tmp_path: Path) -> None:
    """A server with Telegram that is up and serving has loaded nothing that draws, writes or opens files: that costs
    time at the start and memory for good, and belongs to the process beside it."""
    shutil.copy(migrated_sqlite, tmp_path / "bot.db")
    command = [sys.executable, "-c", PROGRAM, f"sqlite:///{tmp_path}/bot.db", *HEAVY]
    ended = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert ended.stdout.split() == []
