"""Texts as they are met that were never seen: labelled questions, and what is left out of the content in turn."""

from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

from bot.understanding.evaluation.rows import Row, explains, same_job
from bot.understanding.judging.signs import Signs
from bot.understanding.meaning import Found, Kind
from bot.understanding.texts import Text, texts_of
from bot.understanding.understanding import Understanding

FOLDS = 5
"""Parts of the asides' exemplars and the jobs' phrasings that are left out in turn."""

FEW = 4
"""One in so many of the topics' phrasings is left out with them: there are many more of those."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One text: its signs, whether it is ours, whether the best topic is right, whether the best job is; its topics,
    ranked, and the right ones; what it says in the content, where it was left out of that; whether the best job serves
    it, by doing what a right topic explains."""

    signs: Signs
    ours: bool = True
    right: bool = False
    job: bool = False
    topics: tuple[Found, ...] = ()
    wanted: tuple[str, ...] = ()
    says: Kind | None = None
    served: bool = False


def asked(understanding: Understanding, row: Row) -> Seen:
    """A labelled question."""
    language = understanding.library.site.languages[0]
    topics = understanding.judging.topics(row.query, language)
    right = bool(topics) and topics[0].id in row.topics
    served = explains(understanding.library, understanding.judging.best_job(row.query, language), row.topics)
    signs = understanding.judging.look(row.query, language)[2]
    return Seen(signs, bool(row.topics), right, False, topics, row.topics, served=served)


def left_out(understanding: Understanding) -> Iterator[Seen]:
    """The asides' exemplars and the jobs' phrasings, each judged without a fifth of them, itself among that; and a
    quarter of what asks for topics."""
    for fold in range(FOLDS):

        def chosen(text: Text, fold: int = fold) -> bool:
            number = crc32(text.text.encode())
            among = text.kind is not Kind.TOPIC or (text.asked and number // FOLDS % FEW == 0)
            return among and number % FOLDS == fold

        without = Understanding(understanding.library, chosen)
        for text in filter(chosen, texts_of(understanding.library)):
            judging = without.judging
            signs, job = judging.look(text.text, text.language)[2], judging.best_job(text.text, text.language)
            ours, same = text.kind is not Kind.ASIDE, same_job(without.library, job, text.id)
            served = text.kind is Kind.TOPIC and explains(without.library, job, [text.id])
            yield Seen(signs, ours, job=text.kind is Kind.JOB and same, says=text.kind, served=served)
