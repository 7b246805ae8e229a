"""What many ask on after an answer stands beside it (`further`), and is told to whoever asks just that."""

import pytest

from bot.understanding import Understanding
from tests.people import Town


async def test_who_asks_on_hears_just_that(town: Town) -> None:
    """The answer on printing stays short; of A3 and of plastic film it tells whoever asks, one after the other."""
    lan = town.citizen()
    await lan.says("in mã QR ra giấy thế nào")
    lan.hears("A4")
    lan.does_not_hear("A3", "decal")
    await lan.says("in khổ A3 được không")
    lan.hears("A3 cũng được")
    lan.does_not_hear("decal")
    await lan.says("ép nhựa được không")
    lan.hears("decal")
    lan.does_not_hear("A3")


async def test_what_a_whole_question_asks_beside_stands_below_its_answer(town: Town) -> None:
    """Who asks for both at once hears both."""
    lan = town.citizen()
    await lan.says("in mã QR dán cửa sao cho đúng, in khổ A3 được không")
    lan.hears("A3 cũng được")


async def test_reading_on_does_not_pour_out_what_nobody_asked(town: Town) -> None:
    """ "More" tells the rest of the answer, and nothing of what is only told when it is asked for."""
    lan = town.citizen()
    await lan.says("in mã QR ra giấy thế nào")
    await lan.says("nói rõ hơn đi")
    lan.does_not_hear("decal")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_each_stands_alone_and_in_both_languages(understanding: Understanding, language: str) -> None:
    """As many in English as in Vietnamese, each a whole sentence, none of which the answer says already."""
    topics = understanding.library.topics
    for name, topic in topics[language].items():
        assert len(topic.further) == len(topics["vi"][name].further), name
        for told in topic.further:
            assert told.rstrip('”"').endswith((".", "?", "!", "…")), (name, told)
            assert told[:1].isupper() or told.startswith(("iOS", "iPhone", "lienhe@")) or not told[:1].isalpha(), (
                name,
                told,
            )
            assert told not in topic.answer


async def test_what_nobody_has_confirmed_says_so_beside_a_confirmed_answer(understanding: Understanding) -> None:
    """A confirmed answer stays confirmed; what is told beside it is pending."""
    topics = understanding.library.topics["vi"].values()
    one = next(topic for topic in topics if topic.further and topic.status == "confirmed")
    assert one.told_in(one.answer).status == "confirmed"
    assert one.told_in(f"{one.answer}\n\n{one.further[0]}").status == "pending"
