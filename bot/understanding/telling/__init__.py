"""What somebody tells beside a question: what the phone shows, which phone it is, what is done and what is not."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.content import Library
from bot.understanding.calibrated.signs.supposing import Supposing
from bot.understanding.normaliser.phrases import Normalised
from bot.understanding.small_words import SmallWords
from bot.understanding.telling.clauses import Clauses
from bot.understanding.telling.forms import Forms
from bot.understanding.telling.going.putting_off import PuttingOff
from bot.understanding.telling.going.quitting import Quitting
from bot.understanding.telling.named.phones import Phones
from bot.understanding.telling.reported import Reported
from bot.understanding.telling.screens import Screens
from bot.understanding.telling.tried import Tried
from bot.understanding.telling.unable import Unable
from bot.understanding.telling.where import Where
from bot.understanding.telling.wishes import Wishes


@dataclass(frozen=True)
class Telling:
    """All that looks for what is told: the `screens`, the `phones`, the `clauses` of a text, what was `tried`, that
    somebody asks `where` to press, whether what a job does is `reported` to be done, a trouble asked about
    `in_general`, of no phone at hand, something done `later`, that somebody is `quitting` what is open, jobs asked for
    in whatever else is said (`wishes`), that somebody is `unable` to do it themselves, and at one of the `forms` on a
    website."""

    screens: Screens
    phones: Phones
    clauses: Clauses
    tried: Tried
    where: Where
    reported: Reported
    in_general: Supposing
    later: PuttingOff
    quitting: Quitting
    wishes: Wishes
    unable: Unable
    forms: Forms

    def puts_off(self, text: str, language: str) -> bool:
        """Whether a text puts off whatever is open, or was just told."""
        return self.screens.pauses(text, language) or self.later(text)

    def in_vain(self, text: str, language: str) -> bool:
        """Whether something was tried, or does not work still: "bấm rồi mà không hết"."""
        return self.tried(text, language) or self.screens(text, language, (), "").stuck


def telling(library: Library, say: Mapping[str, Normalised], small: SmallWords) -> Telling:
    """Reads a content."""
    others = {language: library.written.screens(language).others for language in say}
    return Telling(
        Screens(library, say),
        Phones(library),
        Clauses(library, say),
        Tried(library, say),
        Where(library, say),
        Reported(library, say),
        Supposing(others, say),
        PuttingOff(library, tuple(say)),
        Quitting(library, small.asks_leave),
        Wishes(library, say),
        Unable(library, say),
        Forms(library, say),
    )
