"""The whole program in this process, over real sockets."""

import socket
import time
import urllib.request
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from pydantic import SecretStr

from bot.app import App
from bot.settings import Settings


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def settings(database_url: str, **more: Any) -> Settings:
    """Settings for a test: nothing comes from the environment, nothing is written beside the project."""
    known = {"database_url": database_url, "host": "127.0.0.1", "port": free_port(), "secret_key": SecretStr("test")}
    return Settings(_env_file=None, **{**known, **more})  # type: ignore[call-arg]


@asynccontextmanager
async def running(chosen: Settings) -> AsyncIterator[App]:
    """The program, serving."""
    app = App(chosen)
    try:
        async with app.serving():
            yield app
    finally:
        await app.close()


def answering(address: str, seconds: float = 30) -> None:
    """Waits until an address answers with 200."""
    until = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            assert time.monotonic() < until, f"{address} does not answer"
            time.sleep(0.1)
