"""Arriving and leaving in a browser."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from http.cookies import SimpleCookie

import aiohttp
import pytest

from bot.checkpoints import desk
from bot.model import Checkpoint, Visit
from bot.store.visits import presence
from bot.store.visits.presence import Presence
from bot.visits.check_in import device
from tests.people import Town
from tests.web.doors import cafe, path, served

JSON = {"Accept": "application/json", "Sec-Fetch-Site": "same-origin"}
TOKEN = re.compile(r'name="token" value="([A-Za-z0-9_-]{43})"')


class Browser:
    """A browser that reads Vietnamese. It keeps its cookie by hand: the real one is for https only."""

    def __init__(self, root: str, token: str = "") -> None:
        self.session = aiohttp.ClientSession(
            root, headers={"Accept-Language": "vi"}, cookie_jar=aiohttp.DummyCookieJar()
        )
        self.token, self.status, self.cookies = token, 0, SimpleCookie()

    async def opens(self, where: str) -> str:
        async with self.session.get(where, cookies=self.own) as answer:
            self.status, self.cookies = answer.status, answer.cookies
            return await answer.text()

    async def presses(self, what: str, door: str, token: str = "t" * 43, **more: str) -> dict[str, str]:
        form = {"place": door.removeprefix("/c/"), "token": token, **more}
        async with self.session.post(f"/visit/{what}", data=form, headers=JSON, cookies=self.own) as answer:
            self.status, self.cookies = answer.status, answer.cookies
            if "visitor" in answer.cookies:
                self.token = answer.cookies["visitor"].value
            found: dict[str, str] = await answer.json() if answer.content_type == "application/json" else {}
            return found

    async def erases(self, which: str) -> None:
        form = {"visit": which}
        async with self.session.post("/visits/erase", data=form, cookies=self.own, allow_redirects=False) as answer:
            self.status, self.cookies = answer.status, answer.cookies

    @property
    def own(self) -> dict[str, str]:
        return {"visitor": self.token} if self.token else {}


@pytest.fixture
async def root(town: Town) -> AsyncIterator[str]:
    """The pages, served."""
    async with served(town) as where:
        yield where


@pytest.fixture
async def lan(root: str) -> AsyncIterator[Browser]:
    """Somebody with a browser."""
    browser = Browser(root)
    yield browser
    await browser.session.close()


@pytest.fixture
async def bao(root: str) -> AsyncIterator[Browser]:
    """Somebody else with another browser."""
    browser = Browser(root)
    yield browser
    await browser.session.close()


async def there(town: Town, place: Checkpoint) -> list[Presence]:
    """Everybody of whom the database says that they are at a place today."""
    async with town.store.read() as tx:
        return await presence.present(tx, place.code, town.now - timedelta(hours=6), town.now + timedelta(minutes=1))


async def test_a_page_shows_whose_code_it_is_and_notes_nothing(town: Town, lan: Browser) -> None:
    """Name and commune before anything is recorded; looking leaves no cookie."""
    place = await cafe(town)
    page = await lan.opens(await path(town, place))
    assert "Cà phê Hương" in page and "Tuy Hòa" in page
    assert not lan.cookies
    assert await there(town, place) == []


async def test_arriving_and_leaving(town: Town, lan: Browser) -> None:
    """Two presses make one visit from one to the other; the page knows in between that one is there."""
    place = await cafe(town)
    door = await path(town, place)
    assert "16:00" in (await lan.presses("arrive", door))["text"]
    assert "16:00" in await lan.opens(door)
    town.passes(minutes=40)
    assert (await lan.presses("leave", door))["state"] == "left"
    [visit] = await there(town, place)
    assert visit.until - visit.arrived_at == timedelta(minutes=40)


async def test_the_cookie_is_for_our_pages_only(town: Town, lan: Browser) -> None:
    """No script reads it, no other site sends it, it travels encrypted, and it ends when the visits do."""
    door = await path(town, await cafe(town))
    await lan.presses("arrive", door)
    cookie = lan.cookies["visitor"]
    assert cookie["httponly"] and cookie["secure"] and cookie["samesite"] == "Lax"
    assert cookie["max-age"] == str(28 * 86400)


async def test_a_browser_keeps_its_own_token(town: Town, lan: Browser) -> None:
    """Once a browser is known, the token of a page counts for nothing: nobody can be given another's."""
    first, second = await cafe(town), await cafe(town, "Chợ Tuy Hòa")
    lan.token = "k" * 43
    await lan.presses("arrive", first.code, token="x" * 43)
    town.passes(minutes=5)
    await lan.presses("arrive", second.code, token="y" * 43)
    [early], [late] = await there(town, first), await there(town, second)
    assert lan.token == "k" * 43
    assert early.visitor_id == late.visitor_id
    assert early.until == late.arrived_at


