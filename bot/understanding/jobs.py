"""What the content says of jobs besides how people ask for them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from bot.content import Library
from bot.content.sayings.jobs import Job
from bot.model.writing.text import fold
from bot.understanding.normaliser.mentions import Mentions, as_spelt, with_gaps
from bot.understanding.normaliser.normalise import words


@dataclass(frozen=True)
class Jobs:
    """`explains` has the topics of each job, `only_with` the words that some jobs need, without diacritics, `not_with`
    what some are not meant with; `idle` the jobs that do nothing for whoever chats in a language: they switch to it."""

    explains: Mapping[str, set[str]]
    only_with: Mapping[str, set[str]]
    not_with: Mapping[str, Mentions]
    idle: Mapping[str, set[str]]


def jobs(library: Library) -> Jobs:
    """Reads a content."""
    codes, spelt = library.site.languages, _said(library, lambda job: job.spelt)
    return Jobs(
        explains={job.id: set(job.topics) for code in codes for job in library.jobs(code)},
        only_with={job: set(map(fold, said)) for job, said in _said(library, lambda job: job.only_with).items()},
        not_with={
            job: Mentions(as_spelt(one, with_gaps(words, one), spelt.get(job, ())) for one in said)
            for job, said in _said(library, lambda job: job.not_with).items()
        },
        idle={code: {job.id for job in library.jobs(code) if job.opens == f"language:{code}"} for code in codes},
    )


def _said(library: Library, of: Callable[[Job], Iterable[str]]) -> Mapping[str, list[str]]:
    """What a job lists, in all languages."""
    given: dict[str, list[str]] = {}
    for job in (job for code in library.site.languages for job in library.jobs(code) if of(job)):
        given.setdefault(job.id, []).extend(of(job))
    return given
