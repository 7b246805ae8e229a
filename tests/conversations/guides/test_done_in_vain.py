"""Whoever did what helps before they were told, or in vain, is told what else helps, and no page that comes next."""

import pytest

from tests.conversations.guides.reader import reader
from tests.people import Town

FAULT = "bluezone của tui cứ báo có lỗi không thể hoạt động chính xác"


@pytest.mark.parametrize(
    "text", ["bật hết rồi mà", "bluetooth mở hoài luôn đó chớ, có tắt bao giờ đâu", "vị trí cũng bật suốt"]
)
async def test_what_was_on_all_along_is_no_question_of_it(town: Town, text: str) -> None:
    """The next cause is told while the phone is not known; nobody asked why Bluetooth must be on."""
    chu = town.citizen()
    await chu.says(FAULT)
    await chu.says(text)
    chu.hears("coi tới quyền")
    chu.does_not_hear("luôn bật Bluetooth", "Vì sao")


async def test_what_did_not_help_is_known_on_the_phone_that_is_told(town: Town) -> None:
    """Its guide goes on with the fault instead of showing only its last page."""
    chu = town.citizen()
    await chu.says(FAULT)
    await chu.says("bật hết bluetooth vs vị trí r mà, xiaomi note 5")
    chu.hears("Tự khởi chạy", "Bước 11/11")
    await chu.says("cho phép hết rồi mà")
    chu.hears("cài lại")


@pytest.mark.parametrize("text", ["gửi lại rồi mà", "số đúng rồi, coi kỹ lắm rồi", "sóng đầy mà, gửi lại rồi mà em"])
async def test_a_code_that_did_not_come_is_not_typed(town: Town, text: str) -> None:
    """What helps is not told again as "again", and nobody is taken on."""
    di = await reader(town, "android", 3)
    await di.says("chưa thấy mã đâu hết")
    await di.says(text)
    di.hears("sóng mạnh")
    di.does_not_hear("Bước 5/11", "in lại")


async def test_that_it_was_installed_tried_nothing(town: Town) -> None:
    """What helps first is told first: "rồi mà nó cứ" is about the download."""
    em = town.citizen()
    await em.says("cài đc r mà nó cứ báo có lỗi ko thể hoạt động chính xác là sao")
    em.hears("Bạn bấm vào đây để xử lý")
