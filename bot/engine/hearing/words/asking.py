"""Which part of a text asks."""

from bot.content import N_, Words
from bot.content.sayings.small_words import YES
from bot.model.writing.text import fold
from bot.understanding import Understanding, Zone

BUT = N_("but, by the way")
"""Words between a yes and a question."""

ASKED = 4
"""Words of the shortest question beside an answer."""

BEGINS = 2
"""Words that may ask at its beginning: "ai xem được số đó"."""


def with_commas(text: str, words: Words) -> str:
    """The text, with a comma where something else is told or asked beside: "0905… mà bao lâu có mã"."""
    for phrase in words.phrases(BUT):
        text = text.replace(f" {phrase} ", ", ")
    return text


def without_but(told: str, words: Words) -> str:
    """What is told before a question, without such a word at its end, however it is spelt: "số nhà 54, mà"."""
    said = told.rstrip(" ,.;?").split()
    while said and fold(said[-1]) in {fold(phrase) for phrase in words.phrases(BUT)}:
        said.pop()
    return " ".join(said).rstrip(" ,.;?")


def with_comma_after_yes(text: str, words: Words, understanding: Understanding, language: str) -> str:
    """The text, with a comma between a yes and such a word, however that is spelt: "dong y ma co mat phi hong"."""
    said = text.split()
    between = {fold(phrase) for phrase in words.phrases(BUT)}
    for at in range(1, len(said)):
        before = " ".join(said[:at])
        if fold(said[at]) in between and understanding(before, language).word == YES:
            return f"{before.rstrip(',')}, {' '.join(said[at + 1 :])}"
    return text


def asks(part: str, understanding: Understanding, language: str) -> bool:
    """Whether a part is a question: "loại nào cũng được" only has the word of one."""
    if not understanding.known.asks(part):
        return False
    return understanding.known.asks.ends(part) or understanding(part, language).zone is Zone.ANSWER


def ends_asking(part: str, understanding: Understanding) -> bool:
    """Whether a part is a question, and long enough for one: "ai cũng được" is none."""
    told, asks = part.split(), understanding.known.asks
    return len(told) >= ASKED and asks(part) and (asks(" ".join(told[-ASKED:])) or asks(" ".join(told[:BEGINS])))


def plainly_asks(part: str, understanding: Understanding) -> bool:
    """Whether it ends with what asks: "có cần đóng dấu không", and not "không nhớ số nhà"."""
    return len(part.split()) >= ASKED and understanding.known.asks.ends(part)
