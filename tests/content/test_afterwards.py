"""What is told, or asked, once somebody was told whom to call."""

import pytest

from bot.content import Library
from bot.understanding import Understanding

ILL = "cv-sick-todo"


@pytest.mark.parametrize(
    ("said", "after"),
    [
        ("nhấn gọi hoài mà đâu có ai nghe máy", "no-answer"),
        ("xe cấp cứu mới chở ổng đi rồi", "arrived"),
        ("bấm gọi được rồi, họ kêu ngồi chờ", "called"),
        ("cho bả uống thuốc hạ sốt được chưa", "give"),
        ("chiều nay đi làm được không em", "go-on"),
        ("noi toi khong chiu di benh vien", "refuses"),
        ("mở mắt tỉnh lại rồi em ơi", "better"),
        ("nobody is answering the phone", "no-answer"),
    ],
)
def test_what_is_told_after_a_symptom_is_heard(understanding: Understanding, said: str, after: str) -> None:
    """In other words than the content's; and only there, where the answer before was one that could not wait."""
    assert understanding(said, "vi", ILL).after == after
    assert not understanding(said, "vi", "bz-what").after


@pytest.mark.parametrize("said", ["bluezone có tốn pin không", "Cà phê Hương", "40 Lê Lợi", "đăng ký quán", "ừ", "😀"])
def test_what_has_nothing_to_do_with_it_is_not_taken_for_it(understanding: Understanding, said: str) -> None:
    """Other questions, names, addresses and small words."""
    assert not understanding(said, "vi", ILL).after


def test_whoever_goes_on_is_heard_beside_it(understanding: Understanding) -> None:
    """News and the wish to go on stand in one line."""
    heard = understanding("họ tới chở đi rồi, làm tiếp đi em", "vi", ILL)
    assert (heard.after, heard.goes_on) == ("arrived", True)


def test_every_language_answers_the_same(library: Library) -> None:
    """What is known in one language is known in the others."""
    given = [library.written.urgent(language) for language in library.site.languages]
    known = {tuple(after.id for after in urgent.after) for urgent in given if urgent}
    assert len(known) == 1
