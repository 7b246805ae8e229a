"""Every address of the console, and who may open it."""

import re
from pathlib import Path

from bot.model.staff import ROLES
from bot.web.console.server import ROUTES
from tests.web.console.office import Office

LIST = Path(__file__).with_name("routes.txt")


def listed() -> dict[tuple[str, str], set[str]]:
    """What routes.txt says: method and path → roles."""
    found = {}
    for line in LIST.read_text("utf-8").splitlines():
        address, _, roles = line.rpartition(": ")
        method, _, path = address.partition(" ")
        found[method, path] = set(roles.split())
    return found


def example(address: str) -> str:
    """An address with something in each of its places: the number 1, or the first word that it may be."""
    return re.sub(r"\{\w+(?::([a-z]+)?[^}]*)?\}", lambda place: place[1] or "1", address)


def test_no_address_vanishes_or_appears_unseen() -> None:
    """People keep addresses in their bookmarks and in the chat: whoever takes one away, adds one or lets others in,
    changes the list."""
    assert {(route.method, f"/staff{route.path}"): set(route.roles) for route in ROUTES} == listed()
    assert len(ROUTES) == len(listed())


async def test_every_role_opens_what_it_may_and_nothing_else(office: Office) -> None:
    """Whoever may not reads a sentence, and nothing is done; strangers are shown how to sign in."""
    everybody = {role: await office.colleague(role.title(), role) for role in ROLES}
    stranger = office.stranger()
    for (method, address), roles in listed().items():
        path = example(address).removeprefix("/staff")
        for role, browser in everybody.items():
            if role not in roles:
                await (browser.opens(path, 403) if method == "GET" else browser.posts(f"/staff{path}", {}))
                assert browser.status == 403, (method, path, role)
                browser.reads("không thuộc phần việc")
            elif method == "GET":
                await browser._get(f"/staff{path}")
                assert browser.status in (200, 404), (path, role, browser.status)
        await (stranger.opens(path, 401) if method == "GET" else stranger.posts(f"/staff{path}", {}))
        assert stranger.status == 401
        stranger.reads("Mời anh/chị đăng nhập")


async def test_every_post_wants_the_token_of_its_browser(office: Office) -> None:
    """A form without the token, with another browser's, or from another site changes nothing, at any address."""
    mai = await office.colleague("Mai", *ROLES)
    binh = await office.colleague("Binh", *ROLES)
    await binh.opens("/browsers")
    stolen = re.findall(r'name="csrf" value="(\w+)"', binh.html)[0]
    await mai.opens("/browsers")
    own = re.findall(r'name="csrf" value="(\w+)"', mai.html)[0]
    for method, address in listed():
        path = example(address)
        if method == "POST":
            for form, headers in (({}, {}), ({"csrf": stolen}, {}), ({"csrf": own}, {"Sec-Fetch-Site": "cross-site"})):
                await mai.posts(path, form, **headers)
                assert mai.status == 403, (path, form)
                mai.reads("Chưa có gì thay đổi")
