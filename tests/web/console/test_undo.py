"""What is harmless can be taken back where it was done; what is not asks first, and says how much it is."""

import re
from datetime import date, timedelta

import pytest

from bot.model import Addition, Answer, CampaignState, Content
from bot.model.staff import ROLES
from bot.store.checkpoints import checkpoints
from bot.store.people import requests
from bot.store.staff import additions, audit, colleagues, replies, settings
from bot.store.staff.undos import LASTS
from tests.campaigns.office import becomes, neighbour, planned
from tests.web.console.acts import BEGUN, CAMPAIGN, LOOKS, act, acts, asked, on, undone, uploaded
from tests.web.console.office import Browser, Office, tried_already
from tests.web.console.test_campaigns import handed_in, paced, written
from tests.web.console.test_inbox import asks
from tests.web.console.test_refusals import everything
from tests.web.console.walk import kind, walked
from tests.web.doors import cafe

__all__ = ["paced"]

BESIDES = {"audit", "notice", "overlay", "picture", "session", "setting", "ticket_line", "undo", "outbox"}
"""Tables that tell that something was done and taken back."""

SAID = {"/inbox/{number}/answer"}
"""What is not all taken back: words that were sent are, but the question is open again."""


async def furnished(office: Office, hoa: Browser) -> tuple[str, str]:
    """Something to be done with everything; gives the numbers of an open place and of a closed one."""
    town = office.town
    place, shut = await cafe(town), await cafe(town, "Trạm xá")
    number = await becomes(town, await neighbour(town))
    await neighbour(town)
    for question in ("Mã in cỡ nào?", "Quán hai cửa thì sao?"):
        await asks(office, question)
    await hoa.opens("/inbox/2")
    await hoa.presses("Nhận và trao đổi")
    await written(hoa)
    await handed_in(await office.colleague("Mai", "editor"))
    texts = Content({"vi": "Nhớ bật Bluetooth nhé.", "en": "Please switch Bluetooth on."})
    later = town.now + timedelta(days=1)
    await planned(town, texts, at=later)
    await planned(town, texts, at=later, state=CampaignState.PAUSED)
    answer = Answer("Mất máy thì sao?", "Dạ báo công an xã.", "Hỏi đáp số 1", date(2021, 5, 1), "", False)
    async with town.store.begin() as tx:
        await checkpoints.change(tx, shut.code, None, suspended_at=town.now)
        await requests.note(tx, number, "erase", "Đơn", "Mai", town.now)
        await colleagues.invite(tx, "token", "Tư", "editor", town.now + timedelta(days=7))
        await replies.keep(tx, "Cảm ơn", "Dạ cảm ơn cô bác.", town.now)
        for given in (
            Addition("vi", "battery", ("pin tụt",)),
            Addition("vi", "lost", ("mất máy", "rớt máy", "máy hư"), answer),
        ):
            await additions.write(tx, given, "Mai", town.now)
    await tried_already(office)
    async with town.store.begin() as tx:
        await additions.publish(tx, 2, await additions.version(tx), town.now)
    await tried_already(office)
    return place.code, shut.code


@pytest.fixture
async def hoa(paced: Office) -> Browser:
    """Somebody who may do everything, at one of her two computers; Bình works here too."""
    await paced.colleague("Bình", "approver", "editor")
    await paced.colleague("Hoa", *ROLES)
    hoa = await paced.colleague("Hoa", *ROLES)
    hoa.both = False
    return hoa


async def test_every_act_asks_before_or_can_be_taken_back(paced: Office, hoa: Browser) -> None:
    """Whatever can be posted anywhere changes nothing, begins what is dropped on the next page, asks first with an
    amount and nowhere else, or is undone by one press: every row is as it was. Pressed once more, it is refused."""
    code, shut = await furnished(paced, hoa)
    harmless, grave = undone(code, shut), asked(code)
    sure = uploaded(code)
    assert acts() == {*LOOKS, *BEGUN, *harmless, *grave, *sure}
    assert len(acts()) == sum(map(len, (LOOKS, BEGUN, harmless, grave, sure)))
    before = await everything(paced)
    for what, does in harmless.items():
        await does(hoa)
        assert act(hoa.posted) == what, hoa.posted
        await hoa.presses("Mở lại câu hỏi" if what in SAID else "Hoàn tác")
        hoa.reads("Đã hoàn tác")
        again, since = hoa.posted, await everything(paced)
        besides = BESIDES | ({"ticket"} if what in SAID else set())
        assert {name: rows for name, rows in since.items() if name not in besides and rows != before[name]} == {}, what
        before = since
        await _posts(hoa, again)
        hoa.reads("Chưa có gì thay đổi", "trong mười phút, một lần")
    await tried_already(paced)
    for what, (path, amount) in grave.items():
        await hoa.opens(path)
        hoa.reads(amount)
        assert what in {act(f"/staff{action}") for action in _actions(hoa)}, (what, path)
    for what, (does, amount) in sure.items():
        await does(hoa)
        assert amount in hoa.text, (what, hoa.text)
    await _nowhere_else(hoa, {what: kind(f"/staff{path}") for what, (path, _) in grave.items()})
    async with paced.town.store.read() as tx:
        assert await settings.current(tx) == {}
        assert [one.what for one in await audit.after(tx, 0)].count("taken back") == len(harmless)


