"""Whose business it is what a text names, where no answer of ours tells it."""

from bot.content import Library
from bot.content.sayings.offices import Office
from bot.understanding.normaliser.mentions import Mentions, as_spelt
from bot.understanding.normaliser.normalise import is_bare, words


class Offices:
    """Knows the names of each language."""

    def __init__(self, library: Library) -> None:
        self._offices = {code: library.written.offices(code) for code in library.site.languages}
        named = {code: [(one, name) for one in given for name in one.names] for code, given in self._offices.items()}
        self._whose = {code: [one for one, _ in names] for code, names in named.items()}
        self._names = {
            code: Mentions(as_spelt(name, words(name), one.spelt) for one, name in names)
            for code, names in named.items()
        }

    def __call__(self, text: str, language: str) -> Office | None:
        """The first of the offices of a language whose business a text names; nothing where it names none."""
        found = self._names[language](words(text), is_bare(text))
        return self._whose[language][min(found)] if found else None

    def about(self, category: str, language: str) -> Office | None:
        """The office that topics of a category are about, else the one for whatever is of no other; nothing where
        there is neither."""
        offices = self._offices[language]
        whose = (one for one in offices if category in one.about)
        return next(whose, None) or next((one for one in offices if not one.names and not one.about), None)
