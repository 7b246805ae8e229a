"""Of a wish, a correction or a choice of both, and a question beside it, neither is lost."""

import pytest

from tests.conversations.scenes import owner_at, rows
from tests.people import Town

BOTH = "khai báo y tế cho mẹ và quét mã ở chợ thì làm sao"
PLACE = "dang ky quan com Ba Hai 45 Nguyen Hue phuong 5 0905123456"
UNTOLD = "Câu anh/chị hỏi kèm"


@pytest.mark.parametrize(
    ("said", "answer", "begun"),
    [
        ("cài bluezone giùm, mà có tốn pin không", "10% pin", "máy của anh/chị là loại nào"),
        ("nhac toi khai bao y te nha, ma khai o dau z", "tokhaiyte.vn", "có đồng ý"),
    ],
)
async def test_what_is_asked_behind_a_wish(town: Town, said: str, answer: str, begun: str) -> None:
    """It is answered, and what was wished for begins."""
    lan = town.citizen()
    await lan.says(said)
    lan.hears(answer)
    assert begun.lower() in (lan.text + " ".join(lan.labels)).lower()


async def test_an_offer_that_is_taken_with_a_question(town: Town) -> None:
    """A reminder that was offered is wished for, and what is asked beside it is answered first."""
    lan = town.citizen()
    await lan.says("nhac toi cai bluezone")
    await lan.says("co nhac di. ma nha ko co may in, tiem photo mo ko bik, gui file qua zalo dc k")
    lan.hears("tiệm photo", "Mấy giờ thì em nhắc")


@pytest.mark.parametrize(
    ("said", "changed", "answer"),
    [
        ("khoan số nhà 54 ko phải 45, mà giờ quán có dc bán tại chỗ ko", "54 Nguyen Hue", "UBND xã, phường quyết định"),
        ("ủa số nhà 54 mới đúng, mà có cần đóng dấu gì k", "54 Nguyen Hue", UNTOLD),
        ("sdt 0905123465 mới đúng, mà có mất tiền ko z", "0905 123 465", "không mất tiền"),
    ],
)
async def test_a_correction_with_a_question(town: Town, said: str, changed: str, answer: str) -> None:
    """What was wrong is changed, and what is asked beside is answered, or said to be left."""
    lan = town.citizen()
    await lan.says(PLACE)
    await lan.says("đồng ý")
    await lan.says(said)
    lan.hears(answer, changed, "Đúng hết chưa")


@pytest.mark.parametrize("said", ["cả hai", "2 cái luôn đi", "ca 2 luon", "hỏi cả hai câu"])
async def test_both_of_what_was_offered(town: Town, said: str) -> None:
    """Whoever wants both of two answers that were offered reads both."""
    lan = town.citizen()
    await lan.says(BOTH)
    lan.hears("hiểu hai ý")
    await lan.says(said)
    lan.hears("Điền họ tên", "khai xong hệ thống cấp mã")


async def test_both_and_a_question_beside(town: Town) -> None:
    """What is asked beside is answered, too."""
    lan = town.citizen()
    await lan.says(BOTH)
    await lan.says("cả 2 luôn, bluezone có tốn pin không")
    lan.hears("Điền họ tên", "khai xong hệ thống cấp mã", "10% pin")


async def test_which_one_is_no_both(town: Town) -> None:
    """ "Cái 2" is the second one."""
    lan = town.citizen()
    await lan.says(BOTH)
    await lan.says("cái 2")
    lan.hears("khai xong hệ thống cấp mã")
    lan.does_not_hear("Điền họ tên")


async def test_where_something_waits_both_is_its_answer(town: Town) -> None:
    """A name may be like it."""
    lan = await owner_at(town, "name")
    await lan.says("Quán Cả Hai")
    lan.does_not_hear("hiểu hai ý")
    assert (await rows(town.store, "person"))[0]["consented_at"] is not None
