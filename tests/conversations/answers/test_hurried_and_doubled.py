"""What is typed in a hurry and says two things at once, or sounds like something else without its diacritics."""

import pytest

from tests.people import Town

SWINDLE = "Đừng đọc mã cho ai hết"
SAD, TIRED = "em nghe mà thương", "cực quá"


@pytest.mark.parametrize("said", ["ban chan giup", "chan giup em voi", "chặn luôn số đó hộ chị"])
async def test_whoever_asks_to_block_a_number_feels_nothing(town: Town, said: str) -> None:
    """Without diacritics "chặn" is "chán"; a favour is asked for, and how it is done is told."""
    lan = town.citizen()
    await lan.says("co thang goi dien keu doc otp")
    await lan.says(said)
    lan.hears("không chặn số giúp được", "Chặn")
    lan.does_not_hear(SAD)


@pytest.mark.parametrize("said", ["chan qua", "buon qua giup em voi", "met qua di thoi"])
async def test_a_sigh_without_diacritics_is_one(town: Town, said: str) -> None:
    """Where nothing is asked for as a favour, or how much is said."""
    lan = town.citizen()
    await lan.says(said)
    lan.does_not_hear("không chặn số", "chưa biết trả lời")


@pytest.mark.parametrize(
    "said",
    [
        "co nguoi goi xung la ben so y te keu doc otp ... co that khong ban",
        "thang kia xung can bo bluezone bieu doc ma otp. that khong em",
        "có số lạ kêu đọc otp để khóa sổ bluezone... có thiệt không đó",
    ],
)
async def test_a_doubt_of_what_the_line_tells_is_none_of_the_bot(town: Town, said: str) -> None:
    """Nothing was answered before that could be doubted."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears(SWINDLE)


async def test_an_answer_is_doubted_all_the_same(town: Town) -> None:
    """Where the line tells nothing of its own."""
    lan = town.citizen()
    await lan.says("cài bluezone có tốn tiền không")
    await lan.says("ủa vậy hả. có chắc không")
    lan.hears("Câu đó lấy từ")


@pytest.mark.parametrize(
    "said",
    [
        "hqua toi gio e rat hong qa, nuot nc mieng dau",
        "em bi rat hong may bua nay",
        "sang nay ngu day rat hong, nuot nc bot thay dau",
    ],
)
async def test_a_sore_throat_without_diacritics(town: Town, said: str) -> None:
    """ "rat hong" is "rát họng", and not "rất không"."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("1900 9095", "115")


@pytest.mark.parametrize(
    "said",
    [
        "khách già ko có smartphone thì quét kiểu gì, bị phạt ko",
        "khách không có điện thoại thì mình ghi sao, có bị phạt không",
    ],
)
@pytest.mark.parametrize("before", [(), ("/dangky", "quan tra sua Gio Bien"), ("/dangky", "đồng ý", "quán Gió Biển")])
async def test_the_second_question_is_answered_too(town: Town, before: tuple[str, ...], said: str) -> None:
    """What is no question by itself is one after the first, wherever it is asked."""
    lan = town.citizen()
    for line in before:
        await lan.says(line)
    await lan.says(said)
    lan.hears("tên, số điện thoại, giờ", "chưa thấy mức nào")


async def test_thanks_are_answered_in_the_language_that_they_are_said_in(town: Town) -> None:
    """By whoever speaks it; a visitor may have picked up two words, and "ok thanks" is said by anybody."""
    visitor, guest, lan = town.citizen("en"), town.citizen("en"), town.citizen()
    for one in (visitor, guest):
        await one.says("is Bluezone free")
    await visitor.says("cám ơn em nhiều nha")
    visitor.hears("Dạ không có chi")
    await guest.says("cảm ơn")
    guest.hears("You are welcome")
    await lan.says("cài bluezone tốn tiền không")
    await lan.says("ok thanks em")
    lan.does_not_hear("You are welcome")
