"""What owners type that is no plain answer: complaints, corrections, several answers at once, questions about the
question."""

import pytest

from bot.content import Library
from bot.understanding.places.reading import read
from tests.conversations.scenes import ANSWERS, ASKED, EVERY, owner, owner_at, rows
from tests.people import Town


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "quán cà phê Mây 118 trần hưng đạo phường 4 sđt 0905778899",
            ("quán cà phê Mây", "food", "118 trần hưng đạo", 1),
        ),
        ("ca phe may", ("ca phe may", "food", "", 0)),
        ("Tạp hoá Cô Ba", ("Tạp hoá Cô Ba", "shop", "", 0)),
        ("quán gió biển", ("quán gió biển", "", "", 0)),
        ("tiệm của em", ("", "shop", "", 0)),
        ("quán trà sữa nha em", ("", "food", "", 0)),
        ("Bún bò 3 Miền", ("Bún bò 3 Miền", "food", "", 0)),
        ("đăng ký cho quán ở phường 4", ("", "", "", 1)),
        ("Trạm y tế xã Sơn Hà", ("Trạm y tế xã Sơn Hà", "health", "", 1)),
        ("Trường Thịnh", ("Trường Thịnh", "", "", 0)),
        ("xã ea bar", ("", "", "", 1)),
        ("Tên quán: bếp mẹ nấu", ("bếp mẹ nấu", "", "", 0)),
        ("loại: quán ăn", ("", "food", "", 0)),
        ("thôn: Phụng Tường", ("", "", "thôn Phụng Tường", 0)),
        ("register Blue Sea Coffee, 12 Le Loi, ward 4, 0905778899", ("Blue Sea Coffee", "food", "12 Le Loi", 1)),
        ("QUÁN NƯỚC CÔ NĂM 👍", ("QUÁN NƯỚC CÔ NĂM", "food", "", 0)),
        ("quán e tên Bếp Nhà nha, ở 22 Nguyễn Huệ p5 đó", ("Bếp Nhà", "", "22 Nguyễn Huệ", 1)),
        ("số nhà 12 đường 3/2", ("", "", "12 đường 3/2", 0)),
        ("ở gần cầu Hùng Vương", ("", "", "gần cầu Hùng Vương", 0)),
        ("Quán Tám ở 56 Lê Thành Phương, phường 8", ("Quán Tám", "", "56 Lê Thành Phương", 1)),
        ("p4, 12 lê lợi", ("", "", "12 lê lợi", 1)),
        ("12 le loi phuong 4 tuy hoa", ("", "", "12 le loi", 1)),
        ("thôn 3 xã hoà trị", ("", "", "thôn 3", 1)),
        ("xuân đài sông cầu", ("", "", "", 1)),
        ("tạp hóa Ngọc Lan, xã hòa trị, 0902334455", ("tạp hóa Ngọc Lan", "shop", "", 1)),
        ("khu phố 5, đường Lê Duẩn, sđt quán 0905112233", ("", "", "khu phố 5, đường Lê Duẩn", 0)),
        (
            "thôn Tân An, cổng chính, liên hệ 0257.3xx à nhầm 0914222333",
            ("", "", "thôn Tân An, cổng chính", 0),
        ),
        ("nhà xe Phú Lợi, ở An Ninh", ("nhà xe Phú Lợi", "transport", "", 2)),
        ("nơi thờ tự, thuộc xã Hòa Thắng nha", ("", "worship", "", 1)),
        ("quán cơm sát chợ, phường 2 thì cổng trước, phường 1 thì cổng sau", ("", "food", "sát chợ", 2)),
        ("thôn Mỹ Hòa, không có tên đường đâu", ("", "", "thôn Mỹ Hòa", 0)),
        ("guest house, in An Phu commune", ("", "lodging", "", 1)),
    ],
)
def test_a_line_is_read(library: Library, text: str, told: tuple[str, str, str, int]) -> None:
    """Name, kind, address and how many communes can be meant: with and without diacritics, in any order."""
    line = read(text, library)
    assert (line.name, line.kind, line.address, len(line.communes)) == told


COMPLAINTS = (
    *("a noi o tren r do", "tui nói rồi mà", "nói rồi mà hỏi hoài", "ghi ở trên đó", "tui nói tên rồi mà sao còn hỏi"),
)


async def test_a_complaint_is_no_answer(town: Town) -> None:
    """Whoever has said it before hears what is known, and is asked for the rest in other words."""
    lan = await owner_at(town, "address")
    for said in COMPLAINTS:
        await lan.says(said)
        lan.hears("em xin lỗi", "Cà phê Hương", "Phường 9", "12 Lê Lợi")
    await lan.says(ANSWERS["address"])
    lan.hears(ASKED["phone"])


