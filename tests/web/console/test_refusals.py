"""What is refused, whoever sends it: nothing is changed, and a line in the log says why."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from xml.etree.ElementTree import Element

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot.model import Addition, CampaignState
from bot.model.audience import EVERYBODY
from bot.model.staff import ROLES
from bot.store.campaigns import campaigns
from bot.store.people import questions
from bot.store.staff import additions, audit
from tests.web.console.office import Browser, Office
from tests.web.console.test_inbox import asks
from tests.web.console.test_routes import listed
from tests.web.doors import cafe

EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}"
TEXTS = {"vi": "Nhớ bật Bluetooth nhé.", "en": "Please switch Bluetooth on."}
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


@pytest.fixture
async def busy(office: Office) -> Office:
    """An office with something on every page."""
    town = office.town
    await asks(office, EVIL)
    await cafe(town)
    async with town.store.begin() as tx:
        later = town.now + timedelta(days=1)
        for state in (CampaignState.DRAFT, CampaignState.WAITING):
            await campaigns.add(tx, EVIL, TEXTS, EVERYBODY, later, "", town.now, state=state, next_at=None)
        await questions.keep(tx, questions.Missed(EVIL, "unanswered", "", "vi", town.now))
        await additions.write(tx, Addition("vi", "bz-what", (EVIL,)), EVIL[:80], town.now)
        await audit.record(tx, EVIL[:80], EVIL, {EVIL: EVIL}, town.now)
    return office


PAGES = (
    *("", "/inbox", "/inbox/1", "/inbox/replies", "/inbox/unanswered", "/inbox/unanswered/1", "/inbox/additions"),
    *("/inbox/additions/1", "/campaigns", "/campaigns/calendar", "/campaigns/new", "/campaigns/1", "/campaigns/1/edit"),
    *("/campaigns/1/audience", "/campaigns/2/approve", "/people", "/audit", "/checkpoints", "/tracing", "/proof"),
    "/search",
)


async def test_markup_in_every_field_stays_text(busy: Office) -> None:
    """Whatever is typed into any field of any form, no page that follows has a script of ours or theirs in it, or an
    attribute that does something; and each page that shows what was typed shows it letter by letter."""
    mai = await busy.colleague("Mai", *ROLES)
    tried = set()
    for path in PAGES:
        await mai.opens(path)
        for form in list(mai._page.iter("form")):
            names = [each.get("name", "") for each in form.iter() if _takes_text(each)]
            if names:
                await _sends(mai, form, names)
                tried |= {(form.get("action") or path, name) for name in names}
    for path in PAGES:
        await mai.opens(path)
        assert "<script>alert" not in mai.html and "49" not in mai.text.replace("2021", "")
    assert len(tried) >= 30, sorted(tried)


async def _sends(mai: Browser, form: Element, names: list[str]) -> None:
    here = mai.path
    fields: list[tuple[str, Any]] = [(name, EVIL) for name in names]
    for each in form.iter():
        if each.tag == "input" and each.get("type") == "hidden":
            fields.append((each.get("name", ""), each.get("value", "")))
    where = form.get("action") or here
    if form.get("method") == "post":
        await mai.posts(where, fields, form.get("enctype") == "multipart/form-data")
    else:
        async with mai._client.get(where, params=fields, headers=mai._headers({})) as answer:
            await mai._take(answer, where)
    assert mai.status in (200, 403, 404, 409, 422), (where, mai.status)
    assert "<script>alert" not in mai.html


def _takes_text(field: Element) -> bool:
    return field.tag == "textarea" or (field.tag == "input" and field.get("type", "text") in ("text", "search"))


def test_every_form_is_walked_past() -> None:
    """Whoever adds a page with numbers in its address sees here that pages are named one by one."""
    assert all(("GET", f"/staff{path}".rstrip("/")) in listed() for path in PAGES if not any(c.isdigit() for c in path))
