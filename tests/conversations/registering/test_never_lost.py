"""What was told of a place is never lost to something else that was begun in between."""

import pytest

from tests.conversations.scenes import ANSWERS, ASKED, owner_at
from tests.people import Citizen, Town

KEPT = "em còn giữ hết"

STAFF = [
    "nhân viên chị 4 đứa có phải cài bluezone hết ko, có đứa xài cục gạch",
    "thợ của anh có người xài điện thoại bàn phím, có bắt buộc cài không",
    "mấy đứa phục vụ quán em phải cài bluezone hết không, có đứa xài nokia",
    "tho phu cua tui phai cai bluezone het khong, 2 dua xai may ban phim",
    "trong quán có 3 nhân viên xài iphone, tụi nó có phải cài bluezone không",
    "tiệm tui có mấy nhỏ phụ việc dùng samsung, có bắt buộc cài hết hông",
]
"""What owners ask of the phones of those who work for them."""


async def in_a_guide(town: Town, step: str) -> Citizen:
    """An owner who is shown how to install, in the middle of a registration."""
    lan = await owner_at(town, step)
    await lan.says("cài bluezone")
    await lan.presses("Android")
    lan.hears("Bước 1/")
    return lan


@pytest.mark.parametrize("said", STAFF)
async def test_phones_of_others_open_no_guide(town: Town, said: str) -> None:
    """The review stands below whatever is answered."""
    lan = await owner_at(town, "confirm")
    await lan.says(said)
    lan.hears(ASKED["confirm"])
    lan.does_not_hear("máy của anh/chị là loại nào", "Bước 1/")


@pytest.mark.parametrize(
    "said",
    [
        "thôi đăng ký cho chị đi lẹ lên gần 11h rồi",
        "dang ky quan tiep cho chi",
        "đăng ký quán",
        "/dangky",
        "đăng ký mã qr cho quán",
    ],
)
async def test_whoever_wishes_for_it_again_goes_on(town: Town, said: str) -> None:
    """A guide that was opened over the review takes nothing away, and that is said."""
    lan = await in_a_guide(town, "confirm")
    await lan.says(said)
    lan.hears(ANSWERS["name"], "Phường 9", ANSWERS["address"], "0912 345 678", ASKED["confirm"])
    lan.does_not_hear(ASKED["name"])


async def test_that_it_was_kept_is_said(town: Town) -> None:
    """In half a sentence, and the next question is the one that was open."""
    lan = await in_a_guide(town, "phone")
    await lan.says("thôi đăng ký cho chị đi lẹ lên")
    lan.hears(KEPT, ASKED["phone"])
    await lan.says(ANSWERS["phone"])
    lan.hears(ANSWERS["name"], ANSWERS["address"], ASKED["confirm"])


async def test_what_is_told_with_the_wish_counts(town: Town) -> None:
    """The answer that was asked for is taken, and not asked for again."""
    lan = await in_a_guide(town, "address")
    await lan.says("đăng ký quán đi, 45 Nguyễn Hữu Thọ, 0905123456")
    lan.hears(ANSWERS["name"], "45 Nguyễn Hữu Thọ", "0905 123 456", ASKED["confirm"])


async def test_a_button_goes_on(town: Town) -> None:
    """What a question in between offers to begin is open already."""
    lan = await owner_at(town, "phone")
    await lan.says("tokhaiyte.vn là gì")
    await lan.presses("Đăng ký điểm kiểm dịch")
    lan.hears(KEPT, ASKED["phone"])


@pytest.mark.parametrize("left", ["thôi dừng", "để sau"])
async def test_who_leaves_the_guide_keeps_the_registration(town: Town, left: str) -> None:
    """It waits beneath, until it is wished for."""
    lan = await in_a_guide(town, "phone")
    await lan.says(left)
    await lan.says("đăng ký cho chị")
    lan.hears(ASKED["phone"])
    await lan.says(ANSWERS["phone"])
    lan.hears(ANSWERS["name"], ANSWERS["address"], ASKED["confirm"])


async def test_after_an_hour_in_the_guide_nothing_is_lost(town: Town) -> None:
    """What no longer comes back by itself goes on when it is wished for."""
    lan = await in_a_guide(town, "phone")
    town.passes(hours=1)
    await lan.says("thôi dừng")
    await lan.says("đăng ký cho chị")
    lan.hears(ASKED["phone"])
    lan.does_not_hear(ASKED["name"])


async def test_whoever_refuses_the_registration_begins_anew(town: Town) -> None:
    """What its owner lets go of is gone."""
    lan = await owner_at(town, "confirm")
    await lan.presses("Không đăng ký")
    await lan.says("/dangky")
    lan.hears(ASKED["name"])
    lan.does_not_hear(KEPT)


@pytest.mark.parametrize("yes", ["đúng r", "đúng rồi", "dung roi do em", "ừ đúng", "ok em"])
async def test_what_stands_last_is_agreed_to(town: Town, yes: str) -> None:
    """Below an unsure answer with a button that says yes, too, the review is what is read last."""
    lan = await owner_at(town, "confirm")
    await lan.says("mà chị hỏi tí, không dán có bị phạt không, phạt nhiêu")
    lan.hears("Có phải anh/chị hỏi", ASKED["confirm"])
    lan.button("Đúng rồi, nói thêm đi")
    await lan.says(yes)
    lan.hears("Đã đăng ký xong")


async def test_more_is_told_to_whoever_wants_more(town: Town) -> None:
    """The button of the answer above is still pressed by its own words."""
    lan = await owner_at(town, "confirm")
    await lan.says("mà chị hỏi tí, không dán có bị phạt không, phạt nhiêu")
    await lan.says("nói thêm đi")
    lan.hears("Nghị định 117", ASKED["confirm"])
