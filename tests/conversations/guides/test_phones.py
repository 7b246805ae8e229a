"""Which phone is it? People say what stands on its back."""

import pytest

from tests.people import Town


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("oppo", "Mở CH Play"),
        ("Máy Samsung cũ", "Mở CH Play"),
        ("máy em là redmi", "Mở CH Play"),
        ("iphone 6", "Mở App Store"),
        ("quả táo", "Mở App Store"),
        ("may bam phim thoi", "không có điện thoại thông minh"),
        ("ốp pô của thằng út nó bỏ lại, màn hình nứt một góc rồi mà còn xài ngon", "Mở CH Play"),
        ("may cua con gai cho, masstel", "Mở CH Play"),
        ("tecno gì á", "Mở CH Play"),
        ("máy màn hình cảm ứng, lên mạng được, có zalo", "Mở CH Play"),
        ("không phải iphone, máy vivo", "Mở CH Play"),
        ("galaxy j7 hay j5 gì đó", "Mở CH Play"),
    ],
)
async def test_a_brand_opens_its_guide(town: Town, typed: str, shown: str) -> None:
    """No button has to be found: the guide for that phone opens, and its next page is a word away."""
    ba = town.citizen()
    await ba.says("/start install")
    await ba.says(typed)
    ba.hears(shown, "Bước 1/")
    await ba.says("tiếp")
    ba.hears("Bước 2/")


async def test_of_two_phones_one_comes_first(town: Town) -> None:
    """Nobody knows which of them is meant first: that is asked, with whose they are; the other one comes after it."""
    ba = town.citizen()
    await ba.says("cài bluezone cho ba xài samsung với má xài iphone giùm em")
    ba.hears("Máy nào trước")
    labels = {choice.label for message in ba.messages for choice in message.choices}
    assert labels == {"Android (của ba)", "iPhone (của má)"}
    await ba.says("của má trước")
    ba.hears("Mở App Store", "Bước 1/10")
    await ba.says("xong máy má rồi, giờ qua máy samsung của ba")
    ba.hears("Mở CH Play", "Bước 1/11")


async def test_a_brand_in_a_question_is_still_a_question(town: Town) -> None:
    """What the FAQ knows is answered, and the page waits."""
    ba = town.citizen()
    await ba.says("/start install")
    await ba.says("Bluezone trên samsung có tốn pin không?")
    ba.hears("Bluezone có tốn pin không?", "máy của anh/chị là loại nào?")


async def test_a_phone_that_is_only_mentioned_changes_nothing(town: Town) -> None:
    """A SIM in another phone is no other phone; one that is taken up instead is."""
    ba = town.citizen()
    await ba.says("/start iphone")
    await ba.says("tiếp")
    await ba.says("má tui thì xài cái cục gạch hồi xưa tới giờ có sao đâu mà giờ bày đặt")
    ba.hears("Bước 2/10")
    await ba.says("à lộn, máy này là oppo, iphone của bà xã")
    await ba.says("à nhầm, máy này là samsung")
    ba.hears("Mở CH Play", "Bước 1/11")


async def test_the_phone_is_known_from_then_on(town: Town) -> None:
    """Whoever has said which phone it is, is not asked again for it; another one can still be named."""
    ba = town.citizen()
    await ba.says("cài bluezone cho máy realme")
    await ba.says("thôi")
    await ba.says("cài bluezone lại từ đầu đi")
    ba.hears("loại máy hồi nãy", "Mở CH Play", "Bước 1/11")
    await ba.says("iphone 7")
    ba.hears("Mở App Store")


async def test_what_does_not_work_is_helped_before_the_phone_is_known(town: Town) -> None:
    """The help that is the same everywhere comes at once; then the phone is asked, and leads to that very page."""
    ba = town.citizen()
    await ba.says("bluezone báo mã otp hết hạn")
    ba.hears("Gửi lại SMS", "Anh/chị xài máy gì")
    await ba.says("máy redmi")
    ba.hears("Bước 4/11")


async def test_what_only_one_kind_of_phone_has_tells_the_phone(town: Town) -> None:
    """Nobody is asked for the phone whose store they name."""
    ba = town.citizen()
    await ba.says("app store đòi apple id mà tui quên mất tiêu")
    ba.hears("“Quên mật khẩu”", "Mở App Store")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("lương hưu của má tháng này ra bưu điện lãnh hay sao em", "lương hưu"),
    ],
)
async def test_what_is_surely_no_phone_lets_the_question_go(town: Town, typed: str, shown: str) -> None:
    """Which phone it is was asked, and something quite different is wanted now: that is answered, and the phone is
    not asked for below it. A brand still opens its guide afterwards."""
    ba = town.citizen()
    await ba.says("cài bluezone")
    ba.hears("loại nào")
    await ba.says(typed)
    ba.hears(shown)
    ba.does_not_hear("loại nào", "xài máy gì")
    await ba.says("oppo")
    ba.hears("Mở CH Play")


@pytest.mark.parametrize(
    "typed",
    [
        "lớp chị chủ nhiệm có 82 em, học sinh có phải cài bluezone hết không",
        "hộ chiếu của anh hết hạn thì làm lại ở đâu",
        "con số 10,98 phần trăm đó tính trên số điện thoại hay trên dân số, hổng biết trả lời sếp sao",
    ],
)
async def test_a_word_of_a_page_opens_no_guide(town: Town, typed: str) -> None:
    """A number, "hết hạn", "số điện thoại": whoever has no guide open is asked for no phone because of one of them."""
    chi = town.citizen()
    await chi.says(typed)
    chi.does_not_hear("loại nào", "xài máy gì")


@pytest.mark.parametrize("typed", ["cai bluezone sao, may oppo", "cài bluezone sao, máy oppo"])
async def test_whoever_asks_how_is_not_told_whether(town: Town, typed: str) -> None:
    """How it is done stands on the pages; which phones are too old for it was not asked."""
    ba = town.citizen()
    await ba.says(typed)
    ba.hears("Mở CH Play")
    ba.does_not_hear("Android từ 6.0")
