"""The console over each database."""

from collections.abc import AsyncIterator

import pytest

from tests.people import Town
from tests.web.console.office import Office, open_office


@pytest.fixture
async def office(town: Town) -> AsyncIterator[Office]:
    """The console, and colleagues who work in it."""
    async with open_office(town) as opened:
        yield opened
