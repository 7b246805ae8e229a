"""Somebody with several places registers one after the other; none is lost to the next."""

import pytest

from tests.conversations.scenes import ASKED, rows
from tests.people import Citizen, Town

FIRST = "đăng ký khách sạn Sao Biển 2, 108 Nguyễn Huệ, phường 5, số 0257 3838 999"


async def with_a_card(town: Town) -> Citizen:
    """A manager who looks at all that was told of the first place."""
    lan = town.citizen()
    await lan.says(FIRST)
    await lan.says("đồng ý")
    lan.hears("khách sạn Sao Biển 2", "108 Nguyễn Huệ", ASKED["confirm"])
    return lan


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "đúng rồi đăng ký đi, rồi cơ sở 3 là Sao Biển 3, 56 Trần Phú, phường 2, số 0257 3838 998",
            ("Sao Biển 3", "Khách sạn, nhà nghỉ", "Phường 2", "56 Trần Phú", "0257 3838 998"),
        ),
        (
            "dung het roi. lam tiep cho nay nua: tiem banh Hoa Sua, 45 tran phu phuong 2, sdt 0914 222 333",
            ("tiem banh Hoa Sua", "45 tran phu", "0914 222 333"),
        ),
        (
            "ok chuẩn rồi em, tiếp theo quán thứ 3 tên Cà phê Mây, 12 Lê Lợi phường 4, 0905111222",
            ("Cà phê Mây", "12 Lê Lợi", "0905 111 222"),
        ),
    ],
)
async def test_a_yes_before_a_further_place_registers_the_first(town: Town, said: str, told: tuple[str, ...]) -> None:
    """The place on the card is registered, and the further one has all that was told of it."""
    lan = await with_a_card(town)
    await lan.says(said)
    lan.hears("Đã đăng ký xong khách sạn Sao Biển 2", *told)
    assert len(await rows(town.store, "checkpoint")) == 1


@pytest.mark.parametrize(
    "said",
    [
        "cơ sở 3 là Sao Biển 3, 56 Trần Phú, phường 2, số 0257 3838 998",
        "Sao Biển 3, 56 Trần Phú, phường 2, số 0257 3838 998",
    ],
)
async def test_without_a_yes_the_first_stays(town: Town, said: str) -> None:
    """Another place replaces nothing of the one that is open: it is told to wait, and comes once that is done."""
    lan = await with_a_card(town)
    await lan.says(said)
    lan.hears("từng chỗ một", "khách sạn Sao Biển 2", "108 Nguyễn Huệ", "0257 3838 999")
    await lan.says("đúng rồi")
    lan.hears("Đã đăng ký xong khách sạn Sao Biển 2", "Sao Biển 3", "56 Trần Phú", "0257 3838 998")


async def test_two_further_places_wait_in_a_row(town: Town) -> None:
    """A third place does not push out the second."""
    lan = await with_a_card(town)
    await lan.says("còn một quán nữa: Cà phê Mây, 12 Lê Lợi phường 4, 0905111222")
    await lan.says("rồi còn quán Bến Xưa, 33 Bạch Đằng phường 6, 0988 777 666")
    await lan.says("đúng rồi")
    lan.hears("Cà phê Mây", "12 Lê Lợi")
    await lan.says("đúng rồi")
    lan.hears("Đã đăng ký xong Cà phê Mây", "Bến Xưa", "33 Bạch Đằng")


@pytest.mark.parametrize(
    "said", ["đúng rồi nhưng tên sai, tên là Sao Biển Đỏ", "đổi lại thành khách sạn Sóng Xanh, 12 Lê Lợi phường 4"]
)
async def test_what_is_said_to_be_wrong_is_corrected(town: Town, said: str) -> None:
    """Whoever says that something is wrong tells of no further place."""
    lan = await with_a_card(town)
    await lan.says(said)
    lan.hears(ASKED["confirm"])
    lan.does_not_hear("từng chỗ một", "Đã đăng ký xong")


@pytest.mark.parametrize(
    "said", ["ừ đúng tên", "chuẩn tên", "tên vậy đó em", "dung ten roi", "đúng số đó", "chuẩn tên chuẩn số"]
)
async def test_a_yes_may_name_what_it_is_said_to(town: Town, said: str) -> None:
    """ "The name is right" is a yes: to the question whether that is the name, and to all that is shown."""
    lan = town.citizen()
    for line in ("đăng ký điểm", "đồng ý", "mưa chiều bên hiên"):
        await lan.says(line)
    lan.hears("Tên là “mưa chiều bên hiên”, đúng không ạ?")
    await lan.says(said)
    lan.hears("mưa chiều bên hiên thuộc loại nào")
    other = await with_a_card(town)
    await other.says(said)
    other.hears("Đã đăng ký xong khách sạn Sao Biển 2")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Sao Biển 2, 108 Nguyễn Huệ phường 5, 0257 3838 999", "Sao Biển 2"),
        ("sao biển 2, 108 Nguyễn Huệ phường 5, 0257 3838 999", "sao biển 2"),
        ("Sao Biển 2", "Sao Biển 2"),
    ],
)
async def test_a_name_with_a_word_that_asks(town: Town, said: str, name: str) -> None:
    """ "Sao" may ask why; at the head of a line that tells where a place is, or with nothing but capitals, it is part
    of a name."""
    lan = town.citizen()
    for line in ("đăng ký điểm", "đồng ý", said):
        await lan.says(line)
    lan.hears(f"{name} thuộc loại nào")


ADDED = "thêm điểm Sao Biển 3, khách sạn, 56 Trần Phú phường 2, số 0257 3838 998"


@pytest.mark.parametrize("waits", ["", "để sau"])
async def test_a_place_is_added_with_all_of_it(town: Town, waits: str) -> None:
    """Nothing of it is asked again, whatever question of the first waits, and no answer on editing comes instead."""
    lan = await with_a_card(town)
    await lan.says("đúng rồi")
    if waits:
        await lan.presses(waits)
    await lan.says(ADDED)
    lan.hears("• Sao Biển 3", "Khách sạn, nhà nghỉ", "Phường 2", "56 Trần Phú", "0257 3838 998", ASKED["confirm"])


async def test_a_landline_is_no_mobile(town: Town) -> None:
    """A landline is kept, and its owner hears who asks for a mobile number; with a mobile nothing is said of that."""
    lan = await with_a_card(town)
    lan.hears("số bàn cũng được", "tokhaiyte.vn thì đòi số di động")
    await lan.says("số 0905 111 222 mới đúng")
    lan.hears("0905 111 222", ASKED["confirm"])
    lan.does_not_hear("số bàn")


@pytest.mark.parametrize(
    "said",
    [
        "Đúng rồi, còn cơ sở 2 nữa: Sao Biển 5, 24 Quy Nhơn, phường 7, cùng số điện thoại",
        "đúng rồi, còn một chỗ nữa là Sao Biển 5, 24 Quy Nhơn phường 7, số 0257 3838 998",
    ],
)
async def test_a_branch_is_of_the_same_kind(town: Town, said: str) -> None:
    """Whatever is called like another place of its owner's, or has its phone, is of its kind."""
    lan = await with_a_card(town)
    await lan.says(said)
    lan.hears("• Sao Biển 5", "• Khách sạn, nhà nghỉ", ASKED["confirm"])
