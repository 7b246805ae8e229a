"""Whoever was told whom to call tells more: one more sign, or that they cannot go anywhere."""

import pytest

from tests.people import Citizen, Town

CALLS = "📞 Gọi cấp cứu 115"


async def mother(town: Town) -> Citizen:
    """Her child is hot; people say that of weather and phones, too."""
    lan = town.citizen()
    await lan.says("con gái tui 4 tuổi nóng quá từ hồi hôm")
    lan.hears(CALLS, "bé mấy tuổi")
    return lan


@pytest.mark.parametrize("sign", ["co ho nua", "con ho nua", "nó ói hoài", "nong lam luon"])
async def test_one_more_sign_is_no_news_of_a_call(town: Town, sign: str) -> None:
    """However like "gọi rồi" it looks: nobody is told that it is good that they have called."""
    lan = await mother(town)
    await lan.says(sign)
    lan.does_not_hear("yên tâm rồi")


@pytest.mark.parametrize("told", ["nhà xa trạm lắm", "khong co ai cho di", "o nha chi co 2 me con"])
async def test_who_is_far_from_help_has_not_called_yet(town: Town, told: str) -> None:
    """They are told to call, and how to go where nobody can come; not to ask where the car is."""
    lan = await mother(town)
    await lan.says(told)
    lan.hears(CALLS, "càng nên gọi trước", "nhờ hàng xóm")
    lan.does_not_hear("hỏi xe tới đâu")
    await lan.says("gọi rồi, họ nói đang tới")
    await lan.says(told)
    lan.hears("đường nào xe vô được")
    lan.does_not_hear(CALLS)


@pytest.mark.parametrize("hot", ["trời nóng quá", "con tui kêu trời nóng quá", "bé nhà em nói cái máy nóng quá"])
async def test_weather_and_phones_are_hot_as_well(town: Town, hot: str) -> None:
    """Nobody is ill."""
    lan = town.citizen()
    await lan.says(hot)
    lan.does_not_hear("115")


@pytest.mark.parametrize("said", ["ba mệt lắm, bỏ ăn", "ông nội bỏ ăn 2 ngày", "ba ngoai yeu lam, khong an uong gi"])
async def test_an_old_father_who_eats_no_more_is_ill(town: Town, said: str) -> None:
    """Nobody who tells that is only comforted, or told that it is not known."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("1900 9095", "115")


@pytest.mark.parametrize("said", ["con bò bỏ ăn hai bữa nay", "quán ế bỏ ăn bỏ ngủ", "thôi mệt quá huỷ đi"])
async def test_a_cow_is_no_patient(town: Town, said: str) -> None:
    """Nor is whoever is tired of a task, or of having no guests."""
    lan = town.citizen()
    await lan.says(said)
    assert "1900 9095" not in lan.text
