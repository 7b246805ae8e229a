"""Where any words may be an answer, a question is none of them, and an odd name is one."""

import pytest

from bot.understanding import Understanding
from bot.understanding.evaluation.training.parts import held_out, marked
from bot.understanding.places.no_answer import WORDED
from tests.conversations.scenes import ANSWERS, ASKED, owner_at
from tests.people import Town

QUESTIONS = [
    "toi ngu tat bluetooth dc chu",
    "vay con dam cuoi thi sao",
    "me tui bi tieu duong chich duoc hong",
    "nhan vien moi o da nang ve co phai nghi khong",
    "khach khong chiu quet thi lam gi",
    "bao lau thi co ma vay em",
]
"""What people ask in between, as it comes: no mark at the end, no diacritics."""


@pytest.mark.parametrize("step", ["name", "address"])
@pytest.mark.parametrize("said", QUESTIONS)
async def test_a_question_is_no_answer(town: Town, step: str, said: str) -> None:
    """It stands on no poster: the same is asked again, below what is known of it."""
    lan = await owner_at(town, step)
    await lan.says(said)
    lan.hears(ASKED[step])
    lan.does_not_hear("Em ghi", said)


@pytest.mark.parametrize(
    "said",
    [
        "nghe nói đường Hùng Vương bị phong tỏa phải không",
        "đường Trần Phú có bị rào không em",
        "hẻm 12 đường Lê Lợi có ca F0 đúng không",
        "phường 4 có đang bị phong tỏa ko",
        "hôm qua thấy đường Nguyễn Huệ giăng dây",
    ],
)
async def test_news_of_a_street_is_no_address(town: Town, said: str) -> None:
    """Whoever asks what is said of a street does not live in it for that."""
    lan = await owner_at(town, "address")
    await lan.says(said)
    lan.hears(ASKED["address"])
    lan.does_not_hear("Em ghi")


@pytest.mark.parametrize("said", ["12 Lê Lợi, nghe nói sắp bị phong tỏa", "hẻm 4 đường Hùng Vương"])
async def test_an_address_beside_news_is_one(town: Town, said: str) -> None:
    """A house number in front is told, whatever follows."""
    lan = await owner_at(town, "address")
    await lan.says(said)
    lan.hears(ASKED["phone"])


@pytest.mark.parametrize("step", ["name", "address", "confirm"])
async def test_thanks_are_answered(town: Town, step: str) -> None:
    """Whoever says what they do now with what we told them tells no answer."""
    lan = await owner_at(town, step)
    await lan.says("cảm ơn em, để tôi báo cáo lãnh đạo")
    lan.hears("không có chi", ASKED[step])


@pytest.mark.parametrize("name", ["Em và Tôi", "Mẹ và Bé", "The Coffee House", "Quán Có Bán Cháo"])
async def test_an_odd_name_is_one(town: Town, name: str) -> None:
    """It may have the words of a question in it; whoever is asked whether it is right says yes."""
    lan = await owner_at(town, "name")
    await lan.says(name)
    lan.hears(name)
    lan.does_not_hear(ASKED["name"])


@pytest.mark.parametrize(
    "address", ["gan cay da dau thon", "sau lung truong hoc", "khong co so nha, gan cho", "12 Trần Phú"]
)
async def test_an_address_in_any_words_is_one(town: Town, address: str) -> None:
    """Half of the province has no house number."""
    lan = await owner_at(town, "address")
    await lan.says(address)
    lan.hears(ASKED["phone"])


@pytest.mark.parametrize(
    ("said", "kept", "gone"),
    [
        (
            "quán cafe chị Mộc Miên 45 Nguyễn Huệ p5 trưa nay phải có tờ poster dán rồi làm lẹ giùm",
            "45 Nguyễn Huệ",
            "poster",
        ),
        ("đăng ký tiệm tóc Ngọc Hân, 12 Lê Lợi p3, chiều nay phường xuống kiểm tra rồi", "12 Lê Lợi", "kiểm tra"),
    ],
)
async def test_haste_behind_an_address_is_no_part_of_it(town: Town, said: str, kept: str, gone: str) -> None:
    """It would stand on the poster, below the name."""
    lan = town.citizen()
    await lan.says("đăng ký điểm")
    await lan.says("đồng ý")
    await lan.says(said)
    lan.hears("Em ghi", kept)
    lan.does_not_hear(gone)


@pytest.mark.parametrize("behind", ["đối diện chợ", "gần nhà bà Tám", "sau lưng trường"])
async def test_what_shows_the_way_stays_behind_an_address(town: Town, behind: str) -> None:
    """Half of the province is found so."""
    lan = await owner_at(town, "address")
    await lan.says(f"15 Lê Lợi, {behind}")
    await lan.says(ANSWERS["phone"])
    lan.hears(f"15 Lê Lợi, {behind}")


def test_what_owners_typed_is_hardly_ever_taken_for_none(understanding: Understanding) -> None:
    """Of lines that were not learnt from one in a hundred at most."""
    lines = [line for line in marked(understanding.library) if line.asked in WORDED and held_out(line)]
    none = [line.text for line in lines if understanding.known.no_answer(line.text, "vi")]
    assert len(lines) > 200
    assert len(none) <= 0.02 * len(lines), none