async def test_what_was_passed_over_is_looked_up(town: Town) -> None:
    """Something told while another dialog talked is found among the last sentences."""
    lan = await owner(town)
    await lan.says("/nhactin")
    await lan.says("cà phê Hương Xưa")
    await lan.says("đăng ký tiếp")
    lan.hears(ASKED["name"])
    await lan.says("tui nói rồi mà")
    lan.hears("cà phê Hương Xưa", "xã, phường")


async def test_wrong_alone_asks_which(town: Town) -> None:
    """A no to the summary does not end the registration: the answers are there to pick, and one may be typed."""
    lan = await owner_at(town, "confirm")
    for said in ("sai r, xem lai", "sai rồi", "hông phải vậy", "không"):
        await lan.says(said)
        lan.hears("chỗ nào chưa đúng")
        assert {"Sửa tên", "Sửa địa chỉ", "Không đăng ký"} <= set(lan.labels)
        await lan.says("phường 5 mới đúng")
        lan.hears("Phường 5", ASKED["confirm"])


CORRECTIONS = {
    "đổi lại tên Hương Xưa": "• Hương Xưa",
    "tên đó không phải, quán là Hương Mới": "• Hương Mới",
    "sai số rồi, 0905778899": "0905 778 899",
    "không phải phường 9 mà phường 5": "Phường 5",
    "sai địa chỉ, 21 Lê Lợi mới đúng": "• 21 Lê Lợi",
    "sai số nhà là 54": "• 54 Lê Lợi",
    "ý lộn, 14 Lê Lợi": "• 14 Lê Lợi",
    "tên phải là Phở Hà Nội": "• Phở Hà Nội",
    "đổi phường 5 thành phường 8": "Phường 8",
    "tạp hóa mới đúng": "Cửa hàng, chợ",
    "sai loại, là nhà nghỉ": "Khách sạn, nhà nghỉ",
    "xã sai, xã ea bia mới đúng": "Xã EaBia",
    "nhầm rồi, tiệm Bốn Mùa chứ không phải tiệm Năm Mùa": "• tiệm Bốn Mùa",
    "cho tôi đổi tên lại gọn hơn: Hương Quê": "• Hương Quê",
    "tên là Hương Sen chứ đâu phải Hương Súng": "• Hương Sen",
    "đổi địa chỉ thành hẻm 8 Trần Phú, phường 7": "• hẻm 8 Trần Phú",
    "Trần Phú là sai, Lê Duẩn mới đúng": "hẻm 8 Lê Duẩn",
}


async def test_a_correction_says_what_is_right(town: Town) -> None:
    """It changes that answer at once, and everything is shown again."""
    lan = await owner_at(town, "confirm")
    for said, shown in CORRECTIONS.items():
        await lan.says(said)
        lan.hears(shown, ASKED["confirm"])


async def test_a_name_can_be_corrected_at_any_step(town: Town) -> None:
    """The step that waits is asked again after it; a field that has not been asked yet comes in its turn."""
    lan = await owner(town)
    for step, answer in EVERY.items():
        if step not in ("name", "confirm"):
            await lan.says("đổi lại tên Mây" if step == "kind" else f"đổi lại tên Mây {answer}")
            lan.hears("Mây", ASKED[step])
            await lan.says("tên đó không phải")
            lan.hears(ASKED["name"])
            await lan.says("Mây Hồng")
            lan.hears(ASKED[step])
        await lan.says(answer)
    lan.hears("Đã đăng ký xong Mây Hồng")


async def test_digits_are_counted(town: Town) -> None:
    """A number that is too short is not just wrong: it is said how many digits there are and how many are needed. A
    landline has one more."""
    lan = await owner_at(town, "phone")
    await lan.says("091234567")
    lan.hears("9 chữ số", "10 số", "11 số", ASKED["phone"])
    await lan.says("09057788991")
    lan.hears("11 chữ số", "10 số", ASKED["phone"])
    await lan.says("02573838383")
    lan.hears("0257 3838 383", ASKED["confirm"])


ASKED_BACK = {
    "phone": ("số của em hay số công ty", "người giữ chỗ này"),
    "kind": ("chọn cái nào, vừa bán cà phê vừa tạp hóa", "giống nhất"),
    "name": ("tên trên giấy phép hay tên bảng hiệu", "khách quen gọi"),
}


async def test_a_question_about_the_question(town: Town) -> None:
    """It gets a short answer, and the step is asked again."""
    for step, (said, answer) in ASKED_BACK.items():
        lan = await owner_at(town, step)
        await lan.says(said)
        lan.hears(answer, ASKED[step])


