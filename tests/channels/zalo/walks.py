"""What people come for, step by step, on whichever of Zalo's services."""

import io
import re

import aiohttp
import sqlalchemy as sa
import zxingcpp
from PIL import Image

from bot.app import App
from bot.store.tables import checkpoint
from tests.emulators.zalo_bot import Person as BotPerson
from tests.emulators.zalo_oa import Person as OaPerson
from tests.files import PAYLOAD, codes_on, photo_of

Somebody = BotPerson | OaPerson


async def installs(lan: Somebody) -> None:
    """Goes through the guide to its end, with a question in between."""
    await lan.says("cài bluezone")
    await lan.hears("iPhone")
    await lan.picks("Android")
    await lan.hears("Bước 1")
    await lan.says("cai bluezone co ton pin khong")
    await lan.hears("10%")
    await lan.hears("bước 1")
    for number in range(2, 12):
        await lan.picks("Tiếp")
        await lan.hears(f"Bước {number}/11")
    await lan.picks("Xong, chạy rồi")
    await lan.hears("thỉnh thoảng nhận tin")


async def registers(hoa: Somebody, name: str = "Cà phê Hương", phone: str = "") -> None:
    """Registers a café, from consent to the poster; types the phone number unless it is shared some other way."""
    await hoa.says("/dangky")
    await hoa.hears("đồng ý")
    await hoa.picks("Tôi đồng ý")
    await hoa.hears("tên gì")
    await hoa.says(name)
    await hoa.hears("huyện, thị xã")
    await hoa.says("hoa kien")
    await hoa.hears("Địa chỉ")
    await hoa.says("12 Trần Phú")
    await hoa.hears("gọi điểm này theo số điện thoại nào")
    if phone and isinstance(hoa, OaPerson):
        await hoa.shares_contact(phone)
    else:
        await hoa.says("0912345678")
    await hoa.hears("Đúng hết chưa")
    await hoa.picks("Đúng, đăng ký")
    await hoa.hears("đã khai báo ở tokhaiyte.vn chưa", within=20)
    await hoa.picks("Chưa, để sau tôi làm")


async def code_of(app: App) -> str:
    """The number of the newest checkpoint."""
    async with app.store.read() as tx:
        return str(await tx.scalar(sa.select(checkpoint.c.code).order_by(checkpoint.c.created_at.desc())))


async def scans(lan: Somebody, code: str, name: str = "Cà phê Hương") -> None:
    """Arrives by the code at the door, and leaves again."""
    await lan.says(f"/start cp_{code}")
    await lan.hears("Đây là mã của")
    await lan.picks("Tôi vừa đến")
    await lan.hears("đồng ý")
    await lan.picks("Tôi đồng ý")
    await lan.hears(f"anh/chị đến {name}")
    await lan.picks("Tôi rời đi")
    await lan.hears("đã rời đi")


async def makes_a_poster(lan: Somebody) -> bytes:
    """Sends a photo of an official code; gives the poster that comes back."""
    await lan.says("/maqr")
    await lan.hears("không giữ lại ảnh")
    await lan.sends_photo(photo_of(PAYLOAD))
    await lan.hears("Em đọc được rồi", within=20)
    await lan.says("Cà phê Hương")
    shown = await lan.hears("", within=20)
    while not shown.document and ".pdf" not in shown.text:
        shown = await lan.hears("", within=20)
    return shown.document or await fetched(shown.text, ".pdf")


async def fetched(text: str, name: str) -> bytes:
    """The file at the address in a text."""
    found = re.search(rf"https?://\S+/\S*{re.escape(name)}", text)
    assert found, text
    async with aiohttp.ClientSession() as session, session.get(found[0]) as answer:
        assert answer.status == 200
        return await answer.read()


def is_the_official_poster(content: bytes) -> bool:
    """Whether it carries the very payload of the photo."""
    return codes_on(content) == [PAYLOAD]


def code_in(picture: bytes) -> str:
    """What the code in a picture says."""
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))
    return str(found.text)


def is_genuine(app: App, text: str) -> bool:
    """Whether a code leads to our own server."""
    return text.startswith(f"{app.settings.address}/c/")
