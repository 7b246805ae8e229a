"""An answer beside a page is not read out again to whoever has just read it."""

from tests.conversations.guides.reader import reader
from tests.people import Town


async def test_what_is_asked_on_is_told_by_its_passage(town: Town) -> None:
    """The passage about it, not whatever is left of the answer."""
    ba = await reader(town, "iphone")
    await ba.says("vậy máy tính bảng thì sao cháu, bà có cái Samsung học trò cũ tặng")
    await ba.says("nhưng cái đó không lắp sim")
    ba.hears("không gắn SIM vẫn được")


async def test_the_rest_of_an_answer_is_told_once(town: Town) -> None:
    """Who asks the same a third time is told what it comes to."""
    bac = await reader(town, "android", 1)
    await bac.says("có hao pin không")
    await bac.says("vậy máy cũ có hao hơn không")
    await bac.says("mà có hao pin không")
    bac.hears("Như em vừa nói")
