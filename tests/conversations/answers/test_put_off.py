"""What is put off, with thanks or without, begins nothing, and leaves what is open."""

import pytest

from tests.conversations.registering.test_told_before_consent import asked
from tests.conversations.scenes import owner_at
from tests.people import Town

CONSENT = "có đồng ý"

LATER = (
    "ok để chiều rảnh làm. cảm ơn",
    "ok toi ranh chi lam, tks",
    "lát chị đăng ký nha em",
    "hôm nào rảnh tui đăng ký, cám ơn",
    "cám ơn em, có gì mình đăng ký sau",
    "ừ mai mốt tui làm",
    "để cuối tuần con gái về nó làm, cảm ơn em",
)


@pytest.mark.parametrize("said", LATER)
async def test_what_was_offered_is_not_begun(town: Town, said: str) -> None:
    """Whoever was told how to register, and does it some other time, is not asked for consent."""
    lan = town.citizen()
    await lan.says("đăng ký điểm ở đâu")
    assert "Đăng ký điểm kiểm dịch" in lan.labels
    await lan.says(said)
    lan.does_not_hear(CONSENT, "Có phải anh/chị hỏi")


@pytest.mark.parametrize("said", ["ok mai chị làm nha, cảm ơn em", "toi ranh tui lam, cam on", "lát tui làm nghen"])
async def test_what_is_open_waits(town: Town, said: str) -> None:
    """While consent is asked, and at a step."""
    lan = await asked(town)
    await lan.says(said)
    lan.hears("mình nghỉ ở đây")
    tam = await owner_at(town, "address")
    await tam.says(said)
    tam.hears("mình nghỉ ở đây")


@pytest.mark.parametrize(
    "said",
    ["ok làm luôn đi em", "rảnh thì làm giùm chị liền nha", "chiều khai trương, đăng ký giùm quán Mây 12 Lê Lợi"],
)
async def test_who_wants_it_now_begins(town: Town, said: str) -> None:
    """However a time is named."""
    lan = town.citizen()
    await lan.says("đăng ký điểm ở đâu")
    await lan.says(said)
    lan.hears(CONSENT)


@pytest.mark.parametrize(
    "said",
    [
        "thôi bà già rồi, tụi con muốn làm sao thì làm",
        "thoi ngoai gia roi, tui bay muon lam sao thi lam",
        "ngoại mù tịt, để con cháu nó lo",
    ],
)
@pytest.mark.parametrize("before", ["", "người già có được chích ngừa không", "bluezone là gì"])
async def test_who_leaves_it_to_the_children_is_shown_no_guide(town: Town, said: str, before: str) -> None:
    """They are told that it is all right, and offered nothing."""
    ba = town.citizen()
    if before:
        await ba.says(before)
    await ba.says(said)
    ba.hears("Dạ, ")
    ba.does_not_hear("loại nào", "Bước 1/", "Có phải anh/chị hỏi")


@pytest.mark.parametrize(
    "before", ["có phải luôn bật bluetooth không", "bluezone có theo dõi mình không", "bluezone tốn pin quá"]
)
@pytest.mark.parametrize("said", ["thôi gỡ cho khỏe, gỡ có sao không em", "thoi xoa luon cho roi, xoa co sao ko"])
async def test_who_would_rather_remove_it_is_told_how(town: Town, before: str, said: str) -> None:
    """Whatever was answered before."""
    tam = town.citizen()
    await tam.says(before)
    await tam.says(said)
    tam.hears("Gỡ cài đặt")
