"""What is in the logs, and what is not."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from bot.commands.logs import configure
from tests.logs import readable_logs

log = structlog.get_logger()


@pytest.fixture
def logs(capsys: pytest.CaptureFixture[str]) -> Iterator[pytest.CaptureFixture[str]]:
    """The logs of a process, set up as every command does; undone afterwards."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    configure("INFO")
    yield capsys
    readable_logs()
    root.handlers[:] = before
    root.setLevel(level)


def lines(logs: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    """Every line that was logged; each is one JSON object."""
    return [json.loads(line) for line in logs.readouterr().out.splitlines()]


def test_a_library_says_where_and_not_what(logs: pytest.CaptureFixture[str]) -> None:
    """A traceback of aiohttp becomes a line of ours, without the address that it came from, or what was typed."""
    try:
        raise ValueError("0912 345 678")
    except ValueError:
        logging.getLogger("aiohttp.server").exception("Error handling request from %s", "203.0.113.7")
    (line,) = lines(logs)
    assert line["library"].startswith("aiohttp.server:")
    assert line["exception"].startswith("ValueError at ")
    assert "203.0.113.7" not in str(line) and "0912" not in str(line)


def test_a_field_cannot_forge_a_line(logs: pytest.CaptureFixture[str]) -> None:
    """A newline, an escape or a mark that turns reading round, wherever it comes from, stays within its field."""
    log.error("campaign paused", reason='x\n{"event":"all is well"}\x1b[2J\u202e\u2028\x85')
    (line,) = lines(logs)
    assert line["reason"] == 'x\n{"event":"all is well"}\x1b[2J\u202e\u2028\x85'


def test_only_known_fields_are_written(logs: pytest.CaptureFixture[str]) -> None:
    """What has no field cannot be logged by mistake; the reference that a citizen quotes has one."""
    log.error("turn failed", reference="3fa9c1", text="tôi bị sốt", chat_id="12345")
    (line,) = lines(logs)
    assert line["reference"] == "3fa9c1"
    assert set(line) == {"event", "level", "timestamp", "reference"}