@pytest.mark.parametrize("where", [5, 20, 60, -1])
async def test_an_altered_code_is_never_a_visit(town: Town, lan: Browser, where: int) -> None:
    """One digit changed in the address: a warning, and nothing noted."""
    place = await cafe(town)
    door = await path(town, place)
    digit = "7" if door[where] != "7" else "8"
    altered = door[:where] + digit + (door[where + 1 :] if where != -1 else "")
    answer = await lan.presses("arrive", altered)
    assert lan.status == 410 and answer["state"] == ""
    assert await there(town, place) == []


async def test_a_revoked_code_is_never_a_visit_but_one_may_leave(town: Town, lan: Browser, bao: Browser) -> None:
    """Who is inside when a code is withdrawn can still say that they leave."""
    place = await cafe(town)
    door = await path(town, place)
    await lan.presses("arrive", door)
    async with town.store.begin() as tx:
        await town.registry.revoke(tx, place.code, town.now)
    await bao.presses("arrive", door)
    assert bao.status == 410
    town.passes(minutes=10)
    assert (await lan.presses("leave", door))["state"] == "left"
    [visit] = await there(town, place)
    assert visit.ending == "left"


async def test_what_waited_for_a_network_is_noted_when_it_happened(town: Town, lan: Browser) -> None:
    """Pressed an hour ago, sent now, sent once more because the answer was lost: one visit, an hour ago."""
    place = await cafe(town)
    door = await path(town, place)
    await lan.presses("arrive", door, ago="3600000")
    await lan.presses("arrive", door, ago="3605000")
    [visit] = await there(town, place)
    assert visit.arrived_at == town.now - timedelta(hours=1)


@pytest.mark.parametrize("ago", [str(49 * 3600 * 1000), "-5", "soon", "9" * 40])
async def test_nonsense_about_the_time_is_refused(town: Town, lan: Browser, ago: str) -> None:
    """Neither the distant past nor the future."""
    place = await cafe(town)
    await lan.presses("arrive", place.code, ago=ago)
    assert lan.status == 400
    assert await there(town, place) == []


async def test_other_sites_cannot_press(town: Town, lan: Browser) -> None:
    """A form on somebody else's page notes nothing, whether the browser is new or old."""
    place = await cafe(town)
    form = {"place": place.code, "token": "t" * 43}
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}, {"Origin": "null"}):
        for where in ("/visit/arrive", "/visits/erase"):
            async with lan.session.post(where, data=form, headers=headers) as answer:
                assert answer.status == 403
    assert await there(town, place) == []


async def test_it_works_without_javascript(town: Town, lan: Browser) -> None:
    """The plain form ends at the list of visits."""
    place = await cafe(town)
    door = await path(town, place)
    found = TOKEN.search(await lan.opens(door))
    assert found is not None
    form = {"place": door.removeprefix("/c/"), "token": found[1]}
    async with lan.session.post("/visit/arrive", data=form, allow_redirects=False) as answer:
        assert (answer.status, answer.headers["Location"]) == (303, "/visits")
        lan.token = answer.cookies["visitor"].value
    page = await lan.opens("/visits")
    assert "Cà phê Hương" in page and "24/05/2021 16:00" in page


async def test_one_sees_and_erases_only_ones_own_visits(town: Town, lan: Browser, bao: Browser) -> None:
    """Another browser sees none of them, and cannot erase one by its number."""
    place, market = await cafe(town), await cafe(town, "Chợ Tuy Hòa")
    lan.token, bao.token = "L" * 43, "B" * 43
    await lan.presses("arrive", place.code)
    town.passes(minutes=10)
    await lan.presses("arrive", market.code)
    assert "Hương" in await lan.opens("/visits")
    assert "Hương" not in await bao.opens("/visits")
    first, second = await mine(town, lan)
    await bao.erases(str(first.id))
    assert await mine(town, lan) == [first, second]
    await lan.erases(str(first.id))
    assert await mine(town, lan) == [second]
    await lan.erases("all")
    assert await mine(town, lan) == []
    assert lan.cookies["visitor"].value == ""


async def mine(town: Town, browser: Browser) -> list[Visit]:
    async with town.store.read() as tx:
        return await town.visits.of(tx, device(browser.token))


