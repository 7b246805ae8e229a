"""What somebody sees who opens a checkpoint's code."""

import random
from collections.abc import AsyncIterator

import aiohttp
import pytest
from yarl import URL

from bot.checkpoints.codes import signing
from bot.checkpoints.codes.signature import Signer, read
from bot.store.vault import Vault
from tests.people import SECRET, Town
from tests.web.doors import cafe, path, served

VIETNAMESE = {"Accept-Language": "vi"}


@pytest.fixture
async def browser(town: Town) -> AsyncIterator[aiohttp.ClientSession]:
    """A telephone that has opened nothing yet."""
    async with served(town) as root, aiohttp.ClientSession(root, headers=VIETNAMESE) as session:
        yield session


async def opens(browser: aiohttp.ClientSession, where: str) -> tuple[int, str]:
    """The status and the page at an address, sent exactly as it is written."""
    url = URL(f"{browser._base_url}".rstrip("/") + where, encoded=True)
    async with browser.get(url) as answer:
        return answer.status, await answer.text()


async def test_a_genuine_code_shows_the_name_and_the_commune_first(town: Town, browser: aiohttp.ClientSession) -> None:
    """Before anything is noted the page says which place it is, and that the code is genuine."""
    status, page = await opens(browser, await path(town, await cafe(town)))
    assert status == 200
    assert page.index("Cà phê Hương") < page.index("Phường 1, Thành phố Tuy Hòa") < page.index("Mã này là mã thật")
    assert page.index("Phường 1, Thành phố Tuy Hòa") < page.index('action="/visit/arrive"')


async def test_a_typed_number_shows_the_place_and_says_that_it_was_typed(
    town: Town, browser: aiohttp.ClientSession
) -> None:
    """The number from the poster, in any case, opens the page; it never calls itself genuine."""
    place = await cafe(town)
    status, page = await opens(browser, f"/c/{place.code.lower()}?lang=vi")
    assert status == 200
    assert "Cà phê Hương" in page
    assert "Mã số này do anh/chị gõ vào" in page
    assert "Mã này là mã thật" not in page


async def test_an_unknown_number_is_warned_of(browser: aiohttp.ClientSession) -> None:
    """No place has it: a warning, no buttons, and nothing that a cache may keep."""
    status, page = await opens(browser, "/c/ZZZZZZZZ")
    assert status == 404
    assert "Không có điểm kiểm dịch nào dùng mã này" in page
    assert "/visit/arrive" not in page


@pytest.mark.parametrize("where", ["/c/ZZZZZZZZ", "/nowhere"])
async def test_a_number_to_call_is_one_press_away(town: Town, browser: aiohttp.ClientSession, where: str) -> None:
    """Whoever is told to call stands at a door with the telephone in their hand: the number calls itself."""
    browser.headers["Accept"] = "text/html"
    _, page = await opens(browser, where)
    number = town.library.site.names_in("vi")["hotline"]
    assert f'<a href="tel:{number.replace(".", "")}">{number}</a>' in page
    assert page.count(number) == page.count(f">{number}<")


async def test_altered_codes_get_a_warning_and_no_buttons(town: Town, browser: aiohttp.ClientSession) -> None:
    """Every one of a hundred alterations, whatever the sign, is called not genuine and offers no check-in."""
    genuine, dice = await path(town, await cafe(town)), random.Random(7)
    for _ in range(100):
        at = dice.randrange(len("/c/"), len(genuine))
        sign = dice.choice([one for one in "0123456789ABCXYZabz/.?%&-_~ é" if one != genuine[at]])
        status, page = await opens(browser, f"{genuine[:at]}{URL.build(path=sign).raw_path}{genuine[at + 1 :]}")
        assert status == 404, (at, sign)
        assert "/visit/arrive" not in page
        assert "đây không phải mã thật" in page


async def test_a_code_of_another_key_gets_a_warning(town: Town, browser: aiohttp.ClientSession) -> None:
    """A forger signs our address with a key of their own."""
    place = await cafe(town)
    await path(town, place)
    forged = Signer(1, bytes(32)).link(town.registry.root, place.code, place.issue)
    status, page = await opens(browser, forged.removeprefix(town.registry.root))
    assert (status, "đây không phải mã thật" in page) == (404, True)


async def test_a_withdrawn_code_is_warned_of_at_once(town: Town, browser: aiohttp.ClientSession) -> None:
    """The very next look after the withdrawal sees it, by the code and by the number; the answer is never cached."""
    place = await cafe(town)
    genuine = await path(town, place)
    assert (await opens(browser, genuine))[0] == 200
    async with town.store.begin() as tx:
        await town.registry.revoke(tx, place.code, town.now)
    for where in (genuine, f"/c/{place.code}"):
        status, page = await opens(browser, where)
        assert (status, "Mã này không còn dùng được" in page, "/visit/arrive" in page) == (410, True, False)
    async with browser.get(f"/c/{place.code}") as answer:
        assert answer.headers["Cache-Control"] == "no-store"


async def test_anybody_can_check_a_code_with_the_published_keys(town: Town, browser: aiohttp.ClientSession) -> None:
    """/keys.json holds what is needed to verify a poster without us, and only keys that are in use."""
    place = await cafe(town)
    genuine = town.registry.root + await path(town, place)
    async with browser.get("/keys.json") as answer:
        published = signing.from_jwks(await answer.json())
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
    claim = read(genuine, town.registry.root)
    assert claim is not None
    assert claim.holds(published)
    assert published == {1: signing.signer(Vault(SECRET), 1).public}
