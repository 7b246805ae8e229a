"""The web chat's protocol: nothing lost, nothing twice."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import aiohttp
import pytest
import sqlalchemy as sa

from bot.app import App
from bot.store.tables import outbox, person
from tests.running import running, settings
from tests.socket_citizen import SocketCitizen


@pytest.fixture
async def app(database_url: str) -> AsyncIterator[App]:
    """The program over each database."""
    async with running(settings(database_url)) as started:
        yield started


async def test_a_citizen_is_greeted_and_answered(app: App) -> None:
    """A new browser gets a token, a greeting that says it is a machine, and an answer to a question."""
    async with SocketCitizen(app.settings.address) as lan:
        await lan.says("/start")
        await lan.hears("em là máy chứ không phải người")
        await lan.says("Bluezone có tốn pin không?")
        await lan.hears("10%")


async def test_a_frame_that_is_repeated_is_answered_once(app: App) -> None:
    """The page repeats what was not acknowledged; the bot hears it once and acknowledges it each time."""
    async with SocketCitizen(app.settings.address) as lan:
        frame = {"type": "say", "text": "/menu", "id": "11111111-aaaa"}
        await lan.sends(frame)
        await lan.hears("Anh/chị cần gì")
        await lan.sends(frame)
        await lan.until(lambda: sum(one["type"] == "ack" for one in lan.frames) == 2, "a second ack")
        assert len(lan.messages) == 1


async def test_what_came_while_the_browser_was_away_waits(app: App) -> None:
    """A message that was not shown comes again after a reconnect; one that was shown does not."""
    async with SocketCitizen(app.settings.address) as lan:
        await lan.says("/menu")
        await lan.hears("Anh/chị cần gì")
    async with SocketCitizen(app.settings.address, lan.token, shown=0) as again:
        await again.hears("Anh/chị cần gì")
        await again.has_seen()
        await again.says("/ngonngu")
        await again.hears("From now on I speak English")
    async with SocketCitizen(app.settings.address, lan.token, shown=again.shown) as third:
        await third.says("/menu")
        await third.hears("What can I do for you")
        assert len(third.messages) == 1


async def test_what_was_shown_is_not_kept(app: App) -> None:
    """Once the page has a message the server forgets it: the history is the browser's."""
    async with SocketCitizen(app.settings.address) as lan:
        await lan.says("/menu")
        await lan.hears("Anh/chị cần gì")
        await lan.has_seen()
        await lan.says("/menu")
        await lan.until(lambda: len(lan.messages) == 2, "a second menu")
    async with app.store.read() as tx:
        assert await tx.scalar(sa.select(sa.func.count()).select_from(outbox)) == 1


async def test_two_tabs_hear_the_same(app: App) -> None:
    """What is said to one tab comes to the other as well."""
    async with SocketCitizen(app.settings.address) as one:
        async with SocketCitizen(app.settings.address, one.token) as two:
            await one.says("/menu")
            await one.hears("Anh/chị cần gì")
            await two.hears("Anh/chị cần gì")


async def test_every_tab_gets_the_words_of_a_new_language(app: App) -> None:
    """Whoever switches gets the page's own words before the answer, in each tab, once; a page that is opened in
    another language than the person's gets them as well, one in the same language none."""

    def languages(tab: SocketCitizen) -> list[str]:
        return [frame["language"] for frame in tab.frames if frame["type"] == "language"]

    async with SocketCitizen(app.settings.address) as one, SocketCitizen(app.settings.address, one.token) as two:
        await one.says("/language en")
        for tab in (one, two):
            await tab.hears("From now on I speak English")
            kinds = [frame["type"] for frame in tab.frames]
            assert kinds.index("language") < kinds.index("message") and languages(tab) == ["en"]
        await one.says("/menu")
        await one.hears("What can I do for you")
        assert languages(one) == ["en"]
        assert next(f for f in one.frames if f["type"] == "language")["others"] == {"vi": "Tiếng Việt"}
    for opened, told in (("vi", ["en"]), ("en", [])):
        async with SocketCitizen(app.settings.address, one.token, language=opened) as later:
            await later.hears("From now on I speak English")
            assert languages(later) == told


