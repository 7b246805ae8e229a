"""What each language has of its own in content/<language>/, before anything falls back to the site's first one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import yaml

from bot.content import topics
from bot.content.catalogs.catalog import N_
from bot.content.checks.found import mistakes
from bot.content.checks.found.findings import Finding
from bot.content.checks.found.mistakes import Wrong, made
from bot.content.guides import Guide
from bot.content.library.collected import (
    AskedOn,
    FollowUp,
    GuideLine,
    Line,
    Phrasings,
    read_asked_on,
    read_conversations,
    read_follow_ups,
    read_guide_lines,
    read_phrasings,
)
from bot.content.library.marked import Marked, read_marked
from bot.content.local import ContentError
from bot.content.sayings.addressed import Addressed, read_addressed
from bot.content.sayings.cases import Cases, read_cases
from bot.content.sayings.hours import Hours, read_hours
from bot.content.sayings.jobs import Job, read_jobs
from bot.content.sayings.offices import Office, read_offices
from bot.content.sayings.screens import Screens, read_screens
from bot.content.sayings.small_words import SmallWords, read_small_words
from bot.content.sayings.tasks import Task, read_tasks
from bot.content.sayings.unable import Unable, read_unable
from bot.content.sayings.urgent import Urgent, read_urgent
from bot.content.topics import Aside, Topic
from bot.model.writing.text import fold, words

T = TypeVar("T")

TWO_FILES = N_("There is {other} too; an answer has one file only in each language.")


@dataclass(frozen=True)
class Written:
    """The files of every language. Raises `ContentError` with the file and the field of what cannot be used."""

    root: Path
    languages: tuple[str, ...]
    _read: dict[tuple[str, str], Any] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def guides(self) -> dict[str, dict[str, Guide]]:
        """language → name → guide."""
        return {language: _guides(self.root / language / "guides") for language in self.languages}

    @cached_property
    def topics(self) -> dict[str, dict[str, Topic]]:
        """language → id → topic."""
        return {language: _topics(self.root / language / "faq") for language in self.languages}

    def asides(self, language: str) -> tuple[Aside, ...]:
        """What is not ours to answer, with the reply that each kind gets."""
        return self._once(language, "out_of_scope.yaml", topics.read_asides)

    def jobs(self, language: str) -> tuple[Job, ...]:
        """What the bot does when it is asked to."""
        return self._once(language, "jobs.yaml", read_jobs)

    def phrasings(self, language: str) -> Phrasings:
        """How else people say it. Read anew each time: it is learnt from once, and takes more room than the rest."""
        return named(self.root / language / "phrasings.tsv", read_phrasings)

    def follow_ups(self, language: str) -> list[FollowUp]:
        """What people say next after an answer. Read anew each time as well."""
        return named(self.root / language / "follow_ups.tsv", read_follow_ups)

    def conversations(self, language: str) -> list[Line]:
        """What people typed, one line after the other. Read anew each time as well."""
        return named(self.root / language / "conversations.tsv", read_conversations)

    def asked_on(self, language: str) -> list[AskedOn]:
        """Which passage of an answer tells what people say next. Read anew each time as well."""
        return named(self.root / language / "asked_on.tsv", read_asked_on)

    def guide_lines(self, language: str) -> list[GuideLine]:
        """What people type where a guide is open. Read anew each time as well."""
        return named(self.root / language / "guide_lines.tsv", read_guide_lines)

    def places(self, language: str) -> list[Marked]:
        """What owners type while they register a place. Read anew each time as well."""
        return named(self.root / language / "places.tsv", read_marked)

    def small_words(self, language: str) -> SmallWords:
        """ "yes", "done", "back": whole messages of a word or two."""
        return self._once(language, "small_words.yaml", read_small_words)

    @cached_property
    def fillers(self) -> frozenset[str]:
        """The words of courtesy of all languages, without diacritics: asked for several times in every line."""
        return frozenset(fold(word) for language in self.languages for word in self.small_words(language).fillers)

    @cached_property
    def courtesies(self) -> frozenset[str]:
        """The words, without diacritics, of what may stand around a wish in any language and says nothing."""
        given = [self.small_words(language) for language in self.languages]
        said = (phrase for one in given for phrase in (*one.fillers, *one.openings, *one.particles))
        return frozenset(word for phrase in said for word in words(phrase).split())

    def screens(self, language: str) -> Screens:
        """What people tell of their screen."""
        return self._once(language, "screens.yaml", read_screens)

    def urgent(self, language: str) -> Urgent | None:
        """What cannot wait."""
        return self._once(language, "urgent.yaml", read_urgent)

    def offices(self, language: str) -> tuple[Office, ...]:
        """Who decides or knows what no answer tells."""
        return self._once(language, "offices.yaml", read_offices)

    def cases(self, language: str) -> Cases:
        """What people tell of themselves and their families, and the answers that hang on it."""
        return self._once(language, "cases.yaml", read_cases)

    def addressed(self, language: str) -> Addressed:
        """How people call themselves, and are called in return."""
        return self._once(language, "addressed.yaml", read_addressed)

    def unable(self, language: str) -> Unable:
        """Who cannot do something themselves, and who helps them."""
        return self._once(language, "unable.yaml", read_unable)

    def tasks(self, language: str) -> tuple[Task, ...]:
        """What somebody can be reminded of at an hour of their own."""
        return self._once(language, "tasks.yaml", read_tasks)

    def hours(self, language: str) -> Hours:
        """How people say an hour and a day."""
        return self._once(language, "hours.yaml", read_hours)

    def abbreviations(self, language: str) -> dict[str, str]:
        """ "ko" → "không"."""
        return self._once(language, "abbreviations.yaml", topics.read_words)

    def synonyms(self, language: str) -> dict[str, str]:
        """ "chích" → "tiêm"."""
        return self._once(language, "synonyms.yaml", topics.read_words)

    def _once(self, language: str, name: str, read: Callable[[Path], T]) -> T:
        """What is in a file: turns ask for it, and to read it takes longer than a turn."""
        if (language, name) not in self._read:
            self._read[language, name] = named(self.root / language / name, read)
        found: T = self._read[language, name]
        return found


def _guides(folder: Path) -> dict[str, Guide]:
    return {p.stem: named(p, lambda p: made(Guide, topics.read_yaml(p))) for p in files(folder, "*.yaml")}


def _topics(folder: Path) -> dict[str, Topic]:
    found: dict[str, Topic] = {}
    for path in sorted(folder.rglob("*.md"), key=lambda path: path.name):
        topic = named(path, lambda path: topics.read_topic(path, folder))
        if topic.id in found:
            raise unusable(path, Wrong(TWO_FILES, values={"other": found[topic.id].file}))
        found[topic.id] = topic
    return found


def files(folder: Path, pattern: str) -> Iterable[Path]:
    """The files of a folder in the order of their names."""
    return sorted(folder.glob(pattern))


def named(path: Path, read: Callable[[Path], T]) -> T:
    """What is read from a file. Raises `ContentError` with what is wrong with it, and where."""
    try:
        return read(path)
    except (yaml.YAMLError, TypeError, ValueError, KeyError, FileNotFoundError) as wrong:
        raise unusable(path, *mistakes.reading(wrong, above=path.suffix == ".md")) from wrong


def unusable(path: Path, *wrongs: Wrong) -> ContentError:
    """What is wrong with a file, as an error."""
    found = [Finding(path, wrong.sentence, wrong.place, wrong.values, wrong.line) for wrong in wrongs]
    return ContentError("\n".join(finding.said() for finding in found), found)
