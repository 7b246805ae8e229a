"""What a worried person asks next is answered of the case that they told, not with the same answer once more."""

import pytest

from tests.people import Town

CALLS = "Gọi cấp cứu 115"


@pytest.mark.parametrize(
    ("told", "asked", "hears"),
    [
        ("hôm kia ăn giỗ ngồi kế bà cô ở Đồng Nai mới ra, tui có sao không", "rủi bả dính thiệt thì sao", "là F1"),
        ("o cty em co nguoi la f1, em ngoi ke ban", "lo nguoi do duong tinh thi em sao", "thành F1"),
        ("bạn em là F2, hôm qua em ăn sáng với nó", "nếu F1 kia dương tính thì sao", "từ F3 thành F2"),
        ("chị ở Hải Dương về bữa kia, hôm qua lỡ đi ăn cưới", "mấy người ăn cưới chung có bị gì không", "ai ngồi gần"),
        ("chị ở Hải Dương về bữa kia mà chưa khai", "thôi để mai rảnh rồi khai", "khai luôn bây giờ"),
        ("chạy xe tải ra Bắc Ninh mới về", "hàng trên xe thì sao", "để đồ xuống"),
        ("nhà tôi có khách ở Hà Nội vô chơi", "cho họ ở nhà trên, mình ở nhà dưới được không", "trạm y tế quyết định"),
        ("vợ tôi mới ở Thủ Đức về bữa kia", "ở nhà có phải đeo khẩu trang không", "mỗi khi có ai ở gần"),
        ("chị dâu em là F1", "em nghỉ thì ai trả lương", "công đoàn"),
        ("chị dâu em là F1", "có ai gọi cho em không hay em tự gọi", "tự gọi trước"),
        ("bluezone báo em tiếp xúc gần với ca nhiễm", "lỡ nó báo lộn thì sao", "trùng hợp"),
        ("bluezone báo em tiếp xúc gần với ca nhiễm", "mấy người làm chung có phải về hết không", "chưa phải cách ly"),
        ("bluezone báo em tiếp xúc gần với ca nhiễm", "mai em đi làm được không", "khoan đi làm"),
        ("nhà ở Sông Cầu mà làm bên Quy Nhơn", "mỗi lần qua có phải khai không", "mã khai y tế"),
        (
            "sếp em mới đi Hà Nội về, vô họp với cả phòng",
            "nếu ổng dính thì công ty có bị đóng cửa không",
            "chưa phải đóng",
        ),
        ("tiệm tui hôm bữa có khách sau này dương tính", "tui có phải đóng tiệm không", "khách mới"),
        ("nhà tôi có khách ở Hà Nội vô chơi", "vậy giờ báo ai đây", "trạm y tế xã, phường"),
        ("bạn em là F1", "mà em gặp nó có 5 phút thôi", "đỡ lo hơn"),
        ("em mới đi cách ly về, đủ 21 ngày rồi", "trong nhà có phải đeo khẩu trang không", "dặn theo dõi"),
    ],
)
async def test_the_next_question_is_answered_of_the_case(town: Town, told: str, asked: str, hears: str) -> None:
    """If he has it, who else was there, what of the goods, of wages, of a mask at home, who calls, and until when."""
    lan = town.citizen()
    await lan.says(told)
    await lan.says(asked)
    lan.hears(hears)
    lan.does_not_hear(CALLS)


async def test_what_would_be_is_no_news(town: Town) -> None:
    """Nobody is F1 because somebody asked what if."""
    lan = town.citizen()
    await lan.says("hôm kia ăn giỗ ngồi kế bà cô ở Đồng Nai mới ra, tui có sao không")
    await lan.says("lỡ bả dương tính thì sao")
    await lan.says("mai tui đi làm được không")
    lan.does_not_hear("F1 thì khoan đi làm", "Là F1 thì có")
    lan.hears("khoan")


async def test_what_was_touched(town: Town) -> None:
    """It is told as a statement, and asked all the same."""
    lan = town.citizen()
    await lan.says("hôm kia ăn giỗ ngồi kế bà cô ở Đồng Nai mới ra, tui có sao không")
    await lan.says("tui có uống chung ly với bả nữa")
    lan.hears("rửa tay xà bông", "1900 9095")


async def test_what_is_told_after_a_glass_is_no_more_of_that(town: Town) -> None:
    """A pregnant wife is told of for her own sake."""
    lan = town.citizen()
    await lan.says("hôm kia ăn giỗ ngồi kế bà cô ở Đồng Nai mới ra, tui có sao không")
    await lan.says("tui có uống chung ly với bả nữa")
    await lan.says("vợ tui đang có bầu")
    lan.hears("người nhà chưa gặp người đó")


