"""The Telegram double, somebody who has written to it, and each of the libraries that talk with it."""

from collections.abc import AsyncIterator

import pytest

from .telegram.clients import CLIENTS, Client
from .telegram.people import Person
from .telegram.server import TelegramDouble


@pytest.fixture
async def double() -> AsyncIterator[TelegramDouble]:
    """A server of its own for each test."""
    async with TelegramDouble() as running:
        yield running


@pytest.fixture
async def lan(double: TelegramDouble) -> Person:
    """Somebody who has said "hi"."""
    person = double.person()
    await person.says("hi")
    return person


@pytest.fixture(params=CLIENTS)
async def client(request: pytest.FixtureRequest, double: TelegramDouble) -> AsyncIterator[Client]:
    """A bot of one library after the other."""
    async with request.param(double) as connected:
        yield connected
