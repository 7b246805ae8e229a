"""What people meant who said something alike after an answer counts for who says it now."""

from bot.understanding import Understanding
from bot.understanding.judging.after.lines import collected
from bot.understanding.judging.after.signs import SIGNS
from bot.understanding.normaliser.said import bare_of

FEW = 4
"""Words of which dozens of people said just those: only the nearest lines are looked at."""


def test_what_many_said_is_known_again(understanding: Understanding) -> None:
    """A line that was collected is like itself, and means what was meant then; without the lines of whoever thought of
    it, it is only like what others said, of whom hardly any said just that."""
    alike, core = understanding.known.follow_ups.alike, understanding.known.core
    lines = [(language, said, own) for language, said, own in collected(understanding.library) if said.topics][:200]
    said_by_others = 0
    for language, said, own in lines:
        words = bare_of(core(said.text, language))
        found, apart = alike(words, said.before), alike(words, said.before, own)
        if len(words) >= FEW:
            assert all(found.after[topic] > 0.99 for topic in said.topics)
            said_by_others += any(apart.after.get(topic, 0.0) > 0.99 for topic in said.topics)
    assert said_by_others <= 0.02 * len(lines)


def test_what_nobody_said_is_like_nothing(understanding: Understanding) -> None:
    """Strange words say nothing for any topic."""
    found = understanding.known.follow_ups.alike(["xyzzy", "qwert"], "bz-otp")
    assert not found.anywhere and not list(found.topics) and found.on == found.nothing == 0.0


def test_it_speaks_for_what_was_meant_after_the_same_answer(understanding: Understanding) -> None:
    """A few words that lean mean something else after another answer."""
    names, signs = understanding.judging.candidates("doi hoai hong thay tin nhan", "vi", "bz-otp")
    same = signs[:, SIGNS.index("same_alike")]
    assert same[names.index("bz-otp")] > 0.3
    names, signs = understanding.judging.candidates("doi hoai hong thay tin nhan", "vi", "qr-print")
    assert signs[names.index("bz-otp"), SIGNS.index("alike")] > 0.3
