"""Jobs that are asked for wherever some phrase stands in a text: "thôi cho chị gặp người thật cho nhanh"."""

from collections.abc import Mapping
from dataclasses import replace

from bot.content import Library
from bot.understanding.meaning import Kind, Meaning, Zone
from bot.understanding.normaliser.mentions import Mentions, with_gaps
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Normalised


class Wishes:
    """Knows the phrases of every language: people mix them."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised]) -> None:
        self._say = normalisers
        said = [
            (with_gaps(say, phrase), job)
            for language, say in normalisers.items()
            for job in library.written.jobs(language)
            for phrase in job.anywhere
        ]
        self._jobs = [job for _, job in said]
        self._phrases = Mentions(phrase for phrase, _ in said)

    def __call__(self, text: str, language: str, found: Meaning) -> Meaning:
        """What was found, unless such a job is asked for; another topic that is sure is asked instead."""
        wished = sorted(self._phrases(self._say[language](text), is_bare(text)))
        job = self._jobs[wished[0]] if wished else None
        if job is None or found.exact or (found.is_sure and found.id not in job.topics):
            return found
        return replace(found, kind=Kind.JOB, id=job.id, zone=Zone.ANSWER, exact=True)
