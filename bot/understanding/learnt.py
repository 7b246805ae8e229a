"""What the content teaches: everything that an understanding is put together of."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from bot.content import Library
from bot.content.sayings.jobs import Job
from bot.model.writing.text import fold
from bot.understanding.calibrated import acts, likely, weights
from bot.understanding.calibrated.borders import Borders
from bot.understanding.calibrated.urgency import Urgency
from bot.understanding.cases.answering import Answering
from bot.understanding.cases.told import Told
from bot.understanding.guided.guided import Guided
from bot.understanding.index import kept
from bot.understanding.index.index import Index
from bot.understanding.index.reading import Said
from bot.understanding.judging.after import said_next
from bot.understanding.judging.after.context import Context
from bot.understanding.judging.after.leaning import Leaning
from bot.understanding.judging.after.wording import Wording
from bot.understanding.judging.anew import Correcting
from bot.understanding.judging.naming import Naming
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import Normaliser, words
from bot.understanding.normaliser.openings import Openings
from bot.understanding.passages.answers import Answers
from bot.understanding.passages.asked import Asked
from bot.understanding.passages.passages import Passages
from bot.understanding.passages.sides import Sides
from bot.understanding.small_words import Places, SmallWords
from bot.understanding.telling import Telling, telling
from bot.understanding.telling.afterwards import Afterwards
from bot.understanding.telling.going.quitting import Quitting
from bot.understanding.telling.recovering import Recovering
from bot.understanding.telling.wishes import Wishes
from bot.understanding.texts import Text, counted, normalisers, texts_of
from bot.understanding.traits.asking import Asking
from bot.understanding.traits.chats import Chats
from bot.understanding.traits.courtesies import Courtesies
from bot.understanding.traits.elsewhere import Elsewhere
from bot.understanding.traits.farewells import Farewells
from bot.understanding.traits.feelings import Feelings
from bot.understanding.traits.introductions import Introductions
from bot.understanding.traits.languages import Languages
from bot.understanding.traits.offices import Offices
from bot.understanding.traits.secrets import Secrets


@dataclass(frozen=True)
class Learnt:
    """The parts, all of them over one content. `core` are the words of a text without what it only begins with, `own`
    has the answers to what is asked of somebody of whom something was told, `place` knows which of several things a
    whole message names by its place ("the second"), `anew` what somebody asks again who was answered beside the point,
    `explains` has the topics of each job, `only_with` the words that some jobs need, without diacritics, `not_with`
    what some are not meant with; `idle` the jobs that do nothing for whoever chats in a language: they switch to it."""

    core: Openings
    languages: Languages
    urgency: Urgency
    afterwards: Afterwards
    recovering: Recovering
    quitting: Quitting
    wishes: Wishes
    index: Index
    words: SmallWords
    likely: likely.Likely
    acts: acts.Acts
    place: Places
    elsewhere: Elsewhere
    telling: Telling
    told: Told
    own: Answering
    chats: Chats
    courtesies: Courtesies
    farewells: Farewells
    feelings: Feelings
    introductions: Introductions
    offices: Offices
    guided: Guided
    answers: Answers
    asked: Asked
    passages: Passages
    wording: Wording
    secrets: Secrets
    asks: Asking
    context: Context
    leaning: Leaning
    said_next: said_next.SaidNext
    anew: Correcting
    name: Naming
    explains: Mapping[str, set[str]]
    only_with: Mapping[str, set[str]]
    idle: Mapping[str, set[str]]
    not_with: Mapping[str, Mentions]


def learnt(library: Library, borders: Borders, without: Callable[[Text], bool], keeps: bool) -> Learnt:
    """Reads a content, but for the texts that it is to do without; what takes longest is taken from where it was kept,
    or kept there (`keeps`). Raises `ContentError` where it cannot be used."""
    path = kept.place(library.root) if keeps else None
    before = kept.read(path) if path else None
    now = before or _kept(library, without)
    say = normalisers(library, now.counts)
    for language, one in say.items():
        one.remember(now.spelt.setdefault(language, {}))
    known = _put_together(library, borders, say, now)
    for one in say.values():
        one.remember(None)
    if path and not before:
        kept.write(path, replace(now, answers=known.answers.written, asked=known.asked.written))
    return known


def _kept(library: Library, without: Callable[[Text], bool]) -> kept.Kept:
    """What takes longest, learnt anew."""
    # First of all: what follows fits into the memory that reading them frees.
    odds, small, told = weights.read(library.root), likely.read(library.root), acts.read(library.root)
    counts = counted(texts_of(library, collected=False))
    core = Openings(library, normalisers(library, counts))
    index, next_ = _index(library, core, without), said_next.learnt(library, core, without)
    return kept.Kept(index, counts, next_, odds, small, told)


def _put_together(library: Library, borders: Borders, say: Mapping[str, Normaliser], now: kept.Kept) -> Learnt:
    core, leaning, asks = Openings(library, say), Leaning(library, say), Asking(library)
    tells = telling(library, say)
    sides = Sides(library, say, core)
    small, feelings = SmallWords(library, say), Feelings(library, say)
    answers = Answers(library, say, sides, now.answers)
    asked = Asked(library, core, answers, now.asked)
    return Learnt(
        core=core,
        languages=Languages(now.counts),
        urgency=Urgency(library, say, now.odds),
        afterwards=Afterwards(library, say),
        recovering=Recovering(library),
        quitting=Quitting(library, small.asks_leave),
        wishes=Wishes(library, say),
        index=now.index,
        words=small,
        likely=likely.Likely(say, now.small),
        acts=acts.Acts(say, asks, feelings, now.acts),
        place=Places(library, say),
        elsewhere=Elsewhere(library),
        telling=tells,
        told=Told(library, say),
        own=Answering(library),
        chats=Chats(library, say),
        courtesies=Courtesies(small, core, asks, feelings),
        farewells=Farewells(library, say),
        feelings=feelings,
        introductions=Introductions(library, say, asks),
        offices=Offices(library),
        guided=Guided(library, say, tells),
        answers=answers,
        asked=asked,
        passages=Passages(library, core, leaning, asks, borders, sides, answers, asked),
        wording=Wording(answers, sides),
        secrets=Secrets(library),
        asks=asks,
        context=Context(library),
        leaning=leaning,
        said_next=now.said_next,
        anew=Correcting(library, asks),
        name=Naming(now.index, borders),
        explains={job.id: set(job.topics) for code in library.site.languages for job in library.jobs(code)},
        only_with={job: set(map(fold, said)) for job, said in _said(library, lambda job: job.only_with).items()},
        not_with={job: Mentions(map(words, said)) for job, said in _said(library, lambda job: job.not_with).items()},
        idle={
            code: {job.id for job in library.jobs(code) if job.opens == f"language:{code}"}
            for code in library.site.languages
        },
    )


def _index(library: Library, core: Openings, without: Callable[[Text], bool]) -> Index:
    texts = (text for text in texts_of(library) if not without(text))
    return Index(Said(text.id, text.kind, text.asked, core(text.text, text.language)) for text in texts)


def _said(library: Library, of: Callable[[Job], Iterable[str]]) -> Mapping[str, list[str]]:
    """What a job lists, in all languages."""
    given: dict[str, list[str]] = {}
    for job in (job for code in library.site.languages for job in library.jobs(code) if of(job)):
        given.setdefault(job.id, []).extend(of(job))
    return given
