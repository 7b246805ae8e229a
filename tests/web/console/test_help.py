"""Whoever comes for the first time reads what each page is for, and practises."""

from bot.folders import ROOT
from bot.web.console.help.rooms import PICTURED, TOLD, picture
from bot.web.console.page.navigation import ENTRIES
from tests.web.console.office import Office

PICTURES = ROOT / "bot" / "web" / "static" / "help"


def test_every_room_of_the_menu_is_told_and_shown() -> None:
    """A room that is added is explained, with a picture in each language (`make images`); none is left of one that is
    gone, and all together they are small."""
    assert set(TOLD) == {entry.path for entry in ENTRIES} - {"/help"}
    for language in PICTURED:
        here = PICTURES / language
        assert {f"{language}/{path.name}" for path in here.iterdir()} == {picture(path, language) for path in TOLD}
        assert sum(path.stat().st_size for path in here.iterdir()) < 150_000
    assert {path.name for path in PICTURES.iterdir()} == set(PICTURED)


async def test_everybody_reads_of_their_own_rooms(office: Office) -> None:
    """An editor reads how questions are answered and begins to practise; a tracer reads of tracing; nobody reads of
    rooms that they may not enter. The pictures are there."""
    mai, tu = await office.colleague("Mai", "editor"), await office.colleague("Tư", "tracer")
    await mai.follows("Hướng dẫn")
    mai.reads("“Trả lời và đóng”", "“Soạn chiến dịch”")
    mai.does_not_read("Truy vết", "Cài đặt")
    await mai.follows("Bắt đầu tập")
    mai.reads("không ai nhận tin này, trừ chính người đang tập")
    await tu.opens("/help")
    tu.reads("Truy vết", "Ghi nơi, giờ và lý do")
    tu.does_not_read("Bắt đầu tập", "“Trả lời và đóng”")
    await tu.opens("/help?lang=en")
    assert {seen.get("src") for seen in tu._page.iter("img")} >= {"/static/help/en/tracing.png"}
    for seen in tu._page.iter("img"):
        async with office.client.get(seen.get("src", "")) as answer:
            assert answer.status == 200, seen.get("src")
