"""Whether what a job does is told to be done, by whomever, and is not wished for: "tui cài hồi tháng 2 rồi"."""

from collections.abc import Mapping

from bot.content import Library
from bot.understanding.normaliser.mentions import BREATH, Mentions, with_gaps
from bot.understanding.normaliser.normalise import LIMIT, is_bare
from bot.understanding.normaliser.phrases import Normalised


class Reported:
    """Knows the phrases of every job that has such, in every language: people mix them."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised]) -> None:
        self._say = normalisers
        done: dict[str, list[list[str]]] = {}
        wished: dict[str, list[list[str]]] = {}
        for code, say in normalisers.items():
            for job in library.written.jobs(code):
                done.setdefault(job.id, []).extend(with_gaps(say, phrase) for phrase in job.done)
                wished.setdefault(job.id, []).extend(with_gaps(say, phrase) for phrase in job.wished)
        self._done = {job: Mentions(phrases) for job, phrases in done.items() if phrases}
        self._wished = {job: Mentions(wished[job]) for job in self._done}

    def any(self, text: str, language: str) -> bool:
        """Whether a text tells that of any job."""
        return any(self(text, language, job) for job in self._done)

    def __call__(self, text: str, language: str, job: str) -> bool:
        """Whether a text tells that, and wishes for nothing beside it."""
        done = self._done.get(job)
        if done is None:
            return False
        spoken, bare = list(self._say[language](text[:LIMIT])), is_bare(text)
        spans = list(done.spans(spoken, bare))
        for start, end, _ in reversed(spans):
            spoken[start:end] = [BREATH]
        return bool(spans) and not self._wished[job](spoken, bare)
