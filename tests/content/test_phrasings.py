"""How the real content asks: as people of Phú Yên type, each topic in its own way."""

import re
from collections import Counter
from itertools import chain

from bot.content import Library, Topic
from bot.model.writing.text import words

HUE = re.compile(r"\b(mô|răng(?! miệng)|rứa|chừ)\b", re.IGNORECASE)
"""Words that are said in Huế and not here."""

LONG = 22
"""Words of a story."""


def style(phrasing: str) -> str:
    """How somebody writes: a story, as to an office, without accents, a question, in a few words, or just like that."""
    if len(phrasing.split()) >= LONG:
        return "story"
    if phrasing.startswith(("Đề nghị", "Xin ", "Kính ")):
        return "office"
    if phrasing.isascii() and phrasing.islower():
        return "bare"
    if phrasing.endswith("?"):
        return "question"
    return "short" if len(phrasing.split()) <= 5 else "plain"


def pattern(topic: Topic) -> tuple[str, ...]:
    """The styles of its phrasings in their order."""
    return tuple(style(phrasing) for phrasing in topic.phrasings)


def test_no_two_topics_ask_in_the_same_pattern(library: Library) -> None:
    """No list of phrasings was filled in by one recipe: every pattern of styles is there once."""
    topics = library.topics[library.site.languages[0]]
    seen = Counter(pattern(topic) for topic in topics.values())
    assert seen.most_common(1)[0][1] == 1
    stories = Counter(pattern(topic).count("story") for topic in topics.values())
    assert max(stories.values()) < 0.4 * len(topics)
    assert sum(p.startswith("Đề nghị") for topic in topics.values() for p in topic.phrasings) < 0.3 * len(topics)


def test_people_type_without_accents(library: Library) -> None:
    """Nearly every topic knows how it is typed in a hurry."""
    topics = library.topics["vi"].values()
    assert sum("bare" in pattern(topic) for topic in topics) >= 0.95 * len(topics)


def test_nobody_speaks_as_in_hue(library: Library) -> None:
    """“Mô, răng, rứa” are said further north."""
    written = (p for topic in library.topics["vi"].values() for p in topic.phrasings)
    collected = (p for phrasings in library.written.phrasings("vi").values() for p in phrasings)
    found = [p for p in chain(written, collected) if HUE.search(p)]
    assert found == []


def test_every_phrasing_stands_once(library: Library) -> None:
    """Accents, signs and capitals aside, with two exceptions at the most in a hundred."""
    for language, topics in library.topics.items():
        collected = library.written.phrasings(language)
        told = Counter(words(p) for topic in topics.values() for p in topic.phrasings)
        told.update(words(p) for phrasings in collected.values() for p in phrasings)
        twice = [text for text, count in told.items() if count > 1]
        assert len(twice) < 0.02 * len(told), twice


NEW = """ag-sample-text bz-accessible bz-camera bz-captcha bz-foreigners bz-otp-scam bz-storage-full bz-store-password
bz-tablet bz-two-phones bz-verified-safe cv-buses cv-child-fever cv-gatherings cv-schools cv-shops-open cv-visitors
qr-edit-place qr-lost-bhyt qr-lost-code qr-one-code qr-small-places"""


def test_what_was_missing_is_there(library: Library) -> None:
    """Each with a dozen phrasings in every language, and whom to ask."""
    for topics in library.topics.values():
        for name in NEW.split():
            assert len(topics[name].phrasings) >= 12
            asks = re.search(r"\d{3}|UBND|ward|nhà trường|the school|xã, phường", topics[name].answer)
            assert asks or name in ("qr-one-code", "bz-camera"), name