async def test_deleting_my_data_reaches_the_browser(app: App) -> None:
    """After "delete my data" the farewell comes, then the order to forget; no person is left."""
    async with SocketCitizen(app.settings.address) as lan:
        await lan.says("/xoa")
        await lan.hears("chắc chưa")
        await lan.presses("Xóa hết")
        await lan.hears("Em đã xóa hết")
        await lan.until(lambda: lan.frames[-1]["type"] == "forget", "the order to forget")
    async with app.store.read() as tx:
        assert await tx.scalar(sa.select(sa.func.count()).select_from(person)) == 0


async def test_a_place_is_handed_over_by_a_link_of_the_page(app: App) -> None:
    """The one-time link opens this web chat, so that nothing has to be typed."""
    async with SocketCitizen(app.settings.address) as lan:
        for typed, answer in (
            ("/dangky", "đồng ý"),
            ("1", "tên gì"),
            ("Quán Hương", "loại nào"),
            ("1", "huyện, thị xã"),
            ("phường 9", "Địa chỉ"),
            ("12 Trần Phú", "số điện thoại nào"),
            ("0912345678", "Đúng hết chưa"),
            ("1", "Đã đăng ký xong"),
            ("/diem", "các điểm kiểm dịch của anh/chị"),
            ("1", "mang mã tạm"),
            ("6", "thuộc hẳn về người khác"),
        ):
            await lan.says(typed)
            await lan.hears(answer)
        await lan.presses("Bàn giao điểm này")
        await lan.hears(f"{app.settings.address}/?start=take_")
        assert "/start take_" not in lan.text


async def test_a_server_that_stops_sends_the_browsers_away(database_url: str) -> None:
    """An open page keeps no server from stopping: it is told to go, and goes on with the next one."""
    chosen = settings(database_url)
    async with AsyncExitStack() as streets:
        async with running(chosen):
            lan = await streets.enter_async_context(SocketCitizen(chosen.address))
            await lan.says("/dangky")
            await lan.hears("đồng ý")
        await lan.until(lambda: lan.closed == aiohttp.WSCloseCode.GOING_AWAY, "the goodbye")
    async with running(chosen), SocketCitizen(chosen.address, lan.token, lan.shown) as again:
        await again.says("1")
        await again.hears("tên gì")


@pytest.mark.parametrize(
    "frame",
    [{}, {"type": "say"}, {"type": "say", "id": 7, "text": "x"}, {"type": "pick", "id": "12345678"}, {"type": 1}],
)
async def test_a_frame_of_no_page_is_refused(app: App, frame: dict[str, object]) -> None:
    """A malformed frame gets an answer and costs nothing; the talk goes on."""
    async with SocketCitizen(app.settings.address) as lan:
        await lan._ws.send_json(frame)
        await lan.says("/menu")
        await lan.hears("Anh/chị cần gì")


async def test_a_script_is_slowed_down_and_nothing_of_it_is_lost(app: App) -> None:
    """Too many frames at once are asked to come later; each can be repeated."""
    async with SocketCitizen(app.settings.address) as lan:
        for _ in range(40):
            await lan.says("/menu")
        await lan.until(lambda: any(frame["type"] == "later" for frame in lan.frames), "a “later”")


async def test_pages_say_what_may_run_on_them(app: App) -> None:
    """Every page forbids foreign scripts and foreign frames; the chat page is Vietnamese unless asked otherwise."""
    async with aiohttp.ClientSession() as session:
        async with session.get(app.settings.address, headers={"Accept-Language": "en"}) as page:
            assert "frame-ancestors 'self'" in page.headers["Content-Security-Policy"]
            assert '<html lang="vi"' in await page.text()
        async with session.get(f"{app.settings.address}/?lang=en") as page:
            assert '<html lang="en"' in await page.text()


async def test_an_unknown_code_is_a_warning(app: App) -> None:
    """The page of a code that is none of ours warns, in words, and is a 404."""
    async with aiohttp.ClientSession() as session, session.get(f"{app.settings.address}/c/ABCDEFGH") as page:
        assert page.status == 404
        assert "Mã này không có trong danh sách" in await page.text()


async def test_health(app: App) -> None:
    """Live and ready while the database answers; not ready once it does not."""
    async with aiohttp.ClientSession() as session:
        for path in ("live", "ready"):
            async with session.get(f"{app.settings.address}/health/{path}") as answer:
                assert answer.status == 200
