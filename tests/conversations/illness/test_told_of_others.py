"""Somebody hides another, goes back to work, asks who pays, goes to the health station by themselves, is a child."""

import pytest

from tests.people import Town

NEAR = "chưa tính là F mấy"
CALLS = "1900 9095"


@pytest.mark.parametrize(
    "said",
    [
        "hàng xóm tui có đứa ở sài gòn về trốn trong nhà",
        "nhà kế bên giấu thằng con ở sài gòn về, giờ sao",
        "phòng số 5 có đứa mới ở bình dương về, nó giấu chị",
        "ba noi giau dua chau moi o da nang ve",
    ],
)
async def test_whoever_knows_of_one_who_hides_hears_whom_to_tell(town: Town, said: str) -> None:
    """Not what they themselves are by that."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("trạm y tế", "khai")
    lan.does_not_hear(NEAR)


@pytest.mark.parametrize("said", ["hôm qua có đi đám giỗ nhà chú ba", "bua truoc e co di cho voi di cafe"])
async def test_what_was_done_before_asks_for_no_leave(town: Town, said: str) -> None:
    """Whoever tells where they were does not ask whether they may go."""
    lan = town.citizen()
    await lan.says("hàng xóm tui có đứa ở sài gòn về trốn trong nhà")
    await lan.says(said)
    lan.does_not_hear("khoan đi làm, đi học, đi chợ")


@pytest.mark.parametrize(
    "said",
    [
        "neu bi thi co ton tien ko, tien an tien o ai tra",
        "lỡ bị cách ly thì tiền ăn ở tự trả hả em",
        "nếu có dịch mà phải đi tập trung thì ai chịu tiền ăn",
        "ai tra tien cach ly v",
    ],
)
async def test_who_pays_for_quarantine(town: Town, said: str) -> None:
    """What would be is no more than when it would cost something."""
    lan = town.citizen()
    await lan.says("e moi o sg ve")
    await lan.says(said)
    lan.hears("Mình trả tiền ăn")


async def test_whoever_is_called_back_to_work_elsewhere_is_told_twice_in_other_words(town: Town) -> None:
    """Going back is another thing than going to work here."""
    lan = town.citizen()
    await lan.says("e moi o sg ve")
    await lan.says("cty goi e vo lai sg lam thu 2, e di lai dc ko")
    lan.hears("khoan đi liền", "xin dời ngày")
    await lan.says("sếp hối quá, thứ 2 vô lại được không")
    lan.hears("nhắn nguyên lời trạm dặn")
    lan.does_not_hear("khoan đi liền")


@pytest.mark.parametrize(
    "said", ["ma e co bi bat di cach ly tap trung ko", "e co phai o nha ko", "ma em phai khai o dau"]
)
async def test_whoever_came_back_is_meant_by_the_word_for_oneself(town: Town, said: str) -> None:
    """ "e" is I, and "ma" before it no mother."""
    lan = town.citizen()
    await lan.says("e moi o sg ve hom qua")
    await lan.says(said)
    lan.does_not_hear(NEAR, "Người đó", "người đó tự khai")


@pytest.mark.parametrize(
    "said",
    [
        "gio e tu chay xe ra tram y te dc k",
        "tu di xe may ra tram dc hk, di 1 minh",
        "em lấy xe của em tự ra trạm xá có được ko",
    ],
)
async def test_whoever_has_a_motorbike_needs_no_neighbours_car(town: Town, said: str) -> None:
    """They call before they go, and go straight there."""
    lan = town.citizen()
    await lan.says("e bi sot voi ho tu hqua")
    await lan.says(said)
    lan.hears("đi một mình thì được", CALLS)
    lan.does_not_hear("nhờ hàng xóm")


@pytest.mark.parametrize("said", ["mẹ em đòi đi theo", "e moi 15t", "em hoc lop 10, ma em doi vo theo"])
async def test_a_minor_goes_with_a_grown_up(town: Town, said: str) -> None:
    """Whether they may stay, the health station says."""
    lan = town.citizen()
    await lan.says("e bi sot voi ho")
    await lan.says("gio ra tram y te test ha")
    await lan.says(said)
    lan.hears("có ba mẹ hay người lớn đi cùng", "là họ dặn")
