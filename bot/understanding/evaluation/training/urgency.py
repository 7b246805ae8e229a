"""Learns the weights of `bot.understanding.calibrated.urgency` from the content: who says that they cannot wait, and
all others."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from bot.content import Library
from bot.content.library.collected import URGENT
from bot.understanding.calibrated.features import SIGN, Features
from bot.understanding.evaluation.binary import Learnt, learn
from bot.understanding.meaning import Kind
from bot.understanding.texts import counted, normalisers, texts_of

WEIGHT = 8.0
"""How much more a message that cannot wait counts: there are twenty-five others for each."""

TYPED = 2
"""How often a line of a conversation counts with which somebody could not wait: of 134 such lines eight in place of
eleven were missed, and of 13,315 others 32 in place of 44 were taken for one, in conversations left out of learning."""


@dataclass(frozen=True, slots=True)
class Example:
    """A message, in which language, and whether it cannot wait; `typed` in a conversation, where what cannot wait leans
    on what was said before."""

    text: str
    language: str
    urgent: bool
    typed: bool = False


def examples(library: Library) -> Iterator[Example]:
    """What the content says of itself, and what strangers typed in whole conversations. Topics near the urgent ones are
    left out: their questions are both; and what else was collected of the others, where people tell of anything beside
    what they ask."""
    near = {topic.id for topics in library.topics.values() for topic in topics.values() if topic.urgent}
    for language in library.site.languages:
        urgent = library.written.urgent(language)
        if urgent:
            yield from (Example(text, language, True) for text in urgent.yes)
            yield from (Example(text, language, False) for text in urgent.no)
            near |= {urgent.topic, *library.topics[language][urgent.topic].related}
    for text in texts_of(library, collected=False):
        if text.asked and text.id not in near:
            yield Example(text.text, text.language, False)
        elif text.asked and text.kind is Kind.TOPIC and library.topics[text.language][text.id].urgent:
            yield Example(text.text, text.language, True)
    for language in library.site.languages:
        for word in library.written.small_words(language).words:
            yield from (Example(text, language, False) for text in word.phrasings)
        yield from _typed(library, language, near)


def _typed(library: Library, language: str, near: Set[str]) -> Iterator[Example]:
    for line in library.written.conversations(language):
        if line.act == URGENT or near.isdisjoint(line.topics):
            yield Example(line.text, language, line.act == URGENT, typed=True)


def train(library: Library) -> Learnt | None:
    """The weights; takes some seconds. Nothing where no language says what is urgent."""
    known = list(examples(library))
    if not any(example.urgent for example in known):
        return None
    features = Features(library, normalisers(library, counted(texts_of(library))))
    told = [(found, example) for example in known for found in _counted(example, features)]
    return learn([found for found, _ in told], [example.urgent for _, example in told], WEIGHT)


def _counted(example: Example, features: Features) -> Sequence[Sequence[str]]:
    """The features of a message, as often as it counts: what tells of no illness cannot wait for what was said before
    it, and is nothing to learn from."""
    found = features(example.text, example.language)
    if not (example.typed and example.urgent):
        return [found]
    return [found] * TYPED if SIGN in found else []
