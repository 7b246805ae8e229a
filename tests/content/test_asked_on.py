"""What people are known to ask on counts for who asks likewise."""

from itertools import islice

from bot.understanding import Understanding
from bot.understanding.judging.after.lines import Own, collected
from bot.understanding.judging.after.signs import SIGNS as AFTER
from bot.understanding.passages.signs import SIGNS

ASKED = SIGNS.index("asked")


def test_who_asks_what_others_asked_means_the_passage_that_told_them(understanding: Understanding) -> None:
    """The line itself is most like itself, and says nothing where it is what one learns from."""
    library = understanding.library
    told = (one for one in library.written.asked_on("vi") if len(one.begins) == 1)
    for topic, text, (begins, *_) in islice(told, 40):
        passages, signs = understanding.known.passages.look(text, "vi", topic)
        at = next(at for at, passage in enumerate(passages) if passage.startswith(begins))
        assert signs[at, ASKED] > 0.99
        _, apart = understanding.known.passages.look(text, "vi", topic, seen=True)
        assert apart[at, ASKED] < 0.99 or (apart[:, :ASKED] == signs[:, :ASKED]).all()


def test_what_is_learnt_from_does_not_know_its_own_passage(understanding: Understanding) -> None:
    """A line that people said after an answer, and that is known to ask on there, is weighed as if nobody had asked it:
    else every passage would seem to be found."""
    library = understanding.library
    asked = {(one.topic, one.text) for one in library.written.asked_on("vi") if one.begins}
    lines = [(said, own) for _, said, own in collected(library) if (said.before, said.text) in asked][:60]
    known = [_passage(understanding, said.text, said.before, None) for said, _ in lines]
    apart = [_passage(understanding, said.text, said.before, own) for said, own in lines]
    assert sum(apart) < 0.9 * sum(known)


def _passage(understanding: Understanding, text: str, before: str, own: Own | None) -> float:
    names, signs = understanding.judging.candidates(text, "vi", before, own)
    return float(signs[names.index(before), AFTER.index("same_passage")])


def test_what_nobody_asked_is_like_nothing(understanding: Understanding) -> None:
    """And leaves the words to decide."""
    _, signs = understanding.known.passages.look("qqq", "vi", "bz-battery")
    assert not signs[:, ASKED].any()
