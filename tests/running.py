"""The whole program in this process, over real sockets."""

import asyncio
import socket
import time
import urllib.request
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from bot.app import App
from bot.channels import CHANNELS
from bot.channels.context import ChannelClass, Context
from bot.content import load, whole
from bot.folders import ROOT
from bot.sandbox.process import Sandbox
from bot.settings import Settings, including
from bot.store import Store
from bot.understanding import Understanding
from tests.people import SECRET

SMALL = ROOT / "tests" / "packs" / "vneid"
"""A small content, for programs of which nothing is asked that only the real one knows: that is half of what a process
takes to begin."""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def settings(database_url: str, classes: Iterable[ChannelClass] = CHANNELS, **more: Any) -> Settings:
    """Settings for a test: nothing comes from the environment, nothing is written beside the project."""
    known = {"database_url": database_url, "host": "127.0.0.1", "port": free_port(), "secret_key": SecretStr(SECRET)}
    return including(kind.settings for kind in classes)(**{**known, **more})


def around(store: Store, **more: Any) -> Context:
    """What a channel is built from that stands alone."""
    return Context(store=store, secret=lambda purpose: purpose, **more)


@cache
def understood(content: Path, locales: Path) -> Understanding:
    """What is understood of a content that does not change. It is learnt by the first process that wants it, and read
    by the others, as by the programs that tests start."""
    understanding = Understanding(whole(load(content, locales)), keeps=True)
    understanding.learn()
    return understanding


class SharedSandbox(Sandbox):
    """Processes that draw and open files for every program and town of this process: to begin them takes longer than
    what a test has them do. What closes is only the program that used them."""

    def close(self) -> None:
        """They go on."""

    def end(self) -> None:
        """They end."""
        super().close()


@cache
def sandbox() -> SharedSandbox:
    """The one of this process."""
    return SharedSandbox()


def built(chosen: Settings, understanding: Understanding | None = None, **more: Any) -> App:
    """The program. It knows what is known of the project's own content, which is read once for all tests, and has
    strangers' files opened where all have."""
    folders = chosen.content_dir, chosen.locales_dir
    if understanding is None and folders == (ROOT / "content", ROOT / "locales"):
        understanding = understood(*folders)
    return App(chosen, understanding=understanding, sandbox=sandbox(), **more)


@asynccontextmanager
async def running(
    chosen: Settings, classes: Iterable[ChannelClass] = CHANNELS, understanding: Understanding | None = None
) -> AsyncIterator[App]:
    """The program, serving. Once it has ended no task of its own goes on: a closed database keeps it waiting."""
    app, before = built(chosen, understanding, classes=classes), asyncio.all_tasks()
    try:
        async with app.serving():
            yield app
    finally:
        await app.close()
    own = [task for task in asyncio.all_tasks() - before if "/bot/" in task.get_coro().cr_code.co_filename]
    assert not own or not (await asyncio.wait(own, timeout=5))[1], own


async def together(*apps: App) -> None:
    """Until these processes hear each other."""
    async with asyncio.timeout(20):
        while any(app.store.pubsub.peers < len(apps) - 1 or not app.store.pubsub.complete for app in apps):
            await asyncio.sleep(0.02)


def answering(address: str, seconds: float = 60) -> None:
    """Waits until an address answers with 200: a program that learns the content anew beside other tests takes long."""
    until = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            assert time.monotonic() < until, f"{address} does not answer"
            time.sleep(0.1)
