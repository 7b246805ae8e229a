"""What the content teaches: everything that an understanding is put together of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bot.content import Library
from bot.understanding.calibrated import acts, likely, weights
from bot.understanding.calibrated.borders import Borders
from bot.understanding.cases.answering import Answering
from bot.understanding.cases.told import Told
from bot.understanding.guided.guided import Guided
from bot.understanding.hours import Hearing
from bot.understanding.illness import Illness, illness
from bot.understanding.index import kept
from bot.understanding.index.index import Index
from bot.understanding.index.reading import Said
from bot.understanding.jobs import Jobs, jobs
from bot.understanding.judging.after import said_next
from bot.understanding.judging.after.alike import Alike
from bot.understanding.judging.after.context import Context
from bot.understanding.judging.after.follow_ups import FollowUps
from bot.understanding.judging.after.leaning import Leaning
from bot.understanding.judging.after.lines import lines
from bot.understanding.judging.after.wording import Wording
from bot.understanding.judging.anew import Correcting
from bot.understanding.judging.naming import Naming
from bot.understanding.normaliser.made import Made
from bot.understanding.normaliser.normaliser import Normaliser
from bot.understanding.normaliser.openings import Openings
from bot.understanding.passages.answers import Answers
from bot.understanding.passages.asked import Asked
from bot.understanding.passages.passages import Passages
from bot.understanding.passages.sides import Sides
from bot.understanding.places.no_answer import NoAnswer
from bot.understanding.small_words import Places, SmallWords
from bot.understanding.telling import Telling, telling
from bot.understanding.texts import Text, counted, normalisers, texts_of
from bot.understanding.traits import Traits, traits
from bot.understanding.traits.asking import Asking


@dataclass(frozen=True)
class Learnt:
    """The parts, all of them over one content. `core` are the words of a text without what it only begins with, `words`
    its small word, `likely` the one that it is most like, `place` which of several things a whole message names by its
    place ("the second"), `acts` how likely it only tells something, `asks` whether it asks; `no_answer` is what answers
    nothing where a place is told, `told` hears of whom somebody writes, `hours`
    when they want to be reminded of what, and `own` has the answers to what is asked of
    those."""

    core: Openings
    index: Index
    name: Naming
    words: SmallWords
    likely: likely.Likely
    place: Places
    asks: Asking
    acts: acts.Acts
    traits: Traits
    telling: Telling
    guided: Guided
    no_answer: NoAnswer
    illness: Illness
    told: Told
    hours: Hearing
    own: Answering
    jobs: Jobs
    leaning: Leaning
    passages: Passages
    follow_ups: FollowUps


def learnt(library: Library, borders: Borders, without: Callable[[Text], bool], keeps: bool) -> Learnt:
    """Reads a content, but for the texts that it is to do without; what takes longest is taken from where it was kept,
    or kept there (`keeps`). Raises `ContentError` where it cannot be used."""
    path = kept.place(library.root) if keeps else None
    before = kept.read(path) if path else None
    now = before or _kept(library, without)
    say = normalisers(library, now.counts)
    for language, one in say.items():
        one.remember(now.spelt.setdefault(language, Made()))
    known = _put_together(library, borders, say, now)
    for one in say.values():
        one.remember(None)
    if path and not before:
        kept.write(path, replace(now, answers=known.passages.said.written, asked=known.passages.asked.written))
    return known


def _kept(library: Library, without: Callable[[Text], bool]) -> kept.Kept:
    """What takes longest, learnt anew."""
    # First of all: what follows fits into the memory that reading them frees.
    odds, small, told = weights.read(library.root), likely.read(library.root), acts.read(library.root)
    counts = counted(texts_of(library, collected=False))
    core = Openings(library, normalisers(library, counts))
    index, said = _index(library, core, without), lines(library, core, without)
    topics = library.topics[library.site.languages[0]]
    alike = Alike(said, {name: topic.category for name, topic in topics.items()})
    return kept.Kept(index, counts, said_next.learnt(said), odds, small, told, alike)


def _put_together(library: Library, borders: Borders, say: Mapping[str, Normaliser], now: kept.Kept) -> Learnt:
    core, asks, small = Openings(library, say), Asking(library), SmallWords(library, say)
    tells, shown = telling(library, say, small), traits(library, say, now.counts, small, core, asks)
    leaning, sides = Leaning(library, say), Sides(library, say, core)
    answers = Answers(library, say, sides, now.answers)
    asked = Asked(library, core, answers, now.asked)
    return Learnt(
        core=core,
        index=now.index,
        name=Naming(now.index, borders),
        words=small,
        likely=likely.Likely(say, now.small),
        place=Places(library, say),
        asks=asks,
        acts=acts.Acts(say, asks, shown.feelings, now.acts),
        traits=shown,
        telling=tells,
        guided=Guided(library, say, tells),
        no_answer=NoAnswer(library, say),
        illness=illness(library, say, now.odds),
        told=Told(library, say, asks),
        hours=Hearing(library),
        own=Answering(library),
        jobs=jobs(library),
        leaning=leaning,
        passages=Passages(library, core, leaning, asks, borders, sides, answers, asked),
        follow_ups=FollowUps(
            Context(library), now.said_next, now.alike, Wording(answers, sides), Correcting(library, asks)
        ),
    )


def _index(library: Library, core: Openings, without: Callable[[Text], bool]) -> Index:
    texts = (text for text in texts_of(library) if not without(text))
    return Index(Said(text.id, text.kind, text.asked, core(text.text, text.language)) for text in texts)
