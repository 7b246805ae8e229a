"""Colleagues at their desks and a citizen on a phone, each in a browser, over the whole program."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from bot.app import App
from bot.folders import ROOT
from bot.staff import sign_in
from bot.store.people import questions
from bot.store.staff import colleagues
from tests.databases import Postgres
from tests.end_to_end.test_kill import process
from tests.running import free_port, running, settings
from tests.socket_citizen import SocketCitizen
from tests.web.phones import hears, needs_chromium, presses, says

pytestmark = needs_chromium

KNOWN = "query\ttopic_id\tstyle\nquên mật khẩu rồi em ơi\tpassword\tplain\nhôm nay ăn gì\tnone\tplain\n"
LOST = ("máy rớt xuống sông thì định danh sao", "rớt máy xuống sông rồi", "may rot xuong song lam sao dang nhap")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A small content, of a province where it is noon: at night nothing goes out."""
    root = tmp_path / "content"
    shutil.copytree(ROOT / "tests" / "packs" / "vneid", root)
    (root / "evaluation").mkdir()
    (root / "evaluation" / "known.tsv").write_text(KNOWN, "utf-8")
    hours = (12 - datetime.now(UTC).hour + 12) % 24 - 12
    site = (root / "site.yaml").read_text("utf-8")
    there = f"time_zone: Etc/GMT{-hours:+d}" if hours else "time_zone: Etc/UTC"
    (root / "site.yaml").write_text(site.replace("time_zone: Asia/Ho_Chi_Minh", there), "utf-8")
    assert there in (root / "site.yaml").read_text("utf-8")
    return root


@pytest.fixture
def url(postgres: Postgres) -> Iterator[str]:
    """A database for several processes."""
    with postgres.database() as address:
        yield address


@pytest.fixture
async def app(url: str, content: Path) -> AsyncIterator[App]:
    """The program, with all that it does by itself."""
    async with running(settings(url, content_dir=content)) as started:
        working = asyncio.create_task(started.worker.run())
        yield started
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)


@asynccontextmanager
async def desk(browser: Browser, app: App, name: str, *roles: str) -> AsyncIterator[Page]:
    """A colleague, signed in at an office PC; nothing may go wrong on the page."""
    async with app.store.begin() as tx:
        for role in roles:
            await colleagues.grant(tx, name, role, app.clock())
        who = await colleagues.called(tx, name)
        assert who is not None
        link = await sign_in.link(tx, who, app.settings.address, app.clock())
    room = await browser.new_context(viewport={"width": 1280, "height": 900}, locale="vi-VN", reduced_motion="reduce")
    page, wrong = await room.new_page(), list[str]()
    page.on("pageerror", lambda error: wrong.append(str(error)))
    await page.goto(link)
    await page.get_by_role("button", name="Đăng nhập trên máy này").click()
    await expect(page.get_by_role("heading", level=1)).to_be_visible()
    yield page
    assert wrong == []
    await room.close()


async def test_a_campaign_is_written_approved_and_watched(browser: Browser, app: App, page: Page) -> None:
    """Mai writes, Bình approves; both see it finish without touching the page, and the citizen has it on the phone."""
    await says(page, "/nhactin")
    await presses(page, "Đồng ý")
    await hears(page, "nhắc")
    await page.locator("#log").get_by_role("button", name="nhắc").last.click()
    async with desk(browser, app, "Mai", "editor") as mai, desk(browser, app, "Bình", "approver") as binh:
        await mai.goto(f"{app.settings.address}/staff/campaigns/new")
        await mai.get_by_label("Tên").first.fill("Nhắc định danh")
        await mai.get_by_label("Tiếng Việt").first.fill("Cô bác nhớ mang căn cước nhé.")
        await mai.get_by_label("Tiếng Anh").first.fill("Please bring your card.")
        await expect(mai.locator("[data-part=previews]")).to_contain_text("Cô bác nhớ mang căn cước nhé.")
        await mai.get_by_label("Ngay khi").check()
        await mai.get_by_role("button", name="Lưu, rồi chọn người nhận").click()
        await expect(mai.locator("[data-part=whom]")).to_contain_text("Hiện tới được 1")
        await mai.get_by_role("link", name="Vậy là đúng").click()
        await mai.get_by_role("button", name="Chuyển duyệt").click()
        await binh.get_by_role("link", name="Chiến dịch").click()
        await binh.get_by_role("link", name="Nhắc định danh").click()
        await binh.get_by_role("link", name="Xem, rồi duyệt").click()
        await binh.get_by_label("Tôi hiểu là có 1 người nhận tin này").check()
        await binh.get_by_role("button", name="Duyệt cho gửi").click()
        await hears(page, "Cô bác nhớ mang căn cước nhé.")
        await mai.reload()
        for each in (mai, binh):
            await expect(each.locator("[data-live=progress]")).to_contain_text("xong 1 trên 1", timeout=15_000)


async def test_a_question_is_answered_into_the_chat(browser: Browser, app: App, page: Page) -> None:
    """It appears in the inbox by itself; the answer appears in the chat, which nobody has touched."""
    async with desk(browser, app, "Mai", "editor") as mai:
        await mai.goto(f"{app.settings.address}/staff/inbox")
        await says(page, "/canbogiup")
        await hears(page, "câu hỏi")
        await says(page, "Thẻ của má tôi bị mờ, cán bộ in lại giúp được không")
        await mai.get_by_role("link", name="Thẻ của má tôi bị mờ").click(timeout=15_000)
        await mai.get_by_label("Trả lời").fill("Dạ chú ghé công an xã, em in lại cho ạ.")
        await mai.get_by_role("button", name="Trả lời và đóng").click()
        await hears(page, "Dạ chú ghé công an xã, em in lại cho ạ.")


async def test_an_answer_is_published_to_another_process(browser: Browser, app: App, content: Path) -> None:
    """What was asked in vain is written, tried and published in one process; somebody who talks with another one asks
    it again and reads the answer."""
    async with app.store.begin() as tx:
        for text in LOST:
            await questions.keep(tx, questions.Missed(text, "unanswered", "", "vi", app.clock()))
    url, port = app.settings.database_url, free_port()
    async with (
        process(url, port, "serve", CONTENT_DIR=str(content)),
        SocketCitizen(f"http://127.0.0.1:{port}") as lan,
        desk(browser, app, "Mai", "editor") as mai,
    ):
        await mai.goto(f"{app.settings.address}/staff/inbox/unanswered")
        await mai.locator("main table a").first.click()
        await mai.get_by_label("Câu hỏi, như trợ lý nhắc lại").fill("Rớt máy xuống sông thì làm sao?")
        await mai.locator("#answer").fill("Cô bác ghé công an xã để làm lại.")
        await mai.get_by_label("Dẫn từ đâu").fill("Hỏi đáp số 12")
        await mai.get_by_label("Đúng tới ngày nào").fill("2021-05-01")
        await mai.locator("#phrasings").fill("\n".join(LOST))
        await mai.get_by_role("button", name="Thử câu trả lời này").click()
        await mai.get_by_role("button", name="Đăng", exact=True).click(timeout=20_000)
        await expect(mai.get_by_role("status")).to_contain_text("Đã đăng")
        while "ghé công an xã" not in lan.text:
            heard = len(lan.messages)
            await lan.says(LOST[0])
            await lan.until(lambda heard=heard: len(lan.messages) > heard, "an answer")  # type: ignore[misc]
