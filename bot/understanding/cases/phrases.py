"""What the content says of people, each phrase with what it mentions and in all its spellings."""

from collections.abc import Container, Iterator

from bot.content.sayings.cases import Cases
from bot.model.writing.text import fold
from bot.understanding.cases.mention import Kind, Mention
from bot.understanding.normaliser.mentions import Spelt, with_gaps
from bot.understanding.normaliser.phrases import Normalised


def phrases(cases: Cases) -> Iterator[tuple[str, Mention]]:
    """Each phrase with what it mentions; where one says both ("có chồng"), whoever meets before whom they meet."""
    yield from ((phrase, Mention(Kind.MEETS)) for phrase in cases.meets)
    for person in cases.people:
        yield from ((phrase, Mention(Kind.PERSON, person.id)) for phrase in person.said)
        yield from ((phrase, Mention(Kind.OWN, person.id)) for phrase in person.own)
    for kind, phrases in (
        (Kind.PRONOUN, cases.pronouns),
        (Kind.OWNER, cases.owners),
        (Kind.THING, cases.belongings),
        (Kind.DENIED, cases.denied),
        (Kind.OVER, cases.over),
        (Kind.NOBODY, (*cases.others, *_asking(cases))),
    ):
        yield from ((phrase, Mention(kind)) for phrase in phrases)
    for standing in cases.standings:
        told = Mention(Kind.IS, standing.id, standing.named, standing.several)
        yield from ((phrase, told) for phrase in standing.said)


def _asking(cases: Cases) -> Iterator[str]:
    """What asks whether somebody is something tells of nobody: "có phải F1 không"."""
    names = {f" {phrase} " for standing in cases.standings if standing.named for phrase in standing.said}
    for asked in cases.asks:
        yield from (phrase for phrase in asked.said if any(name in f" {phrase} " for name in names))


def spellings(say: Normalised, phrase: str, spelt: Container[str]) -> set[tuple[str, ...]]:
    """The words of a phrase, as it is and as it is said, and of the same typed without diacritics, which may be taken
    for others: a father by himself for a number, "binh"; what is `spelt` is not typed so."""
    if phrase in spelt:
        return {Spelt(with_gaps(say, phrase))}
    plain = {(phrase,)} if phrase.isalpha() else set[tuple[str, ...]]()
    return plain | {tuple(with_gaps(say, spelt)) for spelt in (phrase, fold(phrase))}
