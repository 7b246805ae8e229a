"""Who somebody is, told before or after what they ask: "em bên UBND xã Hòa An, cần số liệu"."""

import re
from collections.abc import Callable, Mapping
from itertools import islice

from bot.content import Library
from bot.content.sayings.small_words import Offices
from bot.understanding.ends import BREATH, SENTENCE
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Normalised

ASKS, LEFT = 4, 2
"""Words of the shortest question after a sentence, and of what is wanted beside a clause."""

LONGEST, NEAR = 14, 2
"""Words of a clause that says who somebody is, and between that and the office."""

CUTS = 3
"""Places at which a text is cut at most: whoever tells more before that tells a story."""


class Introductions:
    """Knows the phrases of every language."""

    def __init__(self, library: Library, say: Mapping[str, Normalised], asks: Callable[[str], bool]) -> None:
        self._say, self._asks = say, asks
        small = {code: library.written.small_words(code) for code in say}
        self._introduces = Mentions(say[code](phrase) for code in say for phrase in small[code].introduces)
        offices = {code: small[code].offices for code in say}
        self.topics = {code: of.topic for code, of in offices.items()}
        self._parts = {part: _mentions(offices, say, part) for part in ("persons", "verbs", "words", "last")}
        wishes = sorted({wish for of in offices.values() for wish in of.wishes}, key=len, reverse=True)
        before = "|".join(map(re.escape, wishes)) or "(?!)"
        self._cuts = re.compile(rf"{BREATH.pattern}|\s-\s|\s(?=(?:{before})\s)", re.IGNORECASE)

    def __call__(self, text: str, language: str) -> str:
        """A text without what only says who somebody is; "" where it says no more than that they are of an office."""
        if self._of_an_office(text, language):
            return self._beside(text, language)
        first, *others = SENTENCE.split(text, maxsplit=1)
        rest = others[0].strip() if others else ""
        if len(rest.split()) < ASKS or self._asks(first):
            return text
        return rest if self._introduces(self._say[language](first), is_bare(first)) else text

    def _of_an_office(self, text: str, language: str) -> bool:
        """Whether an office is named at all, as in few texts."""
        return bool(self._parts["words"](self._say[language](text), is_bare(text)))

    def _beside(self, text: str, language: str) -> str:
        bare, begins = is_bare(text), 0
        for cut in islice(self._cuts.finditer(text), CUTS):
            told, rest = text[begins : cut.start()], text[cut.end() :].strip()
            if len(rest.split()) >= LEFT and self._introduces_an_office(told, language, bare):
                return rest
            begins = cut.end()
        before, _, last = text.rpartition(",")
        if len(before.split()) >= LEFT and self._introduces_an_office(last, language, bare):
            return before
        return "" if self._introduces_an_office(text, language, bare, plainly=True) else text

    def _introduces_an_office(self, clause: str, language: str, bare: bool, plainly: bool = False) -> bool:
        """Whether a clause says of which office somebody is; `plainly`: with a verb right before it, or a word behind
        that says no more."""
        said = self._say[language](clause)
        office = next(iter(self._parts["words"].spans(said, bare)), None)
        if office is None or not LEFT < len(said) <= LONGEST:
            return False
        ends = max((last.end for last in self._parts["last"].spans(said, bare)), default=0)
        person = next(iter(self._parts["persons"].spans(said, bare)), None)
        names = person is not None and person.start == 0
        if self._asks(" ".join(clause.split()[person.end if person and names else 0 :])):
            return False  # "chị" is "chi" without diacritics, which asks
        if ends == len(said):
            return True
        if person is None or not names:
            return False
        verbs = [verb.end for verb in self._parts["verbs"].spans(said, bare) if verb.start == person.end]
        if any(0 <= office.start - end <= (0 if plainly else NEAR) for end in verbs):
            return True
        return not plainly and person.end == office.start


def _mentions(offices: Mapping[str, Offices], say: Mapping[str, Normalised], part: str) -> Mentions:
    return Mentions(say[code](phrase) for code, of in offices.items() for phrase in getattr(of, part))