async def test_an_owner_who_looks_for_a_list(town: Town) -> None:
    """What only sounds like a case is asked of the page."""
    lan = town.citizen()
    await lan.says("y tế nói hôm qua có ca ghé quán, kêu đưa tên khách hôm đó mà tui không biết mở danh sách ở đâu")
    lan.hears("Danh sách người đến/đi")


async def test_who_is_named_next_is_asked_about(town: Town) -> None:
    """ "Còn mấy đứa nhỏ" asks what about them: they did not meet the stranger; those who live with a guest did."""
    lan = town.citizen()
    await lan.says("hôm kia ăn giỗ ngồi kế bà cô ở Đồng Nai mới ra, tui có sao không")
    await lan.says("còn mấy đứa nhỏ ở nhà")
    lan.hears("bé chưa gặp người đó")
    mai = town.citizen("", "mai")
    await mai.says("em gái em mới đi Đà Nẵng về, ở chung nhà với em")
    await mai.says("còn ba má em")
    mai.hears("ngủ riêng, ăn riêng", "khoan ngồi gần người già")


async def test_who_met_whom_is_told_a_line_later(town: Town) -> None:
    """A mother who was at the neighbours' is F1 as much as whoever sat with them."""
    lan = town.citizen()
    await lan.says("hàng xóm tui dương tính rồi")
    await lan.says("hôm kia má tui có qua nhà họ chơi")
    lan.hears("F1 thì ở yên một chỗ")
    await lan.says("má tui đi chợ được không")
    lan.hears("là F1 thì chưa đi đâu hết")


async def test_a_child_who_was_there_too_may_be_nearer(town: Town) -> None:
    """F3 is only who met no F1: a child who plays there is told what it then is."""
    lan = town.citizen()
    await lan.says("hàng xóm tui là F1, mới bị chở đi")
    await lan.says("con tui hay qua đó chơi")
    lan.hears("gặp thẳng F1", "thì là F2")


async def test_a_contact_over_coffee_registers_no_café(town: Town) -> None:
    """Where they met names a kind of place, and is no wish to register it."""
    lan = town.citizen()
    await lan.says("bạn em là F2 mà hôm qua em có đi cà phê với nó")
    lan.hears("anh/chị là F3")
    lan.does_not_hear("đồng ý")


async def test_a_traveller_who_has_a_fever(town: Town) -> None:
    """Where a room mate was is no question about that province, and who reports it for him is told how."""
    lan = town.citizen()
    await lan.says("nhỏ cùng phòng em sốt với ho hai bữa nay")
    lan.hears(CALLS)
    await lan.says("em báo giùm nó được không")
    lan.hears("báo giùm được", "115")
    await lan.says("nó có về Bắc Giang hồi tuần trước")
    lan.hears("1900 9095", "115", "mới ở vùng dịch về")
    await lan.says("em nằm giường kế nó thì sao")
    lan.hears("1900 9095")


async def test_a_sister_of_a_child_with_a_fever(town: Town) -> None:
    """She is well, and is not told what to do with a fever; whom to call stands there all the same."""
    lan = town.citizen()
    await lan.says("con tui 4 tuổi sốt 38 độ từ tối qua")
    lan.hears(CALLS)
    await lan.says("còn chị nó thì sao")
    lan.hears("chưa sốt, ho", "nghỉ ở nhà", "115")


async def test_no_form_comes_before_an_ambulance(town: Town) -> None:
    """Nor a mask before breath."""
    lan = town.citizen()
    await lan.says("má tui 72 tuổi thở không nổi, môi tím")
    lan.hears("115")
    await lan.says("có phải khai báo gì trước không")
    lan.hears("gọi 115 trước", "khỏi khai")
    await lan.says("có cần đeo khẩu trang cho bả không")
    lan.hears("đừng ép người bệnh mang khẩu trang", "115")


async def test_a_day_off_with_a_fever(town: Town) -> None:
    """Wages are the employer's to say, and nobody goes to work for them."""
    lan = town.citizen()
    await lan.says("sốt 38 độ rưỡi từ tối qua, ho khan, chiều nay vô ca")
    lan.hears(CALLS)
    await lan.says("nghỉ mất chuyên cần ai trả")
    lan.hears("công đoàn", "115")
