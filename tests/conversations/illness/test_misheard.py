"""Who is told to call 115, and is nobody who has to, gets away by saying so."""

import pytest

from tests.people import Town


@pytest.mark.parametrize("line", ["be con nho xiu fai ngu zs me chu", "con tui con nho xiu, khai ho dc ko"])
async def test_a_small_child_has_not_fainted(town: Town, line: str) -> None:
    """ "Bé còn nhỏ xíu" without diacritics is a child who is tiny, and nobody who fainted."""
    lan = town.citizen()
    await lan.says(line)
    lan.does_not_hear("Gọi cấp cứu 115")


@pytest.mark.parametrize("line", ["con nho xiu roi, keu hong dậy", "con nhỏ nhà tui xỉu rồi"])
async def test_a_girl_who_fainted_has(town: Town, line: str) -> None:
    """A girl who fainted is still heard."""
    lan = town.citizen()
    await lan.says(line)
    lan.hears("Gọi 115 ngay")


async def test_nobody_is_ill_and_something_else_is_asked(town: Town) -> None:
    """Whoever says that nobody is ill is let go of, and what they ask in the same breath is answered."""
    lan = town.citizen()
    await lan.says("con nhỏ nhà tui xỉu rồi")
    lan.hears("Gọi 115 ngay")
    await lan.says("ko co ai benh het!!! pin tut nhanh qua, bluezone ton pin ko")
    lan.hears("em mừng", "pin")
    lan.does_not_hear("115")


async def test_whoever_plays_it_down_is_not_let_go_of(town: Town) -> None:
    """ "He is only tired" is no denial: 115 stays in sight."""
    lan = town.citizen()
    await lan.says("ba tui ngất rồi")
    await lan.says("ổng mệt thôi, khỏi gọi được ko")
    lan.hears("115")
