"""Which of the parts of a line are the answers in it."""

from collections.abc import Sequence

from bot.content import Library
from bot.model.writing.text import digits_of, words
from bot.understanding.parts import Heard, Part
from bot.understanding.places.values.kept import cleaned
from bot.understanding.places.values.streets import is_number

VALUES = ("name", "kind", "place", "address", "phone")
"""Parts that are an answer."""


def other_than(said: Sequence[Part], known: str) -> list[Part]:
    """Without what is known, where another is said beside it: "sao ghi 12 Lê Lợi, 12 Lê Lai chứ"."""
    others = [part for part in said if words(part.text) != words(known)]
    return others if others and not all(is_number(part.text) for part in others) else list(said)


def ends_one_of(part: Part, phones: Sequence[Part], broken: str) -> bool:
    """Whether the digits of an address are the last ones of a number beside it, or all of one that lacks some: "cuối
    là 87 nghe, 0905123487"."""
    digits = digits_of(part.text)
    whole = digits == digits_of(broken)
    alone = is_number(part.text)  # "68 Hùng Vương, 0905686868" tells a house
    return bool(digits) and (whole or (alone and any(digits_of(one.text).endswith(digits) for one in phones)))


def is_plain(heard: Heard, text: str) -> bool:
    """Whether a line is one answer and nothing else."""
    alone = heard.parts[0] if len(heard.parts) == 1 else None
    if alone is None or alone.label not in VALUES or words(alone.text) != words(text):
        return False
    return alone.label != "phone" or not any(map(str.isalpha, alone.text))


def texts(parts: Sequence[Part]) -> list[str]:
    """What they say."""
    return [part.text for part in parts]


def name_of(said: Sequence[Part], library: Library) -> str | None:
    """The name; of several the one that has the others in it, `None` where none has."""
    names = sorted((cleaned(part.text, library) for part in said), key=len)
    if any(f" {words(name)} " not in f" {words(names[-1])} " for name in names):
        return None
    return names[-1] if names else ""


def without(text: str, parts: Sequence[Part]) -> str:
    """A text without some of its parts."""
    for part in reversed(parts):
        text = f"{text[: part.start]},{text[part.end :]}"
    return text
