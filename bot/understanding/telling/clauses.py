"""What a text tells, and what it asks: "xong rồi, mà nó hao pin không" does both."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from bot.content import Library
from bot.model.writing.text import fold
from bot.understanding.ends import PART
from bot.understanding.normaliser.lately import lately
from bot.understanding.normaliser.mentions import BREATH
from bot.understanding.normaliser.normalise import LIMIT, is_bare
from bot.understanding.normaliser.phrases import Normalised


class Clauses:
    """Knows the words that ask in every language. "không" and "chưa" ask at the end of a clause alone: "chưa thấy mã"
    tells."""

    def __init__(self, library: Library, normalisers: Mapping[str, Normalised]) -> None:
        self._say = normalisers
        lists: dict[str, list[str]] = {"asking": [], "ending": [], "vague": [], "courtesies": []}
        joints: list[str] = []
        for language, say in normalisers.items():
            given, small = library.written.screens(language), library.written.small_words(language)
            negations = {fold(" ".join(say(word))) for word in given.without}
            asking = [" ".join(say(word)) for word in small.asking]
            lists["asking"] += [word for word in asking if fold(word) not in negations]
            lists["asking"] += [" ".join(say(word)) for word in given.asks]
            lists["ending"] += [word for word in asking if fold(word) in negations]
            lists["ending"] += [" ".join(say(word)) for word in given.asks_last]
            lists["vague"] += [" ".join(say(word)) for word in given.vague]
            lists["courtesies"] += [" ".join(say(word)) for word in (*small.particles, *small.fillers)]
            joints += given.joints
        self._words = {bare: {of: _spelt(found, bare) for of, found in lists.items()} for bare in (False, True)}
        self._vague = {bare: {phrase: phrase.split()[0] for phrase in of["vague"]} for bare, of in self._words.items()}
        self._vaguely = {bare: frozenset(of.values()) for bare, of in self._vague.items()}
        self._asking = {bare: _by_first(of["asking"]) for bare, of in self._words.items()}
        between = "|".join(map(re.escape, joints))
        self._joint = re.compile(rf"(?:^|\s)(?:{between})\s", re.IGNORECASE) if joints else None
        self._bare_joint = re.compile(rf"(?:{'|'.join(re.escape(fold(joint)) for joint in joints)})\s+", re.IGNORECASE)
        self._between = re.compile(rf"\s{self._bare_joint.pattern}", re.IGNORECASE)
        self._known = lately(self._parted)
        self._judged = lately(self._each_judged)

    def __call__(self, text: str, language: str) -> tuple[str, str]:
        """What a text tells before it asks, and what it asks; "" for neither."""
        return self._known(text[:LIMIT], language)

    def each(self, text: str) -> list[str]:
        """The clauses of a text, in their order."""
        said = (clause.strip(" .,;!\n") for clause in self._cut(text[:LIMIT]))
        return list(map(self._begun, said) if is_bare(text) else said)

    def joined(self, text: str) -> list[str]:
        """The parts of a text without diacritics around each word that may join them; "ma" is a code, too."""
        bare = bool(self._joint) and is_bare(text)
        return [part.strip(" .,;!?\n") for part in self._between.split(text[:LIMIT])] if bare else []

    def telling(self, text: str, language: str) -> list[str]:
        """The clauses of a text that ask nothing, in their order."""
        return [clause.strip() for clause, asks in self._judged(text[:LIMIT], language) if not asks]

    def questions(self, text: str, language: str) -> list[str]:
        """The parts of a text that ask something, each with what is told before it; what follows the last belongs to
        it."""
        found = [""]
        for clause, asks in self._judged(text[:LIMIT], language):
            found[-1] += f" {clause.strip()}"
            if asks:
                found.append("")
        *asked, rest = (part.strip() for part in found)
        return [*asked[:-1], f"{asked[-1]} {rest}".strip()] if asked else []

    def after_but(self, text: str) -> str:
        """What comes after the last word between two parts: "nó hiện tiếp tục mà bấm nó trơ trơ"; "" where none is."""
        before, *after = self._joint.split(text[:LIMIT]) if self._joint else [text]
        return after[-1].strip() if after and before.strip() else ""

    def _parted(self, text: str, language: str) -> tuple[str, str]:
        bare = is_bare(text)
        told: list[str] = []
        asked: list[str] = []
        for clause, asks in self._judged(text, language):
            if asks:
                asked.append(self._begun(clause.strip()) if bare else clause.strip())
            elif not asked:
                told.append(clause.strip())
        return " ".join(told), " ".join(asked)

    def _each_judged(self, text: str, language: str) -> list[tuple[str, bool]]:
        """The clauses of a text, and whether each asks something."""
        bare = is_bare(text)
        return [(clause, self._asks(clause, language, bare)) for clause in self._cut(text)]

    def _begun(self, clause: str) -> str:
        """A clause without the word that only joins it, which is cut nowhere where it is bare: "ma" is a code, too."""
        joint = self._bare_joint.match(clause) if self._joint else None
        return clause[joint.end() :] if joint else clause

    def _cut(self, text: str) -> Iterator[str]:
        for clause in PART.findall(text):
            parts = self._joint.split(clause) if self._joint else [clause]
            yield from (part for part in parts if part.strip(" .,;!\n"))

    def _asks(self, clause: str, language: str, bare: bool) -> bool:
        if "?" in clause:
            return True
        said, asking, vaguely = self._say[language](clause), self._asking[bare], self._vaguely[bare].intersection
        words = said.bare if bare else said
        line = f" {' '.join(words)} "
        if begun := vaguely(words):
            for vague, first in self._vague[bare].items():
                line = line.replace(vague, " · ") if first in begun else line
        asks = any(phrase in line for word in words if word in asking for phrase in asking[word])
        return asks or self._asks_last(line, bare)

    def _asks_last(self, line: str, bare: bool) -> bool:
        """Whether a clause ends with what asks there alone, but for courtesies."""
        known = self._words[bare]
        while not line.endswith(known["ending"]):
            ends = known["courtesies"] if line.endswith(known["courtesies"]) else ()
            end = next((end for end in ends if line.endswith(end) and len(line) > len(end)), "")
            if not end:
                return False
            line = line[: -len(end)] + " "
        return True


def _spelt(phrases: Sequence[str], bare: bool) -> tuple[str, ...]:
    return tuple(f" {fold(phrase) if bare else phrase} " for phrase in phrases if phrase)


def _by_first(phrases: Iterable[str]) -> dict[str, list[str]]:
    """Phrases by their first word."""
    begun: dict[str, list[str]] = {}
    for phrase in phrases:
        begun.setdefault(phrase.split()[0], []).append(phrase)
    return begun


def breathing(say: Callable[[str], Sequence[str]], text: str) -> list[str]:
    """The words of a text, with a sign where one breathes, over which no phrase goes: "con bộ đội, máy này"."""
    return [word for part in parts(say, text) for word in (*part, BREATH)][:-1]


def parts(say: Callable[[str], Sequence[str]], text: str) -> list[Sequence[str]]:
    """The words between two breaths."""
    return [say(part) for part in PART.findall(text)]
