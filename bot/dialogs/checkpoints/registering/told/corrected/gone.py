"""What is to be taken out of an answer: "bỏ chữ cà phê đi"."""

from bot.content import N_, Library
from bot.model.writing.text import words
from bot.understanding.places.phrasing.phrases import phrases, says, split
from bot.understanding.places.phrasing.tidying import is_courtesy

GONE = N_("remove, delete, take out, without the word, leave out, too much")
"""Words with which something is to be taken out of an answer."""


def goes(wrong: str, text: str, library: Library) -> bool:
    """Whether a part is to go, and not something else before it: "xóa chữ thì trước số 12"."""
    behind = behind_gone(text, library)
    other = f" {words(wrong)} " in f" {behind} " and not behind.startswith(words(wrong))
    return (says(text, GONE, library) and not other) or is_courtesy(wrong, library)


def behind_gone(text: str, library: Library) -> str:
    """What is said behind the words that take something out, the longest that are there; "" for nothing."""
    said = (split(text, phrase) for phrase in phrases(library, GONE))
    return next((words(after) for _, sign, after in said if sign), "")
