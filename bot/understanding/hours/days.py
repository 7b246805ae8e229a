"""The days in a line: how often, how far ahead, which of the week, and which are left out."""

from collections.abc import Iterable
from itertools import pairwise

from bot.content.sayings.hours import Hours
from bot.understanding.ends import CLAUSE
from bot.understanding.hours.line import apart, pattern
from bot.understanding.hours.told import Told

WORKDAYS, WEEKEND = frozenset(range(5)), frozenset((5, 6))


class Days:
    """Reads the days of one language."""

    def __init__(self, said: Hours) -> None:
        self._daily, self._weekly, self._once = pattern(said.daily), pattern(said.weekly), pattern(said.once)
        self._ahead = [pattern(names) for names in said.ahead]
        self._days = [pattern(names) for names in said.days]
        self._until = pattern(said.until)
        self._several = ((pattern(said.workdays), WORKDAYS), (pattern(said.weekend), WEEKEND))
        self._but, self._lunar = pattern(said.but), pattern(said.lunar)

    def __call__(self, text: str) -> Told:
        """What of `Told` is about days."""
        line = apart(text)
        days, without = self._of_the_week(text)
        refuses = any(
            self._but.search(apart(clause)) for clause in CLAUSE.split(text)
        )  # "được không, nhắc em" does not
        often = [pattern.search(line) is not None for pattern in (self._daily, self._weekly, self._once)]
        for said in (self._daily, self._weekly, self._once):
            line = said.sub("", line)  # "mot lan" is no "mốt"
        ahead = [place for place, names in enumerate(self._ahead) if names.search(line)]
        return Told(
            daily=often[0],
            weekly=often[1],
            once=often[2] and not often[1],
            ahead=max(ahead, default=-1) if not days else -1,
            days=days,
            without=without,
            lunar=self._lunar.search(line) is not None,
            refuses=refuses,
        )

    def _of_the_week(self, text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Those that are meant, and those that are left out: "thứ 2 tới thứ 6, chủ nhật khỏi nhắc"."""
        meant: set[int] = set()
        without: set[int] = set()
        for clause in map(apart, CLAUSE.split(text)):
            named = self._named(clause)
            but = self._but.search(clause)
            (without if but else meant).update(named)
        return tuple(sorted(meant - without)), tuple(sorted(without))

    def _named(self, line: str) -> Iterable[int]:
        found = sorted(
            (one.start(), one.end(), day) for day, names in enumerate(self._days) for one in names.finditer(line)
        )
        named = {day for _, _, day in found}
        for (_, end, first), (start, _, last) in pairwise(found):
            between = self._until.search(f" {line[end:start].strip()} ")
            if between and between[0] == line[end:start].strip():
                named |= {day % 7 for day in range(first, last + 1 if last >= first else last + 8)}
        for names, days in self._several:
            named |= days if names.search(line) else set()
        return named
