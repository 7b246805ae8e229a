"""What a step hears before anything else, and what is said beside it."""

import pytest

from tests.conversations.scenes import ASKED, owner, owner_at
from tests.people import Town

DELETES = {"Xóa hết", "Yes, delete everything"}


async def test_a_guest_house_is_no_wish_to_stop(town: Town) -> None:
    """ "nha nghi" picks the hotel where kinds of places are asked for, although "nghỉ" means to stop."""
    lan = await owner_at(town, "kind")
    await lan.says("nha nghi")
    lan.hears(ASKED["district"])


async def test_whoever_goes_on_is_asked_the_same_once_more(town: Town) -> None:
    """ "đỡ rồi, làm tiếp đăng ký" is no address."""
    lan = await owner_at(town, "address")
    await lan.says("đỡ rồi, làm tiếp đăng ký")
    lan.hears(ASKED["address"])


@pytest.mark.parametrize("said", ["cảm ơn em nha", "❤️", "chào em"])
async def test_a_courtesy_is_returned_and_the_question_stays_in_sight(town: Town, said: str) -> None:
    """Thanks get a warm word, and below it what is still asked."""
    lan = await owner_at(town, "name")
    await lan.says(said)
    lan.hears(ASKED["name"])


async def test_an_address_after_a_symptom_is_an_address(town: Town) -> None:
    """Who was told 115 and goes on with "40 lê lợi" is not told again."""
    lan = await owner_at(town, "address")
    await lan.says("tôi khó thở quá")
    lan.hears("115")
    await lan.says("40 lê lợi")
    lan.hears(ASKED["phone"])


async def test_the_kind_may_be_said_where_the_name_is_to_be_confirmed(town: Town) -> None:
    """Whoever goes on with the kind has said yes to the name."""
    lan = await owner(town)
    await lan.says("quán bún của chị Hoa ở 25 Trần Phú, sđt 0912345678")
    await lan.says("quán ăn")
    lan.hears(ASKED["district"])


@pytest.mark.parametrize("said", ["chuyển giùm", "ok chuyển giùm chị", "gửi đi"])
async def test_a_question_is_passed_on_in_any_words(town: Town, said: str) -> None:
    """Where it is offered to pass a question on, "pass it on" does that."""
    lan = town.citizen()
    await lan.says("mã số thuế của hợp tác xã là gì")
    await lan.says("gặp cán bộ")
    await lan.says(said)
    lan.hears("Em đã chuyển câu hỏi")


@pytest.mark.parametrize("said", ["ok đăng ký", "đăng ký luôn đi", "đăng ký"])
async def test_registering_is_said_at_the_summary(town: Town, said: str) -> None:
    """Whoever says "ok, register" to the summary has registered."""
    lan = await owner_at(town, "confirm")
    await lan.says(said)
    lan.hears("Đã đăng ký xong")


async def test_six_digits_on_a_page_of_a_guide_are_a_code(town: Town) -> None:
    """Nothing there has six digits but a one-time password: the warning comes, and then the page."""
    ba = town.citizen()
    await ba.says("/start android")
    await ba.says("484848")
    ba.hears("Mã OTP xin đừng đọc", "Bước 1/11")


async def test_whom_to_call_is_on_top_of_a_list_that_may_be_about_an_illness(town: Town) -> None:
    """Where it is not sure that somebody is ill, nobody has to pick a topic before reading whom to call."""
    lan = town.citizen()
    await lan.says("bà con nhức đầu cả tuần nay, hỏi có dính cô vít hông")
    assert "Không phải các câu này" in lan.labels  # so it was not sure
    lan.hears("115")
    lan.hears("1900 9095")


@pytest.mark.parametrize("said", ["thôi cho tui số đi", "cho xin hết số điện thoại của em đi", "give me all my data"])
async def test_nobody_is_asked_to_delete_who_has_not_said_so(town: Town, said: str) -> None:
    """What cannot be undone is begun by its own words alone, however like it the rest is."""
    lan = town.citizen()
    await lan.says(said)
    assert DELETES.isdisjoint(lan.labels)
    await lan.says("xóa hết thông tin của tui đi")
    assert not DELETES.isdisjoint(lan.labels)


@pytest.mark.parametrize(
    ("step", "said", "heard"),
    [
        ("name", "nếu hoãn thì ai đền tiền đặt nhà hàng", "coi giấy hẹn ghi sao"),
        ("name", "thoi khoan, de chieu tui hoi ba xa cai da", "mình nghỉ ở đây"),
        ("address", "120 hung vuong, 0905000456, ma co khach roi, lat lam tiep", "em giữ hết"),
        ("confirm", "thôi khách đông, mai em lấy bảng, để đó đi", "mình nghỉ ở đây"),
    ],
)
async def test_what_is_open_waits_for_whoever_has_no_time(town: Town, step: str, said: str, heard: str) -> None:
    """In whatever words it is put off; and a question is no answer."""
    lan = await owner_at(town, step)
    await lan.says(said)
    lan.hears(heard)


async def test_a_number_that_changes_is_no_hamlet(town: Town) -> None:
    """ "doi so" is "đổi số", although a hamlet may be called "đội"."""
    lan = await owner_at(town, "confirm")
    await lan.says("doi so nghen, 0977000999, so cu moi mat sim")
    lan.hears("0977 000 999")
    lan.does_not_hear("doi so")
