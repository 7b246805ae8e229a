"""A grandmother beside an open guide: what she tells of a neighbour, cannot read or does not know how to do is served,
and whatever she says, her step and its buttons are at hand."""

import pytest

from tests.conversations.guides.reader import reader
from tests.people import Town

NEIGHBOUR = (
    "hang xom ho",
    "hàng xóm ho",
    "ong hang xom ho sua sua may bua ni co sao ko",
    "hang xom ho gan nha toi, toi co bi lay ko",
    "hàng xóm tui ho hoài",
    "toi hoi ong lang gieng ho thi toi phai lam gi cho khoi lay, dung bat toi bao cong an",
)


@pytest.mark.parametrize("said", NEIGHBOUR)
async def test_a_neighbour_who_coughs_is_spoken_of(town: Town, said: str) -> None:
    """She is told what to do about it: she is neither only heard nor treated as if she were ill, and the step waits."""
    ba = await reader(town)
    await ba.says(said)
    ba.hears("COVID-19", "bước 1/11")
    ba.does_not_hear("sẵn sàng", "Gọi cấp cứu", "cơ quan y tế", "báo công an")


@pytest.mark.parametrize("said", ["ông hàng xóm ho, có sốt nữa", "hang xom bi kho tho", "chồng tui ho"])
async def test_what_is_urgent_of_others_still_is(town: Town, said: str) -> None:
    """A neighbour's cough alone is none; a fever, hard breath, and a cough in the house are."""
    ba = await reader(town)
    await ba.says(said)
    ba.hears("1900 9095")
    ba.does_not_hear("bước 1/11")


@pytest.mark.parametrize("said", ["chu nhieu", "chữ nhiều", "chữ nhiều đọc hổng nổi", "nhieu chu qua"])
async def test_who_finds_it_too_much_to_read_gets_it_in_short(town: Town, said: str) -> None:
    """Each time, however much was said beside the page before: "in short" promises what follows."""
    ba = await reader(town)
    for _ in range(4):
        await ba.says(said)
        ba.hears("em nói gọn", "Bước 1/11", "rồi bấm “Cài đặt”")
        ba.does_not_hear("Mấy tên na ná")


BESIDE = ("bluetooth là gì", "hang xom ho", "bluezone co ton tien ko", "cai nay cua ai", "chay lau qua")


@pytest.mark.parametrize(("pages", "beside"), [(0, ("quay quay", "day bo nho", *BESIDE)), (2, BESIDE)])
async def test_the_buttons_of_the_page_are_below_every_reply(town: Town, pages: int, beside: tuple[str, ...]) -> None:
    """The line that names the page is soon left out; its own buttons never are, and pressed there they lead on."""
    ba = await reader(town, pages=pages)
    for said in beside:
        await ba.says(said)
        assert ba.button("Tiếp") and ba.button("Tôi bị vướng"), said
    await ba.presses("Tiếp")
    ba.hears(f"Bước {pages + 2}/11")


@pytest.mark.parametrize("said", ["xoa hinh chau toi ko biet xoa", "xóa hình làm sao con", "toi dau biet xoa cai chi"])
async def test_who_does_not_know_how_to_delete_is_shown(town: Town, said: str) -> None:
    """To be told once more to delete helps nobody who does not know how."""
    ba = await reader(town)
    await ba.says("day bo nho")
    await ba.says(said)
    ba.hears("nhấn giữ", "thùng rác")


@pytest.mark.parametrize(
    "said", ["co cai nao khac ko khoi cai dc ko", "khỏi cài được không con", "không cài có sao không"]
)
async def test_whether_one_can_do_without_is_no_farewell(town: Town, said: str) -> None:
    """Who asks for leave to do without is told how, and stays where they are."""
    ba = await reader(town)
    await ba.says(said)
    ba.hears("ghi giúp", "bước 1/11")
    ba.does_not_hear("mình nghỉ ở đây")


async def test_what_one_cannot_do_and_asks_are_both_answered(town: Town) -> None:
    """One line, how it is done and whether one can do without; then the step that was kept."""
    ba = await reader(town)
    await ba.says("day bo nho")
    await ba.says("xoa hinh chau toi ko biet xoa, thoi co cai nao khac ko khoi cai dc ko")
    ba.hears("thùng rác", "ghi giúp")
    await ba.says("thoi di tiep, gio bam gi")
    ba.hears("Bước 1/11")


@pytest.mark.parametrize("said", ["noi dai qua. tom lai co can di xet nghiem ko", "dài quá. tóm lại có tốn tiền không"])
@pytest.mark.parametrize("pages", [0, 2])
async def test_who_wants_it_shorter_has_done_nothing(town: Town, pages: int, said: str) -> None:
    """Only what is said to be done leads on: a complaint before a question does not."""
    ba = await reader(town, pages=pages)
    await ba.says(said)
    ba.hears(f"bước {pages + 1}/11")


@pytest.mark.parametrize(
    "said", ["thoi di tiep, gio bam gi", "thoi di tiep", "thôi tiếp đi, bấm gì đây", "thôi mình đi tiếp"]
)
@pytest.mark.parametrize("pages", [0, 2])
async def test_who_goes_on_gets_the_step_that_was_kept(town: Town, pages: int, said: str) -> None:
    """Neither the next one, nor a farewell ("thôi đi")."""
    ba = await reader(town, pages=pages)
    await ba.says("hang xom ho")
    await ba.says(said)
    ba.hears(f"Bước {pages + 1}/11")


@pytest.mark.parametrize("said", ["toi cho nao roi", "tới khúc nào rồi con", "toi buoc nao roi"])
async def test_who_asks_where_they_are_is_told(town: Town, said: str) -> None:
    """Its "rồi" says that nothing is done."""
    ba = await reader(town, pages=2)
    await ba.says(said)
    ba.hears("bước 3")
    ba.does_not_hear("Bước 4/11")


@pytest.mark.parametrize("said", ["ba gia roi mat lem nhem", "bà già rồi mắt lem nhem"])
async def test_who_is_old_has_taken_no_hurdle(town: Town, said: str) -> None:
    """After a trouble, too, "rồi" alone says nothing of the phone; how letters are made larger is told."""
    ba = await reader(town)
    await ba.says("roi no hien may cai giong nhau, cai nao")
    await ba.says(said)
    ba.hears("Cỡ chữ", "bước 1/11")
    ba.does_not_hear("Vậy là tốt rồi")


async def test_a_sigh_before_it_is_no_greeting(town: Town) -> None:
    """ "Úi chao" greets nobody."""
    ba = await reader(town)
    await ba.says("ui chao nhieu chu qua")
    ba.hears("em nói gọn")
    ba.does_not_hear("Em là trợ lý")
