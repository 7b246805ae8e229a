"""Who asks on for one side of a thing hears the sentence that tells it, and not what stands before it."""

from tests.people import Town


async def test_a_fine_and_nothing_else(town: Town) -> None:
    """The passage begins with a yes, to another question."""
    lan = town.citizen()
    await lan.says("trường bắt cài bluezone mà con không có điện thoại")
    lan.hears("Dạ có điện thoại thông minh thì cài")
    await lan.says("thầy có phạt không")
    lan.hears("Công văn không nói phạt")
    lan.does_not_hear("Dạ có")


async def test_who_lets_it_be_asks_nothing(town: Town) -> None:
    """ "Thôi kệ" was offered three answers."""
    lan = town.citizen()
    await lan.says("bluezone có tốn pin không")
    await lan.says("thôi kệ")
    lan.does_not_hear("Có phải anh/chị hỏi")
