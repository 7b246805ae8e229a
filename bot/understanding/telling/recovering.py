"""Whether somebody who was ill is told to be well again, and what else is told."""

import re

from bot.content import Library
from bot.model.writing.text import fold, nfc
from bot.understanding.telling.spelt import CLAUSE, any_of, saying


class Recovering:
    """Knows how that is said, and denied, in every language."""

    def __init__(self, library: Library) -> None:
        given = [found for code in library.site.languages if (found := library.written.urgent(code))]
        self._over = [
            re.compile(rf"\b(?P<denied>(?:{any_of(one.denied.by)})\s(?:\w+\s)??)?(?:{any_of(one.recovered)})\b")
            for one in given
            if one.recovered
        ]

    def beside(self, rest: str) -> str:
        """The clauses of what is left that say something: in "thằng nhỏ, chỉ tui cài app" the second."""
        return saying(CLAUSE.split(rest))

    def __call__(self, text: str) -> str | None:
        """What is told beside that; nothing where nobody is said to be well, or that is denied: "chưa hết sốt"."""
        text = nfc(text)
        plain = fold(text)
        found = [one for over in self._over for one in over.finditer(plain)] if len(plain) == len(text) else []
        if not found or any(one["denied"] for one in found):
            return None
        kept, at = [], 0
        for one in sorted(found, key=re.Match.start):
            kept.append(text[at : one.start()])
            at = max(at, one.end())
        return "".join([*kept, text[at:]]).strip(" ,.;!")
