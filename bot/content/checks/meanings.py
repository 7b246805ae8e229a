"""Is everything that people say when they want something done there, and does it have an end?"""

from collections.abc import Collection, Iterator

from bot.content.catalogs.catalog import N_
from bot.content.checks.found.findings import Finding
from bot.content.checks.site import NO_TOPIC, target
from bot.content.library import Library
from bot.content.sayings.small_words import WORDS

LACKING = N_("“{name}” is missing here.")
NO_WORD = N_("There is no small word “{name}”. There are: {allowed}.")
NOT_URGENT = N_("“{name}” is not an answer that is marked as urgent: true.")


def jobs(library: Library, dialogs: Collection[str]) -> Iterator[Finding]:
    """What is wrong with jobs.yaml."""
    kinds = {language: {job.id for job in library.written.jobs(language)} for language in library.site.languages}
    for language, ids in kinds.items():
        path = library.root / language / "jobs.yaml"
        for lacking in sorted(set().union(*kinds.values()) - ids):
            yield Finding(path, LACKING, (), {"name": lacking})
        for number, job in enumerate(library.written.jobs(language)):
            yield from target(path, (number, "opens"), job.opens, library, dialogs)
            for topic in sorted(set(job.topics) - set(library.topics[language])):
                yield Finding(path, NO_TOPIC, (number, "topics"), {"name": topic, "language": language})


def small_words(library: Library) -> Iterator[Finding]:
    """What is wrong with small_words.yaml and urgent.yaml."""
    for language in library.site.languages:
        path = library.root / language / "small_words.yaml"
        words = {word.id for word in library.written.small_words(language).words}
        for word in sorted(words - set(WORDS)):
            yield Finding(path, NO_WORD, (), {"name": word, "allowed": ", ".join(WORDS)})
        if language == library.site.languages[0] and words:
            for word in sorted(set(WORDS) - words):
                yield Finding(path, LACKING, (), {"name": word})
        urgent, topics = library.written.urgent(language), library.topics[language]
        if urgent and not (urgent.topic in topics and topics[urgent.topic].urgent):
            yield Finding(library.root / language / "urgent.yaml", NOT_URGENT, ("topic",), {"name": urgent.topic})


def cases(library: Library) -> Iterator[Finding]:
    """What is wrong with cases.yaml: a person, a standing, something asked or a topic that is not there."""
    for language in library.site.languages:
        path, given = library.root / language / "cases.yaml", library.written.cases(language)
        standings = {one.id for one in given.standings} | {one.makes for one in given.standings}
        people, asks = {one.id for one in given.people}, {one.id for one in given.asks}
        known = {"are": standings, "one_of": standings, "whose": people, "asks": asks}
        for number, answer in enumerate(given.answers):
            for field, ids in known.items():
                for name in sorted(set(getattr(answer, field)) - ids):
                    yield Finding(path, LACKING, ("answers", number, field), {"name": name})
        for name in sorted({*given.about, *(answer.topic for answer in given.answers)} - set(library.topics[language])):
            yield Finding(path, NO_TOPIC, ("about",), {"name": name, "language": language})


def unable(library: Library) -> Iterator[Finding]:
    """What is wrong with unable.yaml: a help, or a topic or folder of topics, that is not there."""
    for language in library.site.languages:
        path, given, topics = library.root / language / "unable.yaml", library.written.unable(language), library.topics
        helps, known = {one.id for one in given.helps}, topics[language]
        for number, sign in enumerate(given.signs):
            for name in sorted({*sign.only, *sign.instead} - helps):
                yield Finding(path, LACKING, ("signs", number, "only"), {"name": name})
        for number, one in enumerate(given.helps):
            about = (
                name for name in one.about if not any(topic.file.startswith(f"{name}/") for topic in known.values())
            )
            for name in sorted({*about, one.topic} - set(known)):
                yield Finding(path, NO_TOPIC, ("helps", number), {"name": name, "language": language})


def tasks(library: Library, dialogs: Collection[str]) -> Iterator[Finding]:
    """What is wrong with tasks.yaml: one that a language lacks, or that opens nothing."""
    kinds = {language: {task.id for task in library.written.tasks(language)} for language in library.site.languages}
    for language, ids in kinds.items():
        path = library.root / language / "tasks.yaml"
        for lacking in sorted(set().union(*kinds.values()) - ids):
            yield Finding(path, LACKING, (), {"name": lacking})
        for number, task in enumerate(library.written.tasks(language)):
            if task.opens:
                yield from target(path, (number, "opens"), task.opens, library, dialogs)
