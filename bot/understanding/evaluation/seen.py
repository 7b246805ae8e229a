"""Texts as they are met that were never seen: labelled questions, and what is left out of the content in turn."""

from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

from bot.understanding.evaluation.rows import Row, same_job
from bot.understanding.judging.signs import Signs
from bot.understanding.meaning import Found, Kind
from bot.understanding.texts import Text, texts_of
from bot.understanding.understanding import Understanding

FOLDS = 5
"""Parts of the asides' exemplars and the jobs' phrasings that are left out in turn."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One text: its signs, whether it is ours, whether the best topic is right, whether the best job is; its topics,
    ranked, and the right ones; whether it was left out of the content."""

    signs: Signs
    ours: bool = True
    right: bool = False
    job: bool = False
    topics: tuple[Found, ...] = ()
    wanted: tuple[str, ...] = ()
    left_out: bool = False


def asked(understanding: Understanding, row: Row) -> Seen:
    """A labelled question."""
    language = understanding.library.site.languages[0]
    topics = understanding(row.query, language).topics
    right = bool(topics) and topics[0].id in row.topics
    return Seen(understanding.judging.look(row.query, language)[2], bool(row.topics), right, False, topics, row.topics)


def left_out(understanding: Understanding) -> Iterator[Seen]:
    """The asides' exemplars and the jobs' phrasings, each judged without a fifth of them, itself among that."""
    for fold in range(FOLDS):

        def chosen(text: Text, fold: int = fold) -> bool:
            return text.kind is not Kind.TOPIC and crc32(text.text.encode()) % FOLDS == fold

        without = Understanding(understanding.library, chosen)
        for text in filter(chosen, texts_of(understanding.library)):
            judging = without.judging
            signs, job = judging.look(text.text, text.language)[2], judging.best_job(text.text, text.language)
            yield Seen(signs, text.kind is Kind.JOB, False, same_job(without.library, job, text.id), left_out=True)