async def test_nobody_learns_who_else_is_there(town: Town, lan: Browser) -> None:
    """Neither the page of the place nor one's own list says anything of other visitors."""
    place = await cafe(town)
    async with town.store.begin() as tx:
        await town.visits.record_for(tx, place.code, "Bà Tư Trầu", "+84987654321", town.now)
    pages = [await lan.opens(await path(town, place)), await lan.opens("/visits")]
    pages.append(str(await lan.presses("arrive", place.code)))
    # Nine digits: the signature in the page's address has 155 of its own, three of which may well be these.
    assert not any("Trầu" in page or "987654321" in page.replace(" ", "") for page in pages)


async def test_nobody_arrives_a_hundred_times(town: Town, lan: Browser) -> None:
    """A script is told off with the right status, so that the queue of a browser lets go of it."""
    places = [await cafe(town, f"Quán {number}") for number in range(2)]
    for number in range(100):
        await lan.presses("arrive", places[number % 2].code)
        town.passes(minutes=2)
    await lan.presses("arrive", places[0].code)
    assert lan.status == 429


async def test_the_offline_page_is_there_to_be_kept(lan: Browser) -> None:
    """The worker that looks after /c/ comes from the root, and what it keeps exists."""
    script = await lan.opens("/visit-worker.js")
    assert lan.status == 200
    for part in re.findall(r'"(/[a-z/.-]+)"', script):
        if part != "/c/":
            await lan.opens(part)
            assert lan.status == 200, part


async def test_erasing_asks_first(town: Town, lan: Browser) -> None:
    """One visit or all of them: nothing is gone before somebody has said that they mean it, and the solid button is the
    one that keeps them."""
    place = await cafe(town)
    door = await path(town, place)
    await lan.presses("arrive", door)
    page = await lan.opens("/visits")
    assert "erase=all" in page and 'value="all"' not in page
    asked = await lan.opens("/visits?erase=all")
    assert "Xóa hẳn tất cả" in asked and 'value="all"' in asked
    assert '<a class="button" href="/visits">Không, cứ để đó</a>' in asked
    one = await lan.opens("/visits?erase=1")
    assert f"Xóa hẳn lượt đến {place.name}" in one and 'value="1"' in one
    assert place.name in await lan.opens("/visits?erase=99")
    await lan.erases("all")
    assert place.name not in await lan.opens("/visits")


async def test_whoever_arrived_without_scripts_can_leave(town: Town, lan: Browser) -> None:
    """The list to which a plain form leads has a button to leave for the visit that is open, and for no other."""
    place = await cafe(town)
    await lan.presses("arrive", await path(town, place))
    page = await lan.opens("/visits")
    assert f'name="place" value="{place.code}"' in page and "Tôi rời đi" in page
    await lan.presses("leave", place.code)
    assert [visit.ending for visit in await there(town, place)] == ["left"]
    assert 'name="place"' not in await lan.opens("/visits")


async def test_pages_stay_in_the_language_that_was_picked(town: Town, lan: Browser) -> None:
    """From a checkpoint's page over arriving to the list; and each leads to the other language."""
    door = await path(town, await cafe(town))
    assert 'hreflang="en"' in await lan.opens(door)
    page = await lan.opens(f"{door}?lang=en")
    assert 'action="/visit/arrive?lang=en"' in page and 'href="/visits?lang=en"' in page and 'hreflang="vi"' in page
    assert "My visits" in await lan.opens("/visits?lang=en")


async def test_whoever_scans_an_old_provisional_code_is_told(town: Town, lan: Browser) -> None:
    """Once a place has its official code, the sheet with ours is to come down."""
    place = await cafe(town)
    door = await path(town, place)
    assert "mã tạm" not in await lan.opens(door)
    async with town.store.begin() as tx:
        assert await desk.declare(tx, place.owner_id, place.code, b"https://tokhaiyte.vn/?id=1")
    assert "Điểm này đã có mã của tokhaiyte.vn" in await lan.opens(door)


@pytest.mark.parametrize("where", ["/nothing", "/c"])
async def test_an_address_without_a_page_says_so_in_every_language(lan: Browser, where: str) -> None:
    """With a way to the helper; whoever does not read pages gets the status as data."""
    async with lan.session.get(where, headers={"Accept": "text/html"}) as answer:
        page = await answer.text()
    assert answer.status == 404
    for said in ("Không có trang này", "There is no such page", "0257.3821982", 'href="/?lang=en"'):
        assert said in page
    async with lan.session.get(where, headers={"Accept": "application/json"}) as bare:
        assert (bare.status, bare.content_type) == (404, "application/json")
