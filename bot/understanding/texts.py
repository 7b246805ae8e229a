"""Every text of the content with which something that was typed is compared, and how each language is normalised."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.content import Library
from bot.content.library.collected import ASKS, Line
from bot.understanding.meaning import Kind
from bot.understanding.normaliser.normalise import words
from bot.understanding.normaliser.normaliser import Lexicon, Normaliser
from bot.understanding.normaliser.tables import merged

SERVE = 2
"""Topics that tell a line of a conversation, the best first, which it says; others of them are hardly meant."""

LATER = 6
"""Words from which on a later line says by itself what it asks: "mấy ngày" has just the words of many other lines."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the content: what says it, in which language, and whether people say it or the bot tells it;
    `typed_in` is the conversation that it was typed in."""

    id: str
    kind: Kind
    asked: bool
    language: str
    text: str
    typed_in: str = ""


def texts_of(library: Library, collected: bool = True) -> Iterator[Text]:
    """Every text, by the entry that it belongs to, phrasings first; without those that were `collected` what stands
    beside the answers."""
    languages = library.site.languages
    more = {language: library.written.phrasings(language) if collected else {} for language in languages}
    typed = {language: typed_in_conversations(library, language) if collected else {} for language in languages}
    topics = [(language, topic) for language in languages for topic in library.written.topics[language].values()]
    for language, topic in sorted(topics, key=lambda pair: pair[1].id):
        asked = (*topic.phrasings, *more[language].get(topic.id, ()), topic.question)
        yield from (Text(topic.id, Kind.TOPIC, True, language, one) for one in asked)
        yield from typed[language].get(topic.id, ())
        yield from (Text(topic.id, Kind.TOPIC, False, language, told) for told in (topic.question, topic.answer))
    asides = [
        (aside.id, Kind.ASIDE, code, aside.exemplars) for code in languages for aside in library.written.asides(code)
    ]
    jobs = [(job.id, Kind.JOB, code, job.phrasings) for code in languages for job in library.written.jobs(code)]
    for name, kind, language, phrasings in sorted(asides, key=_by_id) + sorted(jobs, key=_by_id):
        said = (*phrasings, *more[language].get(f"{kind}:{name}", ()))
        yield from (Text(name, kind, True, language, asked) for asked in said)


def typed_in_conversations(library: Library, language: str) -> Mapping[str, Sequence[Text]]:
    """What was asked in whole conversations, by the topics that tell it: of what strangers typed first the right topic
    leads for 77 in 100 without these, and for 80 with. With what only tells something, too, more is answered that asks
    nothing."""
    typed: defaultdict[str, list[Text]] = defaultdict(list)
    for line in _by_themselves(library.written.conversations(language)):
        for topic in line.topics[:SERVE]:
            typed[topic].append(Text(topic, Kind.TOPIC, True, language, line.text, line.conversation))
    return typed


def _by_themselves(lines: Iterable[Line]) -> Iterator[Line]:
    """What asks something by itself: what a conversation begins with, and what is no few words later."""
    for _, typed in groupby(lines, lambda line: line.conversation):
        asked = (line for at, line in enumerate(typed) if at == 0 or len(line.text.split()) >= LATER)
        yield from (line for line in asked if line.act == ASKS)


def _by_id(entry: tuple[str, Kind, str, tuple[str, ...]]) -> str:
    return entry[0]


Counts = Mapping[tuple[str, bool], Counter[str]]


def counted(texts: Iterable[Text]) -> Counts:
    """How often each language has which word, by whether people say it or the bot tells it."""
    counts: dict[tuple[str, bool], Counter[str]] = {}
    for text in texts:
        counts.setdefault((text.language, text.asked), Counter()).update(words(text.text))
    return counts


def normalisers(library: Library, counts: Counts) -> dict[str, Normaliser]:
    """One for each language: its own abbreviations have their way. The other tables are shared, so that an English
    word in a Vietnamese question becomes what the content says."""
    languages = library.site.languages
    synonyms = merged(library.written.synonyms(language) for language in languages)
    shorts = {language: library.written.abbreviations(language) for language in languages}
    vocabulary = Counter[str]()
    for seen in counts.values():
        vocabulary.update(seen)
    vocabulary.update(word for table in (synonyms, *shorts.values()) for key in table for word in words(key))
    lexicon = Lexicon(vocabulary, synonyms)
    return {language: Normaliser(lexicon, merged([shorts[language], *shorts.values()])) for language in languages}
