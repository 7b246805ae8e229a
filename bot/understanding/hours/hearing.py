"""What a text tells of being reminded, in the words of the content."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property, lru_cache

from bot.content import Library
from bot.content.sayings.hours import Hours
from bot.content.sayings.tasks import Task
from bot.understanding.hours.clock import Clock
from bot.understanding.hours.days import Days
from bot.understanding.hours.line import apart, pattern
from bot.understanding.hours.told import Told

KEPT = 64
"""Lines of which it is known what they tell."""


class Hearing:
    """Hears it in every language of a content; what a language has no words for is read in those of the first."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lately = lru_cache(KEPT)(self._hear)  # a line and its parts are asked for by several dialogs

    def __call__(self, text: str, language: str, asked: bool = False) -> Told:
        """What a text tells, one line after the other; where an hour was `asked` for, a number alone is one."""
        return self._lately(text, language, asked)

    def speaks(self, text: str) -> bool:
        """Whether being reminded is spoken of, in the words of any language: people mix them. Most lines do not, and
        nothing else is looked for in them."""
        line = apart(text)
        return any(language.speaks(line) for language in self._languages.values())

    def _hear(self, text: str, language: str, asked: bool) -> Told:
        own, *lines = self._languages[language], *text.splitlines()
        told = Told()
        for line in lines:
            told = told.then(own(line, asked))
        return told

    @cached_property
    def _languages(self) -> Mapping[str, "_Language"]:
        given = {code: self._library.written.hours(code) for code in self._library.site.languages}
        first = given[self._library.site.languages[0]]
        empty = Hours()
        return {
            code: _Language(first if said == empty else said, self._library.tasks(code)) for code, said in given.items()
        }


class _Language:
    def __init__(self, said: Hours, tasks: Mapping[str, Task]) -> None:
        self._clock, self._days = Clock(said), Days(said)
        self._tasks = {name: pattern(task.said, task.spelt) for name, task in tasks.items()}
        self._remind, self._change, self._which = pattern(said.remind), pattern(said.change), pattern(said.which)
        self._complains = pattern(said.complains)

    def __call__(self, text: str, asked: bool) -> Told:
        line, told = apart(text), self._days(text)
        hours, minute, part = self._clock(line, asked)
        return replace(
            told,
            hours=hours,
            minute=minute,
            part=part,
            tasks=self._named(line),
            reminds=self._remind.search(line) is not None,
            changes=self._change.search(line) is not None,
            asks=self._which.search(line) is not None,
            refuses=told.refuses or self._complains.search(line) is not None,
        )

    def speaks(self, line: str) -> bool:
        """Whether one of the words for being reminded stands in a line."""
        return self._remind.search(line) is not None

    def _named(self, line: str) -> tuple[str, ...]:
        """The tasks that are named, those with the longest words first: "in mã quét" prints."""
        found = [(len(one[0]), name) for name, said in self._tasks.items() for one in said.finditer(line)]
        longest = {name: max(length for length, one in found if one == name) for _, name in found}
        return tuple(sorted(longest, key=lambda name: -longest[name]))
