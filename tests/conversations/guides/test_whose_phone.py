"""Whose phone comes next, and which one it is not."""

import pytest

from tests.people import Town


@pytest.mark.parametrize(
    ("guide", "told", "shown"),
    [
        ("iphone", "the con dt cua ngoai e, xiaomi", "Mở CH Play"),
        ("android", "rồi còn máy iphone của anh Ba em thì sao", "Mở App Store"),
        ("iphone", "ong noi con xai nokia 1280 thi sao", "không có điện thoại thông minh"),
        ("android", "khong phai android dau co, sau lung co trai tao", "Mở App Store"),
        ("iphone", "máy này đâu phải iphone", "loại nào"),
    ],
)
async def test_whose_phone_comes_next_is_heard(town: Town, guide: str, told: str, shown: str) -> None:
    """Whoever says no more than whose phone it is, and which, or that it is not this kind, needs no more of this
    guide."""
    em = town.citizen()
    await em.says(f"/start {guide}")
    for _ in range(3):
        await em.says("tiếp")
    await em.says(told)
    em.hears(shown)


@pytest.mark.parametrize(
    "told",
    [
        "đâu phải máy bấm đâu con, máy vuốt vuốt nè",
        "hong phai may gach, may ong quet tay",
        "máy bà không phải cục gạch",
    ],
)
async def test_who_has_no_keypad_phone_is_shown_how(town: Town, told: str) -> None:
    """They were thought to have one: the guide for theirs begins, or they are asked for it; where theirs is open it
    goes on."""
    ba = town.citizen()
    await ba.says("/start install")
    await ba.says("máy bấm phím")
    await ba.says(told)
    assert any(shown in ba.text for shown in ("Bước 1/11", "loại nào")), ba.text
    other = town.citizen()
    await other.says("/start iphone")
    await other.says("tiếp")
    await other.says(told)
    other.hears("đúng bài này rồi", "bước 2/10")


async def test_the_phone_that_is_done_is_not_asked_for(town: Town) -> None:
    """Of two phones the one that is left is begun with, and what is told then is about that one."""
    em = town.citizen()
    await em.says(
        "em cài xong iphone của em rồi, giờ chỉ ba má ở quê cài qua điện thoại, máy vivo, chỉ em từng bước đi"
    )
    em.hears("Bước 1/11", "CH Play")
    await em.says("má em nói nó hiện cái gì cấp quyền vị trí, má bấm từ chối mất tiêu rồi")
    em.hears("bật quyền Vị trí")
    em.does_not_hear("iPhone chỉ hỏi")


@pytest.mark.parametrize("text", ["vợ tui trước", "máy vợ tui trước đi"])
async def test_whose_wife_it_is_owns_no_phone(town: Town, text: str) -> None:
    """ "Vợ tui" is the wife, although both have a phone."""
    chu = town.citizen()
    await chu.says("cài bluezone cho máy tui iphone với máy vợ samsung")
    await chu.says(text)
    chu.hears("Bước 1/11", "CH Play")
