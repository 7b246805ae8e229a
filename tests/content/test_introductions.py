"""Who somebody is, told beside what they ask."""

import pytest

from bot.content import Library
from bot.understanding.texts import counted, normalisers, texts_of
from bot.understanding.traits.asking import Asking
from bot.understanding.traits.introductions import Introductions


@pytest.fixture(scope="module")
def introductions(library: Library) -> Introductions:
    """Those of the real content."""
    return Introductions(library, normalisers(library, counted(texts_of(library))), Asking(library))


SAID = {
    "em bên văn phòng ubnd phường 7, cần số liệu": "cần số liệu",
    "toi o van phong ubnd phuong 7 can so lieu bluezone": "can so lieu bluezone",
    "cô chủ nhiệm lớp 8 đây, lớp hơn nửa không có máy": "lớp hơn nửa không có máy",
    "cho xem ai vào quán hôm qua, anh bên công an": "cho xem ai vào quán hôm qua",
    "Chào bạn, mình bên ủy ban xã Hòa An. Cho mình xin số liệu": "Cho mình xin số liệu",
    "em ở trạm y tế xã Hòa Kiến": "",
    "em ở gần trạm y tế": "em ở gần trạm y tế",
    "anh công an kêu tui cài bluezone": "anh công an kêu tui cài bluezone",
    "tui là F1, phường kêu ở nhà": "tui là F1, phường kêu ở nhà",
    "cho xin số điện thoại ủy ban phường 7": "cho xin số điện thoại ủy ban phường 7",
}
"""By what is typed, what is asked beside who that is."""


@pytest.mark.parametrize(("text", "asked"), SAID.items())
def test_an_introduction_is_no_part_of_the_question(introductions: Introductions, text: str, asked: str) -> None:
    """In a clause or a sentence, before what is asked or after it; who somebody else is stays part of it."""
    assert introductions(text, "vi") == asked
