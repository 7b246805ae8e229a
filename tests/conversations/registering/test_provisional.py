"""The provisional code, the official one, and being reminded of it; a name with the diacritics that were left out."""

import pytest

from tests.people import Town

REGISTERED = ("/dangky", "quan tra sua gio bien, 12 le loi phuong 4, 0905111222", "dong y")


async def owner(town: Town, *lines: str):  # type: ignore[no-untyped-def]
    """Somebody who has told all of a place, and said these lines."""
    lan = town.citizen()
    for line in (*REGISTERED, *lines):
        await lan.says(line)
    return lan


@pytest.mark.parametrize("done", [(), ("đúng",)])
@pytest.mark.parametrize("said", ["mã tạm là sao, phường kiểm tra có chịu ko", "to tam nay co gia tri khong em"])
async def test_what_the_provisional_code_is(town: Town, said: str, done: tuple[str, ...]) -> None:
    """Whoever inspects decides whether it will do."""
    lan = await owner(town, *done)
    await lan.says(said)
    lan.hears("trên tờ có ghi rõ là tạm", "là họ nói")


@pytest.mark.parametrize("said", ["giờ lấy mã tokhaiyte liền luôn đc ko, làm sao"])
async def test_how_to_get_the_official_code(town: Town, said: str) -> None:
    """Its steps while the place is being registered, page by page once it is."""
    lan = await owner(town)
    await lan.says(said)
    lan.hears("Đăng ký điểm kiểm dịch")
    lan = await owner(town, "đúng")
    await lan.says(said)
    lan.hears("Bước 1")


@pytest.mark.parametrize(
    "said", ["tên cũng ghi dấu đàng hoàng Gió Biển", "tên phải có dấu nha: Gió Biển", "ghi tên có dấu là Gió Biển"]
)
async def test_a_name_gets_its_diacritics(town: Town, said: str) -> None:
    """What else is said of it is no name."""
    lan = await owner(town)
    await lan.says(said)
    lan.hears("Gió Biển")
    lan.does_not_hear("đàng hoàng Gió Biển", "có dấu nha", "có dấu là")


@pytest.mark.parametrize("said", ["nhắc 11h trưa nay dc ko", "nhac luc 3h chieu nay duoc khong", "mai thì trễ rồi"])
async def test_who_wants_to_be_reminded_sooner_hears_what_can_be_done(town: Town, said: str) -> None:
    """An alarm, or the code right now; said twice it is said in other words, and the offer stands."""
    lan = await owner(town, "đúng", "để sau")
    await lan.says(said)
    lan.hears("báo thức", "lấy mã luôn bây giờ")
    await lan.says("mai trễ mất em ơi")
    lan.hears("em biết là gấp")
    await lan.says("thôi nhắc đi")
    lan.hears("em ghi rồi")


async def test_an_hour_that_is_wished_for_is_no_refusal(town: Town) -> None:
    """They are reminded, and told when."""
    lan = await owner(town, "đúng", "để sau")
    await lan.says("nhac luc 3h chieu")
    lan.hears("em ghi rồi", "chưa đổi qua giờ khác được")


@pytest.mark.parametrize(
    "said",
    [
        "ừ mà nhắc buổi sáng nghen",
        "chán thiệt. ừ thì nhac đi ma sáng mai 7h nha, chieu toi ban",
        "nhớ nhắc nha, hay quên lắm",
    ],
)
async def test_a_yes_with_an_hour_of_their_own_is_a_yes(town: Town, said: str) -> None:
    """They are reminded, and told at which hour; a grumble before the yes takes nothing back."""
    lan = await owner(town, "đúng", "để sau")
    await lan.says(said)
    lan.hears("em ghi rồi", "chưa đổi qua giờ khác được")


@pytest.mark.parametrize(
    "said",
    ["mã tạm em mới làm đó, khách quét thì ra cái gì", "hk phai, toi hỏi cái mã TẠM, khach lay đt quét thì ra cái j"],
)
async def test_what_a_guest_sees_who_scans_it(town: Town, said: str) -> None:
    """The page of the place, and one button; nobody is told of guests without a telephone."""
    lan = await owner(town, "đúng", "để sau")
    await lan.says(said)
    lan.hears("hiện trang của quán", "Tôi vừa đến")


@pytest.mark.parametrize(
    "said", ["mã chính thức lấy ở đâu", "vậy mã thật lấy ở đâu", "lay ma qr tokhaiyte.vn cho quan the nao"]
)
async def test_where_the_official_code_is(town: Town, said: str) -> None:
    """Whoever has none yet is told where to get one, and not asked for a picture of it."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears("Đăng ký điểm kiểm dịch")
    lan.does_not_hear("ảnh chụp hoặc ảnh màn hình")


async def test_a_label_with_half_of_its_marks(town: Town) -> None:
    """The words of a button count with some of their diacritics, as hurried thumbs type them."""
    lan = await owner(town, "đúng", "để sau")
    await lan.says("có, nhắc tôi")
    await lan.says("chỉ toi cach khai bao")
    lan.hears("Bước 1")
