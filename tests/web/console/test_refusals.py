"""What is refused, whoever sends it: nothing is changed, and a line in the log says why."""

import re
import secrets
from collections.abc import AsyncIterator

import aiohttp
import sqlalchemy as sa
from structlog.testing import capture_logs

from bot.model.staff import ROLES
from bot.store.campaigns import campaigns
from bot.store.tables import metadata
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


async def everything(office: Office) -> dict[str, list[str]]:
    """Every row of every table, but for how often somebody may still try."""
    async with office.town.store.read() as tx:
        tables = [table for table in metadata.sorted_tables if table.name != "bucket"]
        return {table.name: sorted(map(str, await tx.execute(sa.select(table)))) for table in tables}


async def test_whoever_may_not_reads_why_and_changes_nothing(office: Office) -> None:
    """A wrong role, a link used twice, a cookie that is none or nobody's, a form without its token or with another's,
    and one that is too old: a sentence each, a line in the log that says which it was, every row as it was before."""
    mai, hoa = await office.colleague("Mai", "editor"), await office.colleague("Hoa", "admin")
    used = await office.link("Mai")
    await office.stranger().posts(used, {})
    again, forged, nobody = (office.stranger() for _ in range(3))
    forged.cookies["staff"], nobody.cookies["staff"] = "' OR 1=1 --", secrets.token_urlsafe(32)
    (await mai.opens("/inbox/replies"), await hoa.opens("/settings"))
    own, hers = (re.findall(r'name="csrf" value="(\w+)"', one.html)[0] for one in (mai, hoa))
    stale = {"csrf": hers, "version": "7", "begins": "20:00", "ends": "08:00"}
    reply = {"name": "Chào", "text": "Dạ chào cô bác."}
    for browser, path, form, status, why, told in (
        (mai, "/staff/people/dismiss", {"csrf": own, "name": "Hoa"}, 403, "role", "không thuộc phần việc"),
        (again, used, {}, 410, "link", "không còn dùng được"),
        (forged, "/staff/inbox/replies", {"csrf": own, **reply}, 401, "forged", "Mời anh/chị đăng nhập"),
        (nobody, "/staff/inbox/replies", {"csrf": own, **reply}, 401, "signed out", "lâu rồi không dùng"),
        (mai, "/staff/inbox/replies", reply, 403, "csrf", "Chưa có gì thay đổi"),
        (mai, "/staff/inbox/replies", {"csrf": hers, **reply}, 403, "csrf", "Chưa có gì thay đổi"),
        (hoa, "/staff/settings", stale, 409, "stale", "có người khác vừa sửa"),
    ):
        before = await everything(office)
        with capture_logs() as lines:
            await browser.posts(path, form)
        assert browser.status == status, (why, browser.text)
        browser.reads(told)
        said = {"event": "console refused", "why": why, "method": "POST", "status": status, "log_level": "warning"}
        assert said in lines, (why, lines)
        assert await everything(office) == before, why


async def test_an_address_stands_on_a_page_as_it_was_asked_for(office: Office) -> None:
    """Signs that no page may hold, and marks that would end the address of a link, stay as they are written there."""
    mai = await office.colleague("Mai", "editor")
    for browser, status in ((mai, 404), (office.stranger(), 401)):
        await browser.opens("/inbox/%00%1B%3Fa=1", status)
        assert "/staff/inbox/%00%1B%3Fa=1" in browser.html