def _actions(browser: Browser) -> list[str]:
    posted = [form for form in browser._page.iter("form") if form.get("method") == "post"]
    return [(form.get("action") or browser.path).removeprefix("/staff") for form in posted]


async def _posts(browser: Browser, path: str, status: int = 409) -> None:
    token = re.findall(r'name="csrf" value="(\w+)"', browser.html)[0]
    await browser.posts(path, {"csrf": token})
    assert browser.status == status


async def _nowhere_else(hoa: Browser, pages: dict[str, str]) -> None:
    """What asks first cannot be pressed without having been asked."""
    for path, page in (await walked(hoa)).items():
        posted = [form for form in page.iter("form") if form.get("method") == "post"]
        for what in {act(form.get("action") or path) for form in posted} & pages.keys():
            assert kind(path) == pages[what], (what, path)


async def test_what_begins_something_leads_to_where_it_is_dropped(paced: Office, hoa: Browser) -> None:
    """An invitation is withdrawn on the page that shows it."""
    await hoa.opens("/people")
    await hoa.presses("Tạo lời mời", name="Tư", role="editor")
    assert BEGUN[act(hoa.posted)] in _actions(hoa)


async def test_it_is_refused_where_something_has_changed(paced: Office, hoa: Browser) -> None:
    """Somebody else has saved another answer under that name, approved what was handed in, closed the question that she
    handed on, or let somebody go: a sentence says so, and nothing is different."""
    await furnished(paced, hoa)
    binh = await paced.colleague("Bình", *ROLES)
    acting = undone("", "")
    for what, other in (
        ("/inbox/replies", on("/inbox/replies", "Lưu", name="Chào", text="Chào bà con.")),
        (f"{CAMPAIGN}/submit", on("/campaigns/1/approve", "Duyệt cho gửi", understood="y")),
        (f"{CAMPAIGN}/pause", on("/campaigns/3", "Gửi tiếp")),
        ("/inbox/{number}/hand", on("/inbox/2", "Đóng, không nhắn thêm")),
        ("/settings", on("/settings", "Lưu", cap="5")),
    ):
        await acting[what](hoa)
        await other(binh)
        before = await everything(paced)
        await hoa.presses("Hoàn tác", 409)
        hoa.reads("Chưa có gì thay đổi", "có người khác vừa sửa")
        assert await everything(paced) == before, what


async def test_it_is_for_ten_minutes_and_for_whoever_did_it(paced: Office, hoa: Browser) -> None:
    """Nobody else takes it back, nor she herself when she comes back from lunch; who lost the role does not either."""
    binh = await paced.colleague("Bình", "admin")
    for then in ("another", "late", "no editor"):
        await hoa.opens("/inbox/replies")
        await hoa.presses("Lưu", name="Chào", text=f"Dạ chào, {then}.")
        (path,) = re.findall(r"/staff/undo/[0-9]+", hoa.html)
        if then == "another":
            await binh.opens("/browsers")
            await _posts(binh, path)
        elif then == "late":
            paced.town.now += LASTS
            await _posts(hoa, path)
            hoa.reads("trong mười phút, một lần")
        else:
            async with paced.town.store.begin() as tx:
                for role in ("editor", "approver", "admin"):
                    await colleagues.revoke(tx, "Hoa", role)
            await _posts(hoa, path, 403)
        async with paced.town.store.read() as tx:
            assert [one.text for one in await replies.all_(tx)] == [f"Dạ chào, {then}."]
