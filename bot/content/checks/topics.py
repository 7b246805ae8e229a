"""Is every answer there in every language, and short enough? Does each question belong to one of them?"""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from bot.content.catalogs.catalog import N_
from bot.content.checks.found.findings import Finding
from bot.content.checks.found.mistakes import ABSENT, LONG
from bot.content.library import Library
from bot.content.topics import Topic

_NUMBER = re.compile(r"\d{3}")

SCREEN = 700
"""Characters of an answer that fit a phone's screen without scrolling."""

UNRELATED = N_("There is no answer “{name}” in this language.")
TWICE = N_("“{phrasing}” stands in {other} too; a question belongs to one answer only.")
TWO_LISTS = N_("“{word}” is an abbreviation and a synonym; one of them must go.")
NOT_EVERYWHERE_ID = N_("“{name}” is not there in every language.")
NO_SOURCE = N_("A reply with a number needs a word about how sure that is. Write status, and needs_confirmation.")


def topics(library: Library) -> Iterator[Finding]:
    """What is wrong with the answers of the FAQ."""
    everything = {topic.file for own in library.written.topics.values() for topic in own.values()}
    for language, own in library.written.topics.items():
        folder = library.root / language / "faq"
        for file in sorted(everything - {topic.file for topic in own.values()}):
            yield Finding(folder / file, ABSENT)
        seen: dict[str, str] = {}
        for topic in own.values():
            yield from _topic(folder / topic.file, topic, own, seen)


def _topic(path: Path, topic: Topic, own: Collection[str], seen: dict[str, str]) -> Iterator[Finding]:
    if len(topic.answer) > SCREEN:
        yield Finding(path, LONG, ("answer",), {"limit": SCREEN, "count": len(topic.answer)})
    for number, related in enumerate(topic.related):
        if related not in own:
            yield Finding(path, UNRELATED, ("related", number), {"name": related})
    for number, phrasing in enumerate(topic.phrasings):
        other = seen.setdefault(phrasing.lower(), topic.id)
        if other != topic.id:
            yield Finding(path, TWICE, ("phrasings", number), {"phrasing": phrasing, "other": f"{other}.md"})


def phrasings(library: Library) -> Iterator[Finding]:
    """What is wrong with phrasings.tsv: what belongs to nothing, and what stands twice."""
    for language, own in library.written.topics.items():
        path = library.root / language / "phrasings.tsv"
        jobs, others = library.written.jobs(language), library.written.asides(language)
        known = {*own, *(f"job:{job.id}" for job in jobs), *(f"aside:{aside.id}" for aside in others)}
        seen = {phrasing.lower(): topic.id for topic in own.values() for phrasing in topic.phrasings}
        for name, collected in library.written.phrasings(language).items():
            if name not in known:
                yield Finding(path, UNRELATED, (), {"name": name})
            for phrasing in collected:
                other = seen.setdefault(phrasing.lower(), name)
                if other != name:
                    yield Finding(path, TWICE, (), {"phrasing": phrasing, "other": other})


def follow_ups(library: Library) -> Iterator[Finding]:
    """What is wrong with follow_ups.tsv, conversations.tsv and asked_on.tsv: topics that are not there."""
    for language, own in library.written.topics.items():
        said = {
            "follow_ups.tsv": ({one.before, *one.topics} for one in library.written.follow_ups(language)),
            "conversations.tsv": (set(one.topics) for one in library.written.conversations(language)),
            "asked_on.tsv": ({one.topic} for one in library.written.asked_on(language)),
        }
        for file, names in said.items():
            for name in sorted(set().union(*names) - set(own)):
                yield Finding(library.root / language / file, UNRELATED, (), {"name": name})


def asides(library: Library) -> Iterator[Finding]:
    """What is wrong with the replies to what is not ours, and with the two lists of words."""
    kinds = {language: {aside.id for aside in library.written.asides(language)} for language in library.site.languages}
    first, *others = kinds.items()
    for language, ids in others:
        for aside in sorted(ids ^ first[1]):
            yield Finding(library.root / language / "out_of_scope.yaml", NOT_EVERYWHERE_ID, (), {"name": aside})
    for language in library.site.languages:
        folder = library.root / language
        for number, reply in enumerate(library.written.asides(language)):
            if "status" not in reply.model_fields_set and _NUMBER.search(reply.reply):
                yield Finding(folder / "out_of_scope.yaml", NO_SOURCE, (number, "reply"))
        both = set(library.written.abbreviations(language)) & set(library.written.synonyms(language))
        for word in sorted(both):
            yield Finding(folder / "synonyms.yaml", TWO_LISTS, (word,), {"word": word})
