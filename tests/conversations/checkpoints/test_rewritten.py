"""Beside the poster its owner says what shall stand there, or only that something shall be changed."""

import pytest

from tests.conversations.registering.test_tired import with_poster
from tests.conversations.scenes import owner_at
from tests.people import Town


@pytest.mark.parametrize(
    "said",
    [
        "sửa lại Mộc Miên thôi",
        "sua lai Mộc Miên thoi",
        "đổi Mộc Miên đi em",
        "đổi thành Mộc Miên nha",
        "ghi lại Mộc Miên giùm",
        "sửa giùm tui Mộc Miên",
        "ghi Mộc Miên thôi, bỏ chữ cà phê",
    ],
)
async def test_what_shall_stand_there_is_the_name(town: Town, said: str) -> None:
    """It need not be called so: what is written in capitals behind the change, with nothing beside it, is it."""
    lan = await with_poster(town)
    await lan.says(said)
    lan.hears("Em đã ghi lại", "\nMộc Miên\n")


@pytest.mark.parametrize("said", ["sửa lại Mộc Miên thôi", "đổi Mộc Miên đi em"])
async def test_so_it_is_before_it_is_registered(town: Town, said: str) -> None:
    """Where all is shown once more."""
    lan = await owner_at(town, "confirm")
    await lan.says(said)
    lan.hears("• Mộc Miên\n")


@pytest.mark.parametrize("said", ["sửa lại 21 Trần Phú nha", "đổi lại 21 Trần Phú"])
async def test_an_address_is_one(town: Town, said: str) -> None:
    """By what it looks like."""
    lan = await with_poster(town)
    await lan.says(said)
    lan.hears("Em đã ghi lại", "21 Trần Phú")


@pytest.mark.parametrize("said", ["sửa lại giùm tui", "sua lai giup", "sửa lại tờ này", "sửa lại mộc miên thôi"])
async def test_who_does_not_say_what_is_asked(town: Town, said: str) -> None:
    """No page is turned back for that, and nothing is closed."""
    lan = await owner_at(town, "confirm")
    for line in ("đúng rồi", "để sau"):
        await lan.says(line)
    await lan.says(said)
    lan.hears("cần sửa gì ở")


@pytest.mark.parametrize("said", ["đổi qua Bluezone", "đổi sang Zalo"])
async def test_one_foreign_word_is_no_name(town: Town, said: str) -> None:
    """It may be anything."""
    lan = await with_poster(town)
    await lan.says(said)
    lan.does_not_hear("Em đã ghi lại")
