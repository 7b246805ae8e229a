"""What speaks for all that a text can mean, from its words alone."""

from dataclasses import replace

from bot.understanding.index.index import Evidence
from bot.understanding.judging.signs import Best, Signs, Sound, best, signs
from bot.understanding.learnt import Learnt
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.normalise import is_bare

ASKED = 0.1
"""Share by which the part of a text that asks counts once more beside the whole: gains a point of top-1 where there is
such a part; with twice as much, what it leans on is lost."""


class Looking:
    """Looks a text up in the index."""

    def __init__(self, known: Learnt) -> None:
        self._known = known
        self._looked = lately(self._look)

    def __call__(self, text: str, language: str) -> tuple[Evidence, Best, Signs]:
        """The evidence for a text, what it speaks for most, and its signs."""
        return self._looked(text, language)

    def _look(self, text: str, language: str) -> tuple[Evidence, Best, Signs]:
        evidence = self._evidence(text, language)
        found = best(self._known.index, evidence)
        topic, job = self._known.index.ids[found.topic], self._known.index.ids[found.job] if found.job >= 0 else ""
        explained = topic in self._known.jobs.explains.get(job, ())
        foreign = self._known.traits.languages(text, language) != self._known.traits.languages.first
        question = bool(self._known.telling.clauses(text, language)[1])
        sound = Sound(self._known.asks(text), question, len(self._known.core(text, language)), explained, foreign)
        return evidence, found, signs(self._known.index, evidence, found, sound)

    def _evidence(self, text: str, language: str) -> Evidence:
        """The evidence for a text; where it asks after it told something, what asks counts once more."""
        bare = is_bare(text)
        whole = self._known.index(self._known.core(text, language), bare)
        told, asked = self._known.telling.clauses(text, language)
        if not (told and asked):
            return whole
        once_more = self._known.index.total(self._known.core(asked, language), bare)
        return replace(whole, total=whole.total + ASKED * once_more)
