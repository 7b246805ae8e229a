"""What is said in between while a page of a guide is open, and how the page comes after it."""

import pytest

from tests.conversations.play import shown
from tests.people import Town


async def test_a_page_is_named_twice_and_then_left_alone(town: Town) -> None:
    """Whoever only asks has the page above; from the third answer on nothing stands below it, and the page still hears
    that it is done."""
    ba = town.citizen()
    await ba.says("cài bluezone máy samsung")
    ba.hears("Bước 1/11")
    for asked in ("tải vầy có mất tiền hông", "cài vô nó có ăn pin hông"):
        await ba.says(asked)
        ba.hears("Mình đang ở bước 1/11")
        ba.does_not_hear("Mở CH Play, gõ Bluezone")
    await ba.says("nó có dòm ngó vị trí của mình hông")
    ba.does_not_hear("bước 1/11")
    await ba.says("tải xong rồi nè")
    ba.hears("Bước 2/11")


async def test_the_buttons_of_a_page_that_nothing_trails_still_work(town: Town) -> None:
    """Nothing else was put in its place."""
    ba = town.citizen()
    await ba.says("cài bluezone máy samsung")
    for asked in ("tải vầy có mất tiền hông", "cài vô nó có ăn pin hông", "nó có dòm ngó vị trí của mình hông"):
        await ba.says(asked)
    await ba.says("tiếp")
    ba.hears("Bước 2/11")


async def test_a_page_that_is_asked_about_by_its_number_moves_nobody(town: Town) -> None:
    """It is told, and what is done then is the page that was open."""
    ba = town.citizen()
    await ba.says("cài bluezone máy samsung, tới chỗ hỏi vị trí rồi")
    ba.hears("Bước 7/11")
    ba.does_not_hear("iPhone chỉ hỏi")
    await ba.says("bước 2 là gì")
    ba.hears("Bước 2/11", "Mình đang ở bước 7/11")
    await ba.says("cho phép rồi")
    ba.hears("Bước 8/11")


@pytest.mark.parametrize("typed", ["cho xin lại từ đầu", "chỉ lại từ đầu giùm", "làm lại từ đầu đi"])
async def test_from_the_beginning_is_the_first_page(town: Town, typed: str) -> None:
    """Wherever the guide was opened."""
    ba = town.citizen()
    await ba.says("cài bluezone iphone, tới chỗ hỏi bluetooth")
    ba.hears("Bước 7/10")
    await ba.says(typed)
    ba.hears("Bước 1/10", "Mở App Store")


@pytest.mark.parametrize(
    "typed", ["tui cài bluezone hồi tháng ba rồi", "bluezone máy tui có cài sẵn rồi", "con dâu nó cài cho tui rồi"]
)
async def test_who_has_it_is_shown_no_steps(town: Town, typed: str) -> None:
    """Nor when they say which phone it is: nobody asked them to install it once more."""
    ba = town.citizen()
    await ba.says(typed)
    ba.hears("khỏi cài lại")
    await ba.says("máy vivo á")
    ba.does_not_hear("Bước 1")


async def test_who_wants_it_anew_still_gets_it(town: Town) -> None:
    """What is told to be done beside a wish takes nothing from that."""
    ba = town.citizen()
    await ba.says("hôm bữa cài rồi mà mất tiêu, chỉ tui cài lại cái bluezone máy oppo đi")
    ba.hears("Bước 1/11")


async def test_a_phone_that_is_named_after_removing_installs_nothing(town: Town) -> None:
    """It says for which phone that is."""
    ba = town.citizen()
    await ba.says("gỡ bluezone ra khỏi máy làm sao")
    ba.hears("Gỡ cài đặt")
    await ba.says("iphone")
    ba.hears("Xóa ứng dụng")
    ba.does_not_hear("Bước 1")


async def test_a_picture_that_is_asked_for_comes(town: Town) -> None:
    """With its page."""
    ba = town.citizen()
    await ba.says("cài bluezone máy samsung")
    await ba.says("cho coi lại cái hình")
    assert any(line.startswith("(picture") for message in ba.sight for line in shown(message))
    ba.hears("Bước 1/11")
