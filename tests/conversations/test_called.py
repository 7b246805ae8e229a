"""Whoever calls themselves "bà", and the bot "con", is called so in return, as long as the conversation lasts."""

import re

import pytest

from bot.content.sayings.addressed import Addressed, Form
from bot.engine.called import called
from bot.model import Choice, Message
from tests.people import Town

OTHERWISE = re.compile(r"\bem\b|anh/chị|cô bác", re.IGNORECASE)
QUOTED = re.compile("“[^”]*”")
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


@pytest.mark.parametrize(
    "said",
    (
        *("bà hội trưởng kêu cài bluezone, đúng hông con", "chị Lan kêu cài bluezone đó em"),
        *("chị y tá nói cài rồi mới chích phải không em", "chị bán hàng nói phải quét mã, đúng không em"),
        *("bà ngoại con bị sốt", "bà nội sốt cao quá, con phải làm sao", "con ơi, cô giáo biểu cài"),
    ),
)
def test_who_is_spoken_of_is_not_who_writes(town: Town, said: str) -> None:
    """Whoever has a trade, a name, a place in the family is somebody else, whom the bot does not talk with."""
    assert not town.conversation.services.understanding.known.traits.addressing(said, "vi")


async def test_to_a_grandmother_the_bot_is_con(town: Town) -> None:
    """In each reply, also in a confirmation and in the last thing that is said before she is forgotten."""
    ba = town.citizen()
    await ba.says("con ơi bà muốn đăng ký quán bún của bà")
    ba.hears("con", "Bà")
    await ba.says("đồng ý")
    for said in ("nhắc giờ", "bà mệt quá", "/dulieu", "cảm ơn con", "/xoa"):
        await ba.says(said)
        assert not OTHERWISE.search(QUOTED.sub("", "\n".join(message.text for message in ba.messages)))
    await ba.presses("Xóa hết")
    ba.hears("Con đã xóa hết", "về bà")
    assert not OTHERWISE.search(ba.text)


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


GIVEN = Addressed(
    plain=("anh/chị", "cô bác, anh chị"),
    own="em",
    kept=("em bé", "trẻ em"),
    forms={"bà": Form(to=("con",), own="con"), "chị": Form(to=("em",))},
)


@pytest.mark.parametrize(
    ("text", "told"),
    (
        ("Em nghe. Anh/chị kể em nghe.", "Con nghe. Bà kể con nghe."),
        ("Anh/chị nói: “Dạ nhờ anh/chị ghi giùm.” Em chờ.", "Bà nói: “Dạ nhờ anh/chị ghi giùm.” Con chờ."),
        ('Bấm "Cho em hỏi", rồi gõ cho em.', 'Bấm "Cho em hỏi", rồi gõ cho con.'),
        ("Cô bác, anh chị cứ hỏi em nghen: “Em", "Bà cứ hỏi con nghen: “Em"),
        ("• Em bé, trẻ em: anh/chị khai.", "• Em bé, trẻ em: bà khai."),
        ("Tên quán: Chè Em Hoa.\nEm ghi rồi.", "Tên quán: Chè Em Hoa.\nCon ghi rồi."),
    ),
)
def test_only_what_is_said_to_them_changes(text: str, told: str) -> None:
    """Neither what they are to say to others, what a screen shows, a child, a name, nor a choice."""
    choices = (Choice("Anh/chị", "x"),)
    assert called([Message(text, choices)], GIVEN, "bà") == (Message(told, choices),)


def test_whoever_calls_the_bot_as_it_calls_itself_hears_that() -> None:
    """Only what they are called changes; a form that is known no more changes nothing."""
    said = (Message("Em nghe. Anh/chị kể em nghe."),)
    assert called(said, GIVEN, "chị") == (Message("Em nghe. Chị kể em nghe."),)
    assert called(said, GIVEN, "cậu") == called(said, GIVEN, "") == said
    assert called(said, Addressed(), "bà") == said
