"""What somebody wants told to staff, in the one line that also says so: "nhắn giùm bên sở là thôn tui mất sóng"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.content import N_, Words
from bot.engine.hearing.first.letting_go import PERSON
from bot.engine.hearing.heard import Opens
from bot.understanding.ends import CLAUSE
from bot.understanding.normaliser.listed import spaced, spelt_out
from bot.understanding.normaliser.normalise import is_bare

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack

SENDS = N_("send, pass on, pass this on, forward, tell, ask, report to, let")
"""Words of whoever wants something told."""

WHOM = N_("the staff, the officers, the officer, an officer, the department, your department, the people in charge")
"""Whom they want it told."""

SHORTLY = N_("the office, the boss")
"""Whom else, where a colon says that what they want told follows: too short to be sure of by itself."""

FAVOUR = N_("please, for me, could you, can you")
"""Words of whoever asks for it."""

PASSED_ON = N_("pass it on for me, pass this on for me, report it for me, report this for me")
"""Words that say the same of whoever is meant, where what is to be passed on follows: "báo giùm tui đi, chợ …"."""

THAT = N_("that, whether, if")
"""Words between whom it is for and what it is."""

HEAD, BRIEF, MATTER = 10, 6, 3
"""Words up to which that is said, and up to which without whom it is for; and of the shortest matter."""


def addressed(stack: "DialogStack") -> Opens | None:
    """A line that is for staff, whatever is open and whatever else it may sound like."""
    answers = bool(stack.session.frames) and stack.session.frames[-1].dialog == PERSON  # "chuyển giùm đi, nói là …"
    if not stack.in_own_words or stack.keeps_words or not matter(stack.update.text, stack.words(), not answers):
        return None
    return None if stack.meaning().urgent else Opens(PERSON)


def matter(text: str, said: Words, anybody: bool = True) -> str:
    """What staff are to be told; "" where a text does not say that it is for them, or for `anybody`."""
    head, _, rest = text.partition(":")
    reads = _Reading(said, is_bare(text))
    if not (reads.has(text, WHOM) or (rest and reads.has(head, SHORTLY))):
        return reads.passed_on(text) if anybody else ""  # most texts
    if len(rest.split()) >= MATTER and reads.is_for_staff(head, (WHOM, SHORTLY)):
        return rest.strip()
    typed = text.split()
    ends = (at for at in range(min(HEAD, len(typed) - MATTER), 1, -1) if reads.ends_with_whom(" ".join(typed[:at])))
    end = next(ends, 0)
    return " ".join(typed[end + reads.has(typed[end], THAT) :]) if end else ""


class _Reading:
    """Finds phrases in what was typed with diacritics, or without."""

    def __init__(self, said: Words, bare: bool) -> None:
        self._said, self._bare = said, bare

    def has(self, text: str, sentence: str) -> bool:
        """Whether one of the phrases stands in a text."""
        return self._first(self._read(text), sentence) >= 0

    def is_for_staff(self, head: str, whom: Sequence[str]) -> bool:
        """Whether some words say that something is to be told, and then whom."""
        read = self._read(head)
        first = self._first(read, SENDS) if len(read.split()) <= HEAD else -1
        return first >= 0 and any(self._first(read[first:], sentence) >= 0 for sentence in whom)

    def passed_on(self, text: str) -> str:
        """What follows where a text begins by asking that it be passed on, whomever to; "" where it does not."""
        if not self.has(text, PASSED_ON):
            return ""
        head, *rest = CLAUSE.split(text, maxsplit=1)
        short = len(head.split()) <= BRIEF and self.has(head, PASSED_ON)
        return rest[0].strip() if short and rest and len(rest[0].split()) >= MATTER else ""

    def ends_with_whom(self, head: str) -> bool:
        """Whether some words ask for the favour, and end with whom it is to be told."""
        read = self._read(head)
        whom = any(read.endswith(phrase) for phrase in self._phrases(WHOM))
        return whom and self.is_for_staff(head, (WHOM,)) and self._first(read, FAVOUR) >= 0

    def _first(self, read: str, sentence: str) -> int:
        return min((at for phrase in self._phrases(sentence) if (at := read.find(phrase)) >= 0), default=-1)

    def _phrases(self, sentence: str) -> Sequence[str]:
        return spelt_out((self._said(sentence),), self._bare)

    def _read(self, text: str) -> str:
        return spaced(text, self._bare)
