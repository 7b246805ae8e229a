"""Markup in every field of every form that any page has: refused or shown as text, and nothing is made of it."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import timedelta
from xml.etree.ElementTree import Element

import pytest
from structlog.testing import capture_logs

from bot.model import Addition
from bot.model.staff import ROLES
from bot.store.people import questions, requests
from bot.store.staff import additions, colleagues, replies
from bot.web.console.server import ROUTES
from tests.campaigns.office import becomes, goes_out, neighbour, planned
from tests.campaigns.test_own_picture import photograph
from tests.web.console.office import Browser, Office, tried_already
from tests.web.console.test_campaigns import handed_in, paced, written
from tests.web.console.test_inbox import asks
from tests.web.console.test_looks import TEXTS
from tests.web.console.walk import Field, fields, forms, kind, types, walked
from tests.web.doors import cafe

__all__ = ["paced"]

MARKUP = "</textarea>'\"><script>alert(1)</script><img src=x onerror=x>{{ 'ab'*5 }}"
MADE = "ababababab"
"""What a template would make of it."""

SENTENCES = ('class="wrong"', 'role="alert"', "Chưa có gì thay đổi", "Ở đây không có gì")
"""Where a page says that it refuses, and why."""

ELSEWHERE = {"/language"}
"""It changes in which language everything else is read; tests/web/console/test_sign_in.py tries it."""

WORDLESS = {
    "/browsers/{number}/end",
    "/campaigns/{number:[0-9]+}/{action:resend|failed}",
    "/checkpoints/{code}/declare",
    "/inbox/additions/{number:[0-9]+}/confirm",
    "/inbox/additions/{number:[0-9]+}/withdraw",
    "/inbox/{number}/close",
    "/inbox/{number}/hand",
    "/undo/{number:[0-9]+}",
}
"""Addresses that no page here posts to: nobody types anything there, a press is all."""


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_markup_is_refused_or_shown_as_text(paced: Office, database_url: str) -> None:
    """Whoever sends it, in a field or behind the back of a page: what is refused changes nothing and says a sentence,
    and the log knows of it; what is kept is text on every page that shows it."""
    await furnished(paced)
    hoa = await paced.colleague("Hoa", *ROLES)
    hoa.both = hoa.follows_on = False
    pages = await walked(hoa, 2, "/staff/campaigns/3")
    await hoa.opens("/campaigns/1/picture")
    await hoa.presses("Cho tôi xem trước", file=("school.jpg", photograph()))
    pages["/staff/campaigns/1/picture"] = hoa._page
    assert {route.path for route in ROUTES if route.method == "POST"} - _met(pages) == WORDLESS
    known: dict[str, list[Field]] = {}
    with closing(sqlite3.connect(database_url.removeprefix("sqlite:///"))) as database:
        for field in _each(pages):
            if field.page not in known:
                await hoa._get(field.page)
                known[field.page] = list(fields(field.page, hoa._page))
            now = next((one for one in known[field.page] if one[:2] == field[:2]), field)
            if await _changes(hoa, now, database):
                known.clear()
    await tried_already(paced)
    shown = {kind(path) for path, page in (await walked(hoa, 1)).items() if "alert(1)" in "".join(page.itertext())}
    assert shown >= {"/campaigns", "/inbox", "/inbox/replies", "/checkpoints", "/audit", "/people"}


def _met(pages: Mapping[str, Element]) -> set[str]:
    return {action for path, page in pages.items() for action, _ in forms(path, page)}


def _each(pages: Mapping[str, Element]) -> list[Field]:
    """Each field once, on the first page that has it."""
    found: dict[tuple[str, str], Field] = {}
    for path, page in pages.items():
        for field in fields(path, page):
            found.setdefault((field.action, field.name), field)
    return [field for field in found.values() if field.action not in ELSEWHERE]


async def _changes(hoa: Browser, field: Field, database: sqlite3.Connection) -> bool:
    """Types it there, and says whether anything is different since."""
    before = database.execute("PRAGMA data_version").fetchone()
    with capture_logs() as lines:
        await types(hoa, field, MARKUP)
    changed = database.execute("PRAGMA data_version").fetchone() != before
    assert hoa.status < 500 and MADE not in hoa.html, field
    if hoa.status >= 400:
        assert not changed, field
        assert any(sign in hoa.html for sign in SENTENCES), (field, hoa.text)
        assert hoa.status in (404, 422) or "console refused" in [line["event"] for line in lines], field
    return changed


async def furnished(office: Office) -> None:
    """Something on every page; what citizens said is markup too."""
    town = office.town
    await cafe(town, MARKUP[:60])
    number = await becomes(town, await neighbour(town), name=MARKUP[:20])
    for text in (MARKUP, f"{MARKUP} ạ"):
        await asks(office, text)
    mai = await office.colleague("Mai", "editor")
    await written(mai)
    await handed_in(mai)
    await planned(town, TEXTS)
    await goes_out(town)
    async with town.store.begin() as tx:
        await requests.note(tx, number, "erase", MARKUP, "Mai", town.now)
        await colleagues.invite(tx, "nobody's", MARKUP, "editor", town.now + timedelta(days=7))
        await replies.keep(tx, MARKUP, MARKUP, town.now)
        for text in (MARKUP, f"{MARKUP} ạ", f"dạ {MARKUP}"):
            await questions.keep(tx, questions.Missed(text, "unanswered", "", "vi", town.now))
        await additions.write(tx, Addition("vi", "battery", (MARKUP,)), "Mai", town.now)
    await tried_already(office)
