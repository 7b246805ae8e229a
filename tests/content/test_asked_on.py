"""What people are known to ask on counts for who asks likewise."""

from itertools import islice

from bot.understanding import Understanding
from bot.understanding.passages.signs import SIGNS

ASKED = SIGNS.index("asked")


def test_who_asks_what_others_asked_means_the_passage_that_told_them(understanding: Understanding) -> None:
    """The line itself is most like itself, and says nothing where it is what one learns from."""
    library = understanding.library
    told = (one for one in library.written.asked_on("vi") if len(one.begins) == 1)
    for topic, text, (begins, *_) in islice(told, 40):
        passages, signs = understanding.passages.look(text, "vi", topic)
        at = next(at for at, passage in enumerate(passages) if passage.startswith(begins))
        assert signs[at, ASKED] > 0.99
        _, apart = understanding.passages.look(text, "vi", topic, seen=True)
        assert apart[at, ASKED] < 0.99 or (apart[:, :ASKED] == signs[:, :ASKED]).all()


def test_what_nobody_asked_is_like_nothing(understanding: Understanding) -> None:
    """And leaves the words to decide."""
    _, signs = understanding.passages.look("zzz", "vi", "bz-battery")
    assert not signs[:, ASKED].any()
