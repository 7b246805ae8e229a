"""Whether the job that a text is most like can be meant at all."""

from dataclasses import replace

from bot.model.writing.text import fold
from bot.understanding.index.index import Evidence
from bot.understanding.judging.signs import Best
from bot.understanding.learnt import Learnt
from bot.understanding.meaning import Zone
from bot.understanding.normaliser.normalise import is_bare, words


class Able:
    """Knows what jobs are not meant with, by what was learnt."""

    def __init__(self, known: Learnt) -> None:
        self._known = known

    def __call__(self, text: str, language: str, evidence: Evidence, found: Best) -> Best:
        """What speaks loudest, without a job where the text asks whether it must be done, names what it is never about
        ("a QR for my Wi-Fi"), tells that it is done, or is known to be no business of ours; nor with one that is done
        already, where a thing is named: "is the app in English"."""
        if found.job < 0 or found.job in evidence.exact:
            return found
        job = self._known.index.ids[found.job]
        outside = self._known.name.exact(evidence, found) is Zone.OUT
        asks = self._known.asks.whether(text)
        strange = asks or outside or self._known.traits.elsewhere(text, job) or not self._has_its_word(text, job)
        strange = strange or self._known.telling.reported(text, language, job)
        strange = strange or (
            job in self._known.jobs.idle[language] and bool(self._known.leaning.things(text, language))
        )
        return replace(found, job=-1) if strange else found

    def _has_its_word(self, text: str, job: str) -> bool:
        """Whether a text says a word that the job needs, and none with which it is not meant; most have neither."""
        needed = self._known.jobs.only_with.get(job)
        return not self.excludes(text, job) and (needed is None or not needed.isdisjoint(map(fold, words(text))))

    def excludes(self, text: str, job: str) -> bool:
        """Whether a text says something with which a job is not meant, with its own diacritics if the text has any:
        "Toản, phường 3" is no "toàn phường"."""
        said = self._known.jobs.not_with.get(job)
        return said is not None and bool(said(words(text), is_bare(text)))
