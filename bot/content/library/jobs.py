"""What the bot does when it is asked to, and what that opens, by language."""

from collections.abc import Callable, Mapping
from functools import cache

from bot.content.sayings.jobs import Job

ByLanguage = Callable[[str], Mapping[str, str]]
"""Names by names, in a language."""


class Jobs:
    """Knows those of every language; what one lacks is there in the `first`. Every turn looks, so that what is known of
    them is put together once: jobs `by_id`, what each of them `opens` ("register", "checkpoints:edit"), the first one
    that begins what is opened, or `leads_to` it (of "checkpoints:edit" that is both), and the topics that explain what
    is opened (`explained`)."""

    def __init__(self, written: Callable[[str], tuple[Job, ...]], first: str) -> None:
        self._written, self._first = written, first
        self._known = cache(self._together)
        self.by_id: Callable[[str], Mapping[str, Job]] = cache(lambda language: {job.id: job for job in self(language)})
        self.opens: ByLanguage = cache(lambda language: {job.id: job.opens for job in self(language)})
        self.leads_to: ByLanguage = cache(
            lambda language: {to: job.id for job in self(language)[::-1] for to in job.opens.split(":")}
        )
        self.explained = cache(self._explained)

    def __call__(self, language: str) -> tuple[Job, ...]:
        """All of a language, its own ones first."""
        return self._known(language)

    def _together(self, language: str) -> tuple[Job, ...]:
        own = self._written(language)
        ids = {job.id for job in own}
        return (*own, *(job for job in self._written(self._first) if job.id not in ids))

    def _explained(self, language: str) -> Mapping[str, frozenset[str]]:
        topics: dict[str, frozenset[str]] = {}
        for job in self(language):
            topics[job.opens] = topics.get(job.opens, frozenset()).union(job.topics)
        return topics
