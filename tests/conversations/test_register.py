"""A café owner registers her place."""

import zxingcpp

from bot.checkpoints.registry import Verdict
from tests.people import Citizen, Town
from tests.pictures import opened


async def owner(town: Town, language: str = "vi") -> Citizen:
    """Somebody who has agreed and is asked for the name of her place."""
    lan = town.citizen(language)
    await lan.says("/dangky")
    await lan.says("1")
    return lan


async def test_a_cafe_is_registered_in_seven_answers(town: Town) -> None:
    """Seven answers lead to a QR code that another reader decodes to the place's own, genuine address."""
    lan = await owner(town)
    lan.hears("Điểm kiểm dịch tên gì")
    await lan.says("Cà phê Hương")
    await lan.presses("Quán ăn")
    await lan.says("phuong 9")
    await lan.says("12 Trần Phú")
    await lan.says("0912 345 678")
    lan.hears("Cà phê Hương", "Phường 9, Thành phố Tuy Hòa", "12 Trần Phú")
    await lan.presses("Đúng, đăng ký")
    lan.hears("Đã đăng ký xong", "https://tokhaiyte.vn")
    picture = next(message.image for message in lan.messages if message.image)
    found = zxingcpp.read_barcodes(opened(picture))
    (link,) = [code.text for code in found]
    assert link.startswith(f"https://bot.example.vn/c/{picture.name.removesuffix('.png')}/1/1/")
    async with town.store.read() as tx:
        assert (await town.registry.check(tx, link)).verdict is Verdict.GENUINE
