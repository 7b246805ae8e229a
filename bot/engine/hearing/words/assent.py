"""A yes, or thanks, however they are said: a yes as a whole, or at the beginning of a part, with nothing beside it that
asks or says no."""

from bot.content.sayings.small_words import LATER, NO, NONE, SAID, STOP, THANKS, WAIT, YES
from bot.model.writing.text import words
from bot.understanding import Understanding
from bot.understanding.ends import CLAUSE

AGAINST = (NO, NONE, LATER, STOP, WAIT, SAID)
"""Small words that take a yes back."""


def assents(text: str, understanding: Understanding, language: str, label: str = "") -> bool:
    """Whether a text says yes to a question. Beside the yes stand only courtesies, and what is on the `label` that says
    yes ("chắc chắn. xóa."): whoever tells more may mean something else."""
    echo = set(words(label).split())
    others = [part for part, word in parts(text, understanding, language) if not word]
    return says_yes(text, understanding, language) and all(echo.issuperset(words(part).split()) for part in others)


def says_yes(text: str, understanding: Understanding, language: str) -> bool:
    """Whether a yes is in a text, whatever else it tells, and nothing that asks or takes it back."""
    said = {word for _, word in parts(text, understanding, language)}
    return YES in said and said.isdisjoint(AGAINST) and not understanding.known.asks(text)


def begins_with_thanks(text: str, understanding: Understanding, language: str) -> bool:
    """Whether thanks stand before whatever else is told: "cảm ơn em, để tui báo lại sếp"."""
    return understanding.small_word(CLAUSE.split(text, maxsplit=1)[0], language) == THANKS


def parts(text: str, understanding: Understanding, language: str) -> list[tuple[str, str]]:
    """The parts of a text, each with the small word that it is, begins with, or is most like."""
    return [one for part in clauses(text) for one in _with_thanks(part, understanding, language)]


def clauses(text: str) -> list[str]:
    """The same, as far as they are apart by themselves."""
    return [part.strip() for part in CLAUSE.split(text) if words(part)]


def _with_thanks(part: str, understanding: Understanding, language: str) -> list[tuple[str, str]]:
    """A part and its small word; a yes before thanks is apart from them: "chuẩn rồi đó cảm ơn em"."""
    word, said = understanding.small_word(part, language), part.split()
    if word == THANKS:
        for at in range(1, len(said)):
            first, last = " ".join(said[:at]), " ".join(said[at:])
            if understanding.small_word(first, language) == YES and understanding.small_word(last, language) == THANKS:
                return [(first, YES), (last, THANKS)]
    return [(part, word)]