async def test_who_is_asked_for_the_name_again_may_go_on(town: Town) -> None:
    """Whoever types the address or the phone where the name is to be confirmed has confirmed it, and loses nothing."""
    for said in ("12 Lê Lợi p4", "0905778899", "p4", "đường Trần Phú", "thôn 3 xã hoà trị"):
        lan = await owner(town)
        await lan.says("bà bảy sáu đời ở đây")
        lan.hears("đúng không")
        await lan.says(said)
        lan.hears("Em ghi", "bà bảy sáu đời", "thuộc loại nào")


async def test_a_second_place_follows_the_first(town: Town) -> None:
    """Whoever has two is asked for the second once the first has its poster, but not for what was told of it."""
    lan = await owner_at(town, "address")
    await lan.says("còn một quán nữa: Cà phê Mây, 12 Lê Lợi p5")
    lan.hears("từng chỗ một", ASKED["address"])
    await lan.says(ANSWERS["address"])
    await lan.says(ANSWERS["phone"])
    await lan.says("vậy đúng rồi, gởi mã cho tôi")
    lan.hears("Đã đăng ký xong Cà phê Hương", "Áp phích tạm", "chỗ kế tiếp", "Cà phê Mây", ASKED["phone"])
    assert len(await rows(town.store, "checkpoint")) == 1
    await lan.says("0905778899")
    lan.hears("Cà phê Mây\n", "Phường 5", "12 Lê Lợi", ASKED["confirm"])


async def test_a_question_about_a_change_changes_nothing(town: Town) -> None:
    """ "Can I change the name later?" is answered; a kind of place is no name."""
    lan = await owner(town)
    await lan.says("khách sạn")
    lan.hears("Khách sạn, nhà nghỉ", ASKED["name"])
    await lan.says("Hùng Vương")
    lan.hears(ASKED["district"])
    await lan.says("sau này đổi tên được không")
    lan.hears("tokhaiyte.vn", ASKED["district"])
    await lan.says("tui nói rồi mà")
    lan.hears("Hùng Vương; Khách sạn, nhà nghỉ")


async def test_a_number_that_lacks_a_digit_is_no_address(town: Town) -> None:
    """It is said how many digits there are, and the address is kept without it; digits may be spoken as well."""
    lan = await owner_at(town, "address")
    await lan.says("14 Lê Lợi, sđt 0914 22 88 6")
    lan.hears("9 chữ số", ASKED["phone"])
    await lan.says("không chín một bốn hai hai tám tám sáu không")
    lan.hears("• 14 Lê Lợi", "0914 228 860", ASKED["confirm"])


async def test_the_next_place_may_share_what_the_last_one_has(town: Town) -> None:
    """ "Cùng địa chỉ, cùng số điện thoại" is taken over from the place that was registered just now."""
    lan = await owner_at(town, "confirm")
    await lan.says("chuẩn không cần chỉnh, tạo đi")
    lan.hears("Đã đăng ký xong")
    await lan.says("giờ tới quán Hương Hai, cùng địa chỉ, cùng số điện thoại")
    lan.hears("Hương Hai")
    lan.does_not_hear(ASKED["address"], ASKED["phone"])


async def test_what_is_told_with_the_yes_to_an_offer_is_kept(town: Town) -> None:
    """Whoever asks for a poster without a place registers one; nothing of the answer is to be said again."""
    lan = town.citizen()
    await lan.says("cần poster mã qr")
    for said in ("đồng ý, quán Mộc Miên, 45 Lê Lợi p3", "nói rồi mà, quán cà phê, sđt 0905123456"):
        await lan.says(said)
    lan.hears("Mộc Miên", "Phường 3", "45 Lê Lợi", "0905 123 456", "Đúng hết chưa")


@pytest.mark.parametrize("number", ["091422886", "0914 22 88 sáu 0 3", "không chín một bốn hai hai tám tám"])
async def test_a_number_that_lacks_digits_is_said_to_beside_anything(town: Town, number: str) -> None:
    """Told with all the rest, too short, too long or spoken, it is not dropped without a word, and no house number."""
    lan = await owner_at(town, "name")
    await lan.says(f"quán cơm Bảy Lành, 14 Lê Lợi phường 4, {number}")
    lan.hears("chữ số", ASKED["phone"])
    await lan.says("0914228860")
    lan.hears("• 14 Lê Lợi", "0914 228 860", ASKED["confirm"])
    await lan.says("sai số rồi, 091422567 mới đúng")
    lan.hears("9 chữ số", ASKED["phone"])


@pytest.mark.parametrize(("said", "number"), [("số sau", "0914 228 860"), ("cái 456", "0905 123 456")])
async def test_of_several_numbers_it_is_asked_which(town: Town, said: str, number: str) -> None:
    """One that is taken back is none; else whoever tells two says which, by its place or its last digits."""
    lan = await owner_at(town, "phone")
    await lan.says("số tui 0905123456, số vợ tui 0914228860")
    lan.hears("mấy số điện thoại")
    await lan.says(said)
    lan.hears(number, ASKED["confirm"])
