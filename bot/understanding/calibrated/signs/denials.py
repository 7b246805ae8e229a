"""What a text says that nobody has: "chưa ho chưa sốt gì hết", "no fever, no cough"."""

from collections.abc import Mapping, Sequence

from bot.content.sayings.signs import Denied
from bot.understanding.calibrated.phrases import Phrases
from bot.understanding.ends import WORDS
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Normalised

BETWEEN = 3
"""Words that may stand between what denies and what is denied: "không có ai bị"."""


class Denials:
    """Takes out of a text what it denies. Each language denies in its own words only: a Vietnamese "no" is somebody."""

    def __init__(self, given: Mapping[str, Denied], say: Mapping[str, Normalised]) -> None:
        self._denying = [_Denying(denied, say[language]) for language, denied in given.items()]
        self._say = say
        self._begin = {word for denying in self._denying for word in denying.begins()}
        self._well = Mentions(say[code](phrase) for code, denied in given.items() for phrase in denied.well)
        self._ill = Mentions(say[code](phrase) for code, denied in given.items() for phrase in denied.of)

    def __call__(self, text: str, language: str) -> tuple[Sequence[str], bool]:
        """The words of a text without what it denies, and whether it denies anything, or says that somebody is
        well."""
        bare, say = is_bare(text), self._say[language]
        whole = say(text)
        if self._begin.isdisjoint(whole):
            return whole, bool(self._well(whole, bare))  # most messages deny nothing
        clauses = [said for clause in WORDS.split(text) if (said := say(clause))]
        left: list[Sequence[str]] = [*clauses]
        for denying in self._denying:
            left = [denying(said, bare) for said in left]
        if sum(map(len, left)) == sum(map(len, clauses)):
            return whole, bool(self._well(whole, bare))
        return [word for said in left for word in said], True

    def tells(self, words: Sequence[str], bare: bool) -> bool:
        """Whether an illness is named in these words."""
        return bool(self._ill(words, bare))


class _Denying:
    """The phrases of one language."""

    def __init__(self, given: Denied, say: Normalised) -> None:
        self._by, self._begin = Phrases(map(say, given.by), as_written=True), Phrases(map(say, (*given.by, *given.of)))
        self._between, self._and, self._of, self._still, self._after, self._pains = (
            Phrases(map(say, phrases))
            for phrases in (given.between, given.joins, given.of, given.still, given.after, given.pains)
        )

    def begins(self) -> set[str]:
        """The words of which one is in whatever denies."""
        return self._by.first | self._after.first

    def __call__(self, said: Sequence[str], bare: bool) -> Sequence[str]:
        """The words of a clause without what it denies."""
        left: list[str] = []
        place = since = 0
        while place < len(said):
            end = 0
            if self._begin.begin(said[place], bare):  # as hardly a word does
                end = self._denied(said, place, since, bare) or self._denied_after(said, place, bare)
            if end:
                since = end
            else:
                end = place + 1
                left += said[place:end]
            place = end
        return left

    def _denied(self, said: Sequence[str], place: int, since: int, bare: bool) -> int:
        """Where what is denied from here on ends; 0 where nothing is: "chưa hết sốt" still has it. What stands before
        `since` was denied already."""
        length = self._by.at(said, place, bare)
        before = range(max(place - 2, since), place)
        if not length or any(self._by.at(said, at, bare) for at in before):
            return 0
        if place and self._pains.at(said, place - 1, bare):
            return 0  # "dau hong" is rather a throat than a "not"
        start = place + length
        end = self._illness(said, start, bare)
        for _ in range(BETWEEN):
            start += self._between.at(said, start, bare)
            end = end or self._illness(said, start, bare)
        while more := self._illness(said, end + self._and.at(said, end, bare), bare) if end else 0:
            end = more
        return end

    def _denied_after(self, said: Sequence[str], place: int, bare: bool) -> int:
        """The same of "sốt thì không"."""
        length = self._of.at(said, place, bare)
        end = place + length
        after = self._after.at(said, end, bare) if length else 0
        return end + after if after else 0

    def _illness(self, said: Sequence[str], place: int, bare: bool) -> int:
        """Where an illness that is named here ends; 0 where none is, or it is one all the same: "sốt cao"."""
        length = self._of.at(said, place, bare)
        end = place + length
        still = end < len(said) and (said[end].isdigit() or self._still.at(said, end, bare))
        return 0 if not length or still else end
