"""What phones are called, and the guides for them, in every language: people mix them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product

from bot.content import Guide, Link
from bot.content.sayings.screens import Phones
from bot.model.writing.text import words
from bot.understanding.normaliser.normalise import words as spelt


def ways(given: Iterable[Phones], of: str) -> Iterator[Sequence[str]]:
    """How the phrases of a kind are spelt, and typed."""
    for phrase in (phrase for phones in given for phrase in getattr(phones, of)):
        yield from (spelt(phrase), words(phrase).split())


def asking_to_be_shown(given: Iterable[Phones]) -> Iterator[Sequence[str]]:
    """Of every person that may be shown something: "chỉ bà với", but not "chị ba"."""
    for phones in given:
        for phrase in product(phones.shows, phones.owners, phones.showing):
            yield from (spelt(" ".join(phrase)), words(" ".join(phrase)).split())


def leading(guides: Mapping[str, Guide], tracked: Collection[str]) -> list[Link]:
    """The ways out of the pages that ask which phone it is."""
    pages = [page for guide in guides.values() for page in guide.pages if not page.next]
    asking = [page for page in pages if any(link.to.partition(":")[2] in tracked for link in page.choices)]
    return [link for page in asking for link in page.choices if link.to.startswith("guide:")]


Table = dict[str, dict[int, dict[tuple[str, ...], str]]]


def table(called: Iterator[tuple[str, str]]) -> Table:
    """Guides by the first word of what their phones are called, and by how many it has, the longest first."""
    keys = [(tuple(words(name).split()), guide) for name, guide in called]
    found: Table = {}
    for key, guide in sorted(keys, key=lambda pair: -len(pair[0])):
        if key:
            found.setdefault(key[0], {}).setdefault(len(key), {}).setdefault(key, guide)
    return found
