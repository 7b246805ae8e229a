"""A café owner registers her place."""

import pytest
import zxingcpp

from bot.checkpoints.registry import Verdict
from tests.conversations.scenes import ANSWERS, ASKED, everything, owner, owner_at, registered, rows
from tests.people import Town
from tests.pictures import opened


async def test_a_cafe_is_registered_in_six_answers(town: Town) -> None:
    """Six answers, since its name says what it is, lead to the question whether it is declared officially; whoever has
    not done so gets a provisional poster, whose code another reader decodes to the place's own, genuine address."""
    lan = await owner(town)
    lan.hears("Chỗ mình tên gì")
    await lan.says("Cà phê Hương")
    await lan.says("phuong 9")
    await lan.says("12 Trần Phú")
    await lan.says("0912 345 678")
    lan.hears("Cà phê Hương", "Phường 9, Thành phố Tuy Hòa", "12 Trần Phú")
    await lan.presses("Đúng, đăng ký")
    lan.hears("Đã đăng ký xong", "Cà phê Hương đã khai báo ở tokhaiyte.vn chưa")
    await lan.presses("để sau")
    lan.hears("Áp phích tạm", "mã tạm", "Mỗi cửa chỉ một mã")
    picture = next(message.image for message in lan.messages if message.image)
    found = zxingcpp.read_barcodes(opened(picture))
    (link,) = [code.text for code in found]
    (place,) = await rows(town.store, "checkpoint")
    assert link.startswith(f"https://bot.example.vn/c/{place['code']}/1/1/")
    async with town.store.read() as tx:
        assert (await town.registry.check(tx, link)).verdict is Verdict.GENUINE


CORRECTIONS = {
    "Sửa tên": ("name", "Phở Cô Ba", "Phở Cô Ba"),
    "Sửa loại": ("kind", "Trường học", "Trường học"),
    "Sửa xã, phường": ("district", "Hai Riêng", "Thị trấn Hai Riêng, Huyện Sông Hinh"),
    "Sửa địa chỉ": ("address", "21 Nguyễn Huệ", "21 Nguyễn Huệ"),
    "Sửa số điện thoại": ("phone", "0987654321", "0987 654 321"),
}


@pytest.mark.parametrize("button", CORRECTIONS)
async def test_each_answer_can_be_corrected_before_it_counts(town: Town, button: str) -> None:
    """A correction asks that one question, leads back to the summary and changes nothing else."""
    step, answer, shown = CORRECTIONS[button]
    lan = await owner_at(town, "confirm")
    before = lan.text.splitlines()
    await lan.presses(button)
    lan.hears(ASKED[step])
    await lan.says(answer)
    after = lan.text.splitlines()
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == 1 and shown in changed[0]


async def test_nothing_is_registered_without_the_last_yes(town: Town) -> None:
    """Whoever says no at the end leaves no checkpoint behind."""
    lan = await owner_at(town, "confirm")
    await lan.presses("Không đăng ký")
    lan.hears("em không đăng ký gì cả")
    assert await rows(town.store, "checkpoint") == []


async def again(town: Town, name: str, phone: str, pressed: str) -> list[str]:
    """Registers the café, then one with this name and phone; presses a button of what follows; the names there are."""
    lan = await registered(town)
    for answer in ("/dangky", name, *list(ANSWERS.values())[1:4], phone):
        await lan.says(answer)
    await lan.presses("Đúng, đăng ký")
    await lan.presses(pressed)
    return [str(row["name"]) for row in await rows(town.store, "checkpoint")]


@pytest.mark.parametrize("name", ["Cà phê Hương", "CA PHE HUONG", "cà-phê  Hương"])
async def test_the_same_place_twice_is_noticed(town: Town, name: str) -> None:
    """The same name in any spelling with the same phone in any spelling: the QR that exists is offered."""
    assert await again(town, name, "+84 912.345.678", "Dùng điểm đã có") == ["Cà phê Hương"]


async def test_the_same_place_twice_may_be_meant(town: Town) -> None:
    """Two branches of one owner can have one name."""
    names = await again(town, "Cà phê Hương", "0912345678", "Đăng ký thêm")
    assert names == ["Cà phê Hương", "Cà phê Hương"]


async def test_the_same_name_with_another_phone_is_another_place(town: Town) -> None:
    """Half the cafés of a province share their names."""
    names = await again(town, "Cà phê Hương", "0987654321", "để sau")
    assert names == ["Cà phê Hương", "Cà phê Hương"]


@pytest.mark.parametrize("house", ["5", "số 5", "Số 5.", "12"])
async def test_a_house_number_is_an_address(town: Town, house: str) -> None:
    """A number typed where nothing is offered is not a choice of the question before."""
    lan = await owner_at(town, "address")
    await lan.says(house)
    lan.hears(ASKED["phone"])


@pytest.mark.parametrize("phone", ["091234", "0912345678901", "+1 555 0100", "tám tám tám"])
async def test_what_is_no_phone_number_is_asked_again(town: Town, phone: str) -> None:
    """The reason is said, and the same question put again."""
    lan = await owner_at(town, "phone")
    await lan.says(phone)
    lan.hears("số", ASKED["phone"])


@pytest.mark.parametrize("phone", ["0912345678", "84912345678", "+84 912 345 678", "0912.345.678", "0257 3821982"])
async def test_a_phone_number_is_taken_however_it_is_written(town: Town, phone: str) -> None:
    """Mobile or landline, with spaces, dots or the country in front."""
    lan = await owner_at(town, "phone")
    await lan.says(phone)
    lan.hears(ASKED["confirm"])


async def test_a_phone_number_can_be_shared(town: Town) -> None:
    """The channel's own button gives the number without typing."""
    lan = await owner_at(town, "phone")
    assert lan.messages[-1].phone_button == "Gửi số của tôi"
    await lan.shares("+84912345678")
    lan.hears("0912 345 678", ASKED["confirm"])


async def test_the_phone_number_is_nowhere_in_the_clear(town: Town) -> None:
    """What lies in the table is sealed, and nothing else in the database has it."""
    await registered(town)
    kept = str(await everything(town.store))
    assert "912345678" not in kept and "912 345 678" not in kept


async def test_a_clerk_asks_whether_it_can_be_done_here(town: Town) -> None:
    """Whoever wants to register a school and asks whether that is possible here begins at once."""
    lan = town.citizen()
    await lan.says("Cho em hỏi trường em muốn đăng ký điểm kiểm dịch thì làm ở đây được không ạ?")
    lan.hears("Anh/chị có đồng ý")
    await lan.says("dạ em đồng ý ạ, mà thông tin này ai xem được vậy anh")
    lan.hears(ASKED["name"])
    await lan.says("quán cà phê Mộc Miên, chủ nhật nghỉ, chủ là anh Tư")
    await lan.says("xã An Mỹ huyện Tuy An, gần suối")
    await lan.says("con hông có số nhà, quán ở trển núi, thôn Phú Long")
    await lan.says("0905111222")
    lan.hears("• quán cà phê Mộc Miên\n", "• thôn Phú Long, gần suối\n", ASKED["confirm"])
    await lan.says("dạ đúng rồi ạ, thầy nói in cho to dán cổng mà già nhìn hông rõ")
    lan.hears("Đã đăng ký xong")
