"""A PostgreSQL behind a line that fails."""

import logging
from collections.abc import AsyncIterator, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
import structlog

from tests.databases import Postgres
from tests.faults.proxy import FaultProxy, unix
from tests.logs import readable_logs


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """What fails is logged at length, which takes seconds."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    yield
    readable_logs()


@pytest.fixture
async def line(postgres: Postgres, direct: str) -> AsyncIterator[FaultProxy]:
    """The line to PostgreSQL."""
    folder = parse_qs(urlsplit(direct).query)["host"][0]
    async with FaultProxy(unix(f"{folder}/.s.PGSQL.5432")).open() as proxy:
        yield proxy


@pytest.fixture
def direct(postgres: Postgres) -> Iterator[str]:
    """The address of a migrated database, without a line in between."""
    with postgres.database(durable=True) as url:
        yield url


@pytest.fixture
def behind(line: FaultProxy, direct: str) -> str:
    """The address of the same database, behind the line."""
    name = urlsplit(direct).path
    return f"postgresql://postgres@127.0.0.1:{line.port}{name}?ssl=disable"
