"""The guides that people are led to by what they say and by links."""

import pytest

from bot.content import Library
from tests.people import Town

APPS = ("Bluezone", "NCOVI", "VHD", "Zalo")


@pytest.mark.parametrize(("said", "heard"), [("quét mã qr", "ứng dụng nào"), ("khai báo y tế", "Khai báo toàn dân")])
async def test_a_job_leads_to_its_guide(town: Town, said: str, heard: str) -> None:
    """Whoever wants to scan or to declare is taken through it page by page."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears(heard)
    assert any(message.image for message in lan.messages)


@pytest.mark.parametrize("link", ["scan", "health"])
async def test_a_link_leads_to_its_guide(town: Town, link: str) -> None:
    """A poster or a message may lead straight to it."""
    lan = town.citizen()
    await lan.says(f"/start {link}")
    assert any(message.image for message in lan.messages)


@pytest.mark.parametrize("app", APPS)
async def test_each_app_is_shown_to_its_end(town: Town, app: str) -> None:
    """From picking the app, by words too, over the code and the page that opens, to scanning on the way out."""
    lan = town.citizen()
    await lan.says("/start scan")
    await lan.says(app.lower())
    lan.hears(f"{app}", "Bước 1/4")
    for _ in range(3):
        await lan.says("xong rồi")
    lan.hears("Bước 4/4", "ra về")


async def test_whoever_has_no_smartphone_is_not_left_alone(town: Town) -> None:
    """They learn how they are noted all the same."""
    lan = town.citizen()
    await lan.says("/start scan")
    await lan.presses("Không có điện thoại thông minh")
    lan.hears("nhân viên ở cửa")


def test_every_drawing_is_in_use(library: Library) -> None:
    """No picture of a guide lies there that no page shows."""
    used = {page.image for guides in library.guides.values() for guide in guides.values() for page in guide.pages}
    drawn = {
        path.name for path in (library.root / "images").glob("*.png") if path.name.startswith(("scan-", "health-"))
    }
    assert drawn <= used


@pytest.mark.parametrize("language", ["vi", "en"])
def test_whom_to_call_is_said_once(library: Library, language: str) -> None:
    """What helps with a page is followed by whom to call; it does not say the same number itself, one line before."""
    number = library.site.names_in(language)["hotline"]
    twice = [
        (name, page.id)
        for name, guide in library.guides[language].items()
        for page in guide.pages
        if number in page.help
    ]
    assert twice == []
