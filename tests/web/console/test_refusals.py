"""What is refused, whoever sends it: nothing is changed, and a line in the log says why."""

from collections.abc import AsyncIterator

import aiohttp
from structlog.testing import capture_logs

from bot.model.staff import ROLES
from bot.store.campaigns import campaigns
from tests.web.console.office import Office

SENT = 100 * 2**20


async def test_a_hundred_megabytes_are_not_even_read(office: Office) -> None:
    """The answer comes long before the end, with a sentence; the log knows, and nobody's draft is there."""
    mai = await office.colleague("Mai", *ROLES)
    await mai.opens("/campaigns/new")
    taken = 0

    async def heap() -> AsyncIterator[bytes]:
        nonlocal taken
        yield b'--x\r\nContent-Disposition: form-data; name="text_vi"\r\n\r\n'
        while taken < SENT:
            taken += 2**16
            yield bytes(2**16)

    kind = {"Content-Type": "multipart/form-data; boundary=x"}
    with capture_logs() as lines:
        try:
            await mai.posts("/staff/campaigns/new", heap(), **kind)
            assert mai.status == 413
            mai.reads("Chưa có gì thay đổi", "1 MB")
        except aiohttp.ClientConnectionError:
            pass  # the door was shut while we were still carrying
    assert taken < SENT / 4
    assert {
        "event": "console refused",
        "why": "large",
        "method": "POST",
        "status": 413,
        "log_level": "warning",
    } in lines
    async with office.town.store.read() as tx:
        assert await campaigns.all_(tx) == []
    await mai.opens("/campaigns")
