"""Whether somebody who was ill is told to be well again, and what else is told."""

import re

from bot.content import Library
from bot.model.writing.text import fold, nfc
from bot.understanding.ends import WORDS
from bot.understanding.normaliser.lately import lately
from bot.understanding.telling.spelt import any_of, saying

NORMAL = re.compile(
    r"(?<![\d.,/])(?:36[.,]\d|37[.,][0-4]|36\s?(?:do|độ)(?:\s\d\b)?|37\s?(?:do|độ)(?!\s(?:[5-9]\b|r))(?:\s[0-4]\b)?)"
    r"(?!\d|\s?(?:k|km|kg|m|tr|%|tuổi|tuoi)\b)"
)
"""A temperature of somebody who has no fever: "36.9", "37 độ"."""


class Recovering:
    """Knows how that is said, and denied, in every language; whoever measures no fever says so, too."""

    def __init__(self, library: Library) -> None:
        given = [found for code in library.site.languages if (found := library.written.urgent(code))]
        self._over = [
            re.compile(rf"\b(?P<denied>(?:{any_of(one.denied.by)})\s(?:\w+\s)??)?(?:{any_of(one.recovered)})\b")
            for one in given
            if one.recovered
        ]

        self._known = lately(self._told)

    def beside(self, rest: str) -> str:
        """The clauses of what is left that say something: in "thằng nhỏ, chỉ tui cài app" the second."""
        return saying(WORDS.split(rest))

    def __call__(self, text: str) -> str | None:
        """What is told beside that; nothing where nobody is said to be well, or that is denied: "chưa hết sốt"."""
        return self._known(text)

    def _told(self, text: str) -> str | None:
        text = nfc(text)
        plain = fold(text)
        found = [one for over in self._over for one in over.finditer(plain)] if len(plain) == len(text) else []
        if any(one["denied"] for one in found):
            return None
        found += NORMAL.finditer(text.lower())
        if not found:
            return None
        kept, at = [], 0
        for one in sorted(found, key=re.Match.start):
            kept.append(text[at : one.start()])
            at = max(at, one.end())
        return "".join([*kept, text[at:]]).strip(" ,.;!")
