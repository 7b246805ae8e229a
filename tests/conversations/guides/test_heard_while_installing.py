"""What is typed while a guide is open is heard in the words that people have for it, and each part of it is served."""

import pytest

from tests.people import Citizen, Town


async def at(town: Town, page: str, guide: str = "android") -> Citizen:
    """Somebody who has a page open."""
    ba = town.citizen()
    await ba.does(choice=f"open:guide:{guide}/{page}")
    return ba


@pytest.mark.parametrize(
    ("page", "told", "helped", "never"),
    [
        ("otp", "bấm gửi lại ba lần rồi có thấy gì đâu", "tắt máy mở lại", "chạy hết rồi bấm"),
        ("check", "bam vo dong do lam het ma no van bao y vay", "coi tới quyền", "làm theo từng mục"),
    ],
)
async def test_what_was_tried_is_not_told_again(town: Town, page: str, told: str, helped: str, never: str) -> None:
    """The next way comes at once."""
    ba = await at(town, page)
    await ba.says(told)
    ba.hears(helped)
    ba.does_not_hear(never)


async def test_notifications_have_help_on_android_too(town: Town) -> None:
    """Where nothing asks for them."""
    ba = await at(town, "check")
    await ba.says("nó còn ghi chưa cấp quyền thông báo")
    ba.hears("bấm “Thông báo” rồi bật lên", "Bước 11/11")


async def test_a_question_behind_what_is_done_is_answered(town: Town) -> None:
    """And the page that comes is opened."""
    ba = await at(town, "location")
    await ba.says("cho phép rồi nha, xong giờ sao biết nó chạy")
    ba.hears("Đang quét", "Bước 8/11")


async def test_done_and_only_a_nod_is_wanted(town: Town) -> None:
    """The page that comes is the nod."""
    ba = await at(town, "store")
    await ba.says("tải xong rồi con ơi, giờ mở nó ra hả")
    ba.hears("Bước 2/11")


@pytest.mark.parametrize("told", ["có người xưng bên y tế gọi kêu đọc mã otp", "tui lỡ đọc mã cho nó rồi"])
async def test_who_is_called_for_a_code_need_not_install(town: Town, told: str) -> None:
    """They are warned, and asked for no phone."""
    ba = town.citizen()
    await ba.says(told)
    ba.hears("Đừng đọc mã cho ai hết")
    ba.does_not_hear("xài máy gì", "gõ 6 số")


async def test_who_wants_the_app_has_not_done_a_step(town: Town) -> None:
    """Something else is over, and they begin."""
    ba = await at(town, "store")
    await ba.says("cháu hết sốt rồi, giờ con muốn cài bluezone")
    ba.hears("Bước 1/11")


async def test_the_place_is_named_below_what_has_nothing_to_do_with_it(town: Town) -> None:
    """One line, with the buttons of the page."""
    ba = await at(town, "otp")
    await ba.says("chừng nào tới lượt người già chích vaccine vậy")
    ba.hears("Mình đang ở bước 4/11: gõ mã 6 số.")
    ba.does_not_hear("Mở tin nhắn vừa tới")
    await ba.presses("Tiếp")
    ba.hears("Bước 5/11")


async def test_whoever_wants_their_data_erased_is_not_told_to_make_room(town: Town) -> None:
    """In the middle of a guide "xóa hết" is no advice for a full phone, and no pause: what is surely wanted, and has
    nothing to do with the guide, is begun."""
    anh = town.citizen()
    await anh.says("/start iphone")
    await anh.says("bực quá, thôi xóa sạch thông tin của anh trong này giùm cái")
    anh.hears("Anh/chị chắc chưa")
