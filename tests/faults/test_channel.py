"""The line to a channel fails: what may have arrived and what has certainly not are told apart."""

import asyncio
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import pytest

from bot.channels.telegram.api import Api
from bot.model import InDoubtError, RetryError
from tests.emulators.telegram.server import TelegramDouble
from tests.faults.proxy import FaultProxy, tcp


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramDouble]:
    """Telegram, as far as the bot can tell."""
    async with TelegramDouble(token="1:test", allow_http=True) as double:
        yield double


@pytest.fixture
async def line(telegram: TelegramDouble) -> AsyncIterator[FaultProxy]:
    """The line to it."""
    at = urlsplit(telegram.root)
    async with FaultProxy(tcp(at.hostname or "", at.port or 0)).open() as proxy:
        yield proxy


@pytest.fixture
async def api(telegram: TelegramDouble, line: FaultProxy) -> AsyncIterator[Api]:
    """Our side of it."""
    calls = Api(telegram.token, f"http://127.0.0.1:{line.port}")
    await calls.open()
    yield calls
    await calls.close()


async def test_what_may_have_arrived_is_in_doubt(api: Api, line: FaultProxy) -> None:
    """Cut on the way, or answered with what is no HTTP: nobody can know, and it is not sent again by itself. Once the
    line is mended the next one arrives."""
    await api("getMe")
    line.corrupt()
    with pytest.raises(InDoubtError):
        await api("getMe")
    line.mend()
    assert (await api("getMe"))["is_bot"]
    line.hole()
    asked = asyncio.create_task(api("getMe"))
    await asyncio.sleep(0)
    while line.held == 0:
        await asyncio.sleep(0.005)
    line.cut()
    with pytest.raises(InDoubtError):
        await asked
    line.mend()
    assert (await api("getMe"))["is_bot"]


async def test_what_certainly_did_not_leave_is_tried_again(telegram: TelegramDouble, line: FaultProxy) -> None:
    """No line came about."""
    at = line.port
    calls = Api(telegram.token, f"http://127.0.0.1:{at}")
    await calls.open()
    line.end()
    with pytest.raises(RetryError):
        await calls("getMe")
    await calls.close()
