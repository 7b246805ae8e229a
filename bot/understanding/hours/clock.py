"""The hour in a line, as far as the line tells which of two it is."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from bot.content.sayings.hours import Hours
from bot.model.writing.text import fold
from bot.understanding.hours.line import pattern
from bot.understanding.hours.told import within

NEAR = 3
"""Words between a part of the day and an hour behind it: "sáng nào cũng 6 giờ", "sáng thứ bảy lúc 6 giờ"."""

HALF, SIXTY, NOON, LAST = 30, 60, 12, 23

NUMBERS = ("counted", "beside", "after", "alone")
"""How a number may stand there: before a word for hours, before a part of the day, behind "lúc", or alone."""


class Hour(NamedTuple):
    """What it may be on a clock of 24: two where nothing tells which; its minute, and the hours with which the part of
    the day begins and ends that was told, if any was."""

    hours: tuple[int, ...] = ()
    minute: int = 0
    part: tuple[int, ...] = ()


class Clock:
    """Reads the hours of one language."""

    def __init__(self, said: Hours) -> None:
        self._parts = [(part.begins, part.ends) for part in said.parts]
        self._numbers = {form: number for name, number in said.numbers.items() for form in (name, fold(name))}
        self._unclear = {fold(name) for name in said.unclear} - set(said.unclear)
        self._hour, self._number = _patterns(said, self._numbers)
        self._behind, self._half = pattern(said.behind), pattern(said.half)
        self._beside = [pattern(part.beside) for part in said.parts]
        self._anywhere = [pattern(part.said, part.spelt) for part in said.parts]
        self._not_behind = pattern(said.not_behind)

    def __call__(self, line: str, alone: bool = False) -> Hour:
        """What is told in a line (`apart`); where an hour was asked for, a number `alone` is one."""
        found = [*self._hour.finditer(line), *(self._number.finditer(line) if alone else ())]
        hours = (self._read(line, one) for one in found)
        return next((hour for hour in hours if hour is not None), Hour(part=self._part(line)))

    def _read(self, line: str, found: re.Match[str]) -> Hour | None:
        """The hour of a number; `None` where it is none: "2 giờ nữa", "bay gio"."""
        given, rest, part = found.groupdict(), line[found.end() :], self._part_of(line, found)
        name = next(filter(None, (given.get(group) for group in NUMBERS)))
        number = self._numbers[name] if name in self._numbers else int(name)
        if number > LAST or _begins(self._behind, rest) or (name in self._unclear and not part):
            return None
        minute = HALF if given.get("half") or _begins(self._half, rest) else int(given.get("minute") or 0)
        if given.get("by"):
            number, minute = (number - 1) % (LAST + 1), SIXTY - int(given["by"])
        return Hour(self._fitting(number, part), minute, part) if 0 <= minute < SIXTY else None

    @staticmethod
    def _fitting(number: int, part: tuple[int, ...]) -> tuple[int, ...]:
        """The hours that it may be: those of the part of the day, if there are any; "12 giờ" alone is noon."""
        if number > NOON:
            return (number,)
        both = (number % (LAST + 1), (number + NOON) % (LAST + 1))
        fits = tuple(hour for hour in both if part and within(hour, part))
        return fits or ((NOON,) if number == NOON else both)

    def _part_of(self, line: str, found: re.Match[str]) -> tuple[int, ...]:
        """The part right behind the hour, or near before it, or said anywhere."""
        behind = line[found.end() :]
        for place, beside in enumerate(self._beside):
            if _begins(beside, behind):
                return self._parts[place]
        before = " ".join(["", *line[: found.start()].split()[-NEAR:], ""])
        near = [(one.end(), place) for place, beside in enumerate(self._beside) for one in self._meant(beside, before)]
        return self._parts[max(near)[1]] if near else self._part(line)

    def _meant(self, beside: re.Pattern[str], before: str) -> list[re.Match[str]]:
        found = beside.finditer(before)
        return [one for one in found if not self._ends(before[: one.start()], one[0])]

    def _ends(self, before: str, said: str) -> bool:
        """Whether what was typed without diacritics is another word behind what stands before it."""
        last = before.split()[-1:]
        return said.isascii() and bool(last) and self._not_behind.search(f" {last[0]} ") is not None

    def _part(self, line: str) -> tuple[int, ...]:
        said = [
            (one.start(), place) for place, anywhere in enumerate(self._anywhere) for one in anywhere.finditer(line)
        ]
        return self._parts[min(said)[1]] if said else ()


def _patterns(said: Hours, numbers: Iterable[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What finds an hour, and what finds a number."""
    spelt = "|".join(map(re.escape, sorted(numbers, key=len)[::-1]))
    hour, half, less, before = (pattern(one).pattern for one in (said.hour, said.half, said.less, said.before))
    part = "|".join(pattern(one.beside).pattern for one in said.parts)
    minutes = rf"(?: (?P<minute>[0-5]\d)(?= )| (?P<half>{half})| {less} (?P<by>\d{{1,2}}))?"
    unit = rf"(?:{hour}|:(?= \d\d ))"
    counted = rf"(?P<counted>\d{{1,2}}|{spelt}) {unit}{minutes}"
    beside = rf"(?P<beside>\d{{1,2}}(?= (?:{part}|{half}) )|(?:{spelt})(?= {half} ))"
    after = rf"{before} (?P<after>\d{{1,2}}|{spelt})(?! {unit} )"
    return (
        re.compile(rf"(?<= )(?:{counted}|{beside}|{after})(?= )"),
        re.compile(rf"(?<= )(?P<alone>\d{{1,2}}|{spelt})(?= )"),
    )


def _begins(wanted: re.Pattern[str], rest: str) -> bool:
    found = wanted.search(rest)
    return found is not None and found.start() <= 1
