"""Signing in without a password."""

import secrets

from bot.store.staff import audit, colleagues
from tests.web.console.office import Office


async def test_a_link_signs_in_once_whoever_presses(office: Office) -> None:
    """Opening it says whom and which device it signs in and uses nothing up, as chats look at links by themselves;
    pressing signs in; after that it is over."""
    async with office.town.store.begin() as tx:
        await colleagues.grant(tx, "Mai", "editor", office.town.now)
    link = await office.link("Mai")
    browser = office.stranger()
    for _ in range(2):
        await browser._get(link)
        browser.reads("Đường dẫn này đăng nhập cho Mai trên máy này: Chrome, Windows.")
    await browser.presses("Đăng nhập trên máy này")
    assert "Đang làm việc: Mai" in browser.html
    another = office.stranger()
    await another._get(link)
    assert another.status == 410
    another.reads("Đường dẫn này không còn dùng được")
    await another.posts(link, {})
    assert another.status == 410 and not another.cookies


async def test_a_link_is_over_after_ten_minutes(office: Office) -> None:
    """Whoever finds it in a chat later gets nowhere."""
    async with office.town.store.begin() as tx:
        await colleagues.grant(tx, "Mai", "editor", office.town.now)
    link = await office.link("Mai")
    office.town.passes(minutes=10)
    browser = office.stranger()
    await browser._get(link)
    assert browser.status == 410


async def test_the_chat_gives_the_link(office: Office) -> None:
    """/canbo, a press, and the colleague is in the console under the name of the invitation."""
    lan = office.town.citizen()
    await lan.says("/start")
    async with office.town.store.begin() as tx:
        await colleagues.invite(tx, "lời mời", "Lan", "editor", office.town.now.replace(year=2022))
    await lan.says("/start staff_lời mời")
    await lan.presses("Tôi đồng ý")
    await lan.says("/canbo")
    await lan.presses("Mở trang làm việc")
    (button,) = lan.messages[-1].choices
    browser = office.stranger()
    await browser._get(button.url.removeprefix("https://bot.example.vn"))
    browser.reads("Đăng nhập với tên Lan")


async def test_the_chat_is_a_press_away(office: Office) -> None:
    """Whoever works there, or comes without being known, finds the page that everybody sees."""
    mai = await office.colleague("Mai", "editor")
    for browser, status in ((mai, 200), (office.stranger(), 401)):
        await browser.opens("", status)
        assert '<a href="/">Vào trang trò chuyện</a>' in browser.html


async def test_browsers_are_listed_and_ended(office: Office) -> None:
    """Somebody sees every browser in which they are signed in, and ends another one; it is out at its next click. What
    was done stands in the audit log."""
    first = await office.colleague("Mai", "editor")
    second = await office.colleague("Mai", "editor")
    await first.opens("/browsers")
    first.reads("Chính là trình duyệt anh/chị đang xem.", "Chrome, Windows")
    form, _ = first._button("Thoát")
    await first.posts(form.get("action", ""), {"csrf": form.find("input").get("value")})  # type: ignore[union-attr]
    first.reads("Đã thoát trình duyệt đó.")
    await second.opens("", 401)
    async with office.town.store.read() as tx:
        assert [entry.what for entry in await audit.after(tx, 0)] == ["signed in", "signed in", "signed out"]


async def test_nobody_ends_a_browser_of_somebody_else(office: Office) -> None:
    """The number in the address is looked up among one's own."""
    mai = await office.colleague("Mai", "editor")
    binh = await office.colleague("Binh", "admin")
    await mai.opens("/browsers")
    form, _ = mai._button("Thoát")
    await mai.posts("/staff/browsers/2/end", {"csrf": form.find("input").get("value")})  # type: ignore[union-attr]
    assert mai.status == 404
    await binh.opens("/browsers")


async def test_signing_out_and_a_long_night_end_it(office: Office) -> None:
    """After signing out, twelve hours without a click, and a week in any case, the browser is a stranger's."""
    mai = await office.colleague("Mai", "editor")
    await mai.presses("Thoát", 401)
    again = await office.colleague("Mai", "editor")
    office.town.passes(hours=11)
    await again.opens("")
    office.town.passes(hours=12, minutes=1)
    await again.opens("", 401)
    again.reads("lâu rồi không dùng")
    third = await office.colleague("Mai", "editor")
    for _ in range(17):
        office.town.passes(hours=10)
        await third._get("/staff")
    assert third.status == 401


async def test_a_forged_cookie_opens_nothing(office: Office) -> None:
    """A token that looks right and one that does not are both nobody's."""
    for forged in (secrets.token_urlsafe(32), "1", "a' OR 1=1 --"):
        browser = office.stranger()
        browser.cookies["staff"] = forged
        await browser.opens("", 401)


async def test_whoever_is_dismissed_is_out_at_once(office: Office) -> None:
    """Roles are looked up at every click."""
    mai = await office.colleague("Mai", "editor")
    async with office.town.store.begin() as tx:
        await colleagues.dismiss(tx, "Mai")
    await mai.opens("", 401)


async def test_the_console_speaks_the_language_of_its_reader(office: Office) -> None:
    """The button in the foot changes it, where somebody is, and for good; nobody is sent elsewhere by it."""
    mai = await office.colleague("Mai", "editor", language="en")
    await mai.opens("/browsers")
    mai.reads("Where I am signed in")
    assert mai.path == "/staff/browsers"
    token = {"csrf": mai._button("Sign out")[0].find("input").get("value")}  # type: ignore[union-attr]
    for elsewhere in ("https://evil.example", "//evil.example", "/staff//evil.example", "/staff/\\evil", "/"):
        await mai.posts("/staff/language", {**token, "language": "en", "path": elsewhere})
        assert mai.path == "/staff"
