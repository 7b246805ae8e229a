"""Whether a text tells a one-time password, which nobody should be told."""

import re

from bot.content import Library
from bot.model.writing.text import words

DIGITS = re.compile(r"(?<!\d)\d{4,8}(?!\d)")
"""What a one-time password looks like; a phone number is longer."""

PHONE = re.compile(r"(?<!\d)(?:\+\d|0)(?:[ .-]?\d){8,12}(?!\d)")
"""Such a number, in groups, of which one alone would look like a password: "0914 222 335", "0257.3821982"."""

DIGIT = re.compile(r"\d")

ALONE = re.compile(r"\d{3}[ .-]?\d{3}")
"""The six digits that an app sends."""

SHOWN = re.compile(r"(?<![\d.,])(?!\d{3}000)\d{6}(?![\d.,])")
"""The same in a line; a sum of money is round."""

FEW = 4
"""Words up to which a line with such digits is about them alone: "493817 đúng không"."""


class Secrets:
    """Knows what such a password is called, in every language."""

    def __init__(self, library: Library) -> None:
        lists = (library.written.small_words(language).codes for language in library.site.languages)
        self._names = [f" {words(name)} " for names in lists for name in names]
        before = (library.written.small_words(language).right_before for language in library.site.languages)
        names = "|".join(re.escape(words(name)) for given in before for name in given)
        self._right_after = re.compile(rf" (?:{names}) \d{{6}} ") if names else None

    def __call__(self, text: str) -> bool:
        """Whether there are a few digits in it, beside one of these words; six digits alone are one, too: hardly
        anything that is asked for has six."""
        if not DIGIT.search(text):
            return False
        line = f" {words(text)} "
        if ALONE.fullmatch(text.strip()) or (len(text.split()) <= FEW and SHOWN.search(text)):
            return True
        if self._right_after and self._right_after.search(line):
            return True
        return DIGITS.search(PHONE.sub(" ", text)) is not None and any(name in line for name in self._names)
