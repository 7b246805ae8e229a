"""Whoever calls themselves "bà", and the bot "con", is called so in return, as long as the conversation lasts."""

import pytest

from bot.engine.called import called
from bot.model import Choice, Message
from tests.people import Town

SAID = (
    ("chao con, ba o song hinh, truong buon bieu cai cai bluezone, lam sao", "bà"),
    ("con ơi bà muốn cài bluezone mà bà không rành", "bà"),
    ("cho bà hỏi cài bluezone làm sao", "bà"),
    ("con ơi bác muốn cài bluezone", "bác"),
    ("em oi chị muốn cài bluezone, chỉ chị với", "chị"),
    ("cài bluezone làm sao vậy con, chú không rành máy", "chú"),
)


@pytest.mark.parametrize(("said", "form"), SAID)
async def test_people_are_called_as_they_call_themselves(town: Town, said: str, form: str) -> None:
    """From the first answer on, and in the next one, which says nothing of it."""
    ba = town.citizen()
    await ba.says(said)
    ba.hears(f"máy của {form} là loại nào")
    await ba.says("oppo")
    await ba.says("bị vướng")
    ba.hears(f"{form} gọi")
    ba.does_not_hear("anh/chị")


PLAIN = (
    *("em muốn cài bluezone, chỉ em với ạ", "cháu muốn cài bluezone cho bà, làm sao ạ", "bà em muốn cài bluezone"),
    *("chị ơi cho em hỏi cài bluezone làm sao", "tui muốn cài bluezone", "bà ngoại con muốn cài bluezone, chỉ con với"),
    *("ba em muon cai bluezone", "em ơi chị dâu muốn cài bluezone", "anh cùng phòng muốn cài bluezone, tôi chỉ sao em"),
    *("em ơi bà xã anh ấy muốn cài bluezone", "ba muốn cài bluezone"),
    *("bà ngoại nói con ơi bà muốn cài bluezone, em làm sao",),
)


@pytest.mark.parametrize("said", PLAIN)
async def test_nobody_is_guessed_at(town: Town, said: str) -> None:
    """A grandchild who writes of "bà" is none, and whoever says "em" of themselves is called as everybody is."""
    ba = town.citizen()
    await ba.says(said)
    ba.hears("máy của anh/chị là loại nào")


async def test_another_who_takes_the_phone_is_called_as_everybody(town: Town) -> None:
    """The grandchild says "em", and is no "bà"."""
    ba = town.citizen()
    await ba.says("con ơi bà muốn cài bluezone")
    ba.hears("máy của bà")
    await ba.says("chị ơi em là cháu của bà, máy của bà là loại nào em đâu biết")
    ba.does_not_hear("bà gọi", "bà gõ", "bà chọn")
    await ba.says("oppo")
    await ba.says("bị vướng")
    ba.hears("anh/chị gọi")


async def test_it_is_not_known_the_next_day(town: Town) -> None:
    """A phone has more than one who holds it, and nothing of it is kept beyond the conversation."""
    ba = town.citizen()
    await ba.says("con ơi bà muốn cài bluezone")
    town.passes(minutes=13 * 60)
    await ba.says("cài bluezone")
    ba.hears("máy của anh/chị")


async def test_it_lasts_while_somebody_writes(town: Town) -> None:
    """Hours may pass between two lines, and more than a day over all."""
    ba = town.citizen()
    await ba.says("con ơi bà muốn cài bluezone")
    for _ in range(3):
        town.passes(minutes=9 * 60)
        await ba.says("cài bluezone")
    ba.hears("máy của bà")


def test_only_what_is_said_to_them_changes() -> None:
    """Neither what they are to say to others, nor choices, nor words that call all of us."""
    said = Message(
        "Anh/chị nói: “Dạ nhờ anh/chị ghi giùm.” Mời cô bác, anh chị xem; anh/chị nhớ nghen.", (Choice("Anh/chị", "x"),)
    )
    (message,) = called([said], "anh/chị", "bà")
    assert message.text == "Bà nói: “Dạ nhờ anh/chị ghi giùm.” Mời cô bác, anh chị xem; bà nhớ nghen."
    assert message.choices == said.choices
    assert called([said], "anh/chị", "") == (said,)
    assert called([said], "", "bà") == (said,)
