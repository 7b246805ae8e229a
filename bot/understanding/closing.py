"""The small word with which a line leaves it at that, and tells why: "rắc rối quá. thôi kệ, xài mã cũ đi"."""

from collections.abc import Callable

from bot.content.sayings.small_words import GOODBYE, LATER, STOP
from bot.understanding.learnt import Learnt
from bot.understanding.meaning import Kind, Meaning
from bot.understanding.normaliser.normalise import is_bare

CLOSES = (GOODBYE, LATER, STOP)
"""Small words that leave it at that."""

LONGEST, CLAUSES = 16, 3
"""Words and clauses of a line that does; a longer one tells more."""

SAYS = 5
"""Words of a clause beside it that says nothing of ours: "chán ghê"."""

OURS = 0.2
"""How likely a line must be ours to wish for the job that it is like: "ừ bà biết rồi, thôi bà đi chợ" is like one."""


class Closing:
    """Looks at the clauses of a line one by one; `alone` is what a text means by itself."""

    def __init__(self, known: Learnt, alone: Callable[[str, str], Meaning]) -> None:
        self._known, self._alone = known, alone

    def __call__(self, text: str, language: str) -> str:
        """The goodbye, or whatever else closes; "" where something is asked, or told of ours."""
        clauses = self._known.telling.clauses.each(text) if len(text.split()) <= LONGEST else []
        if not 0 < len(clauses) <= CLAUSES:
            return ""
        said = [self._word(clause, language, len(clauses) == 1) for clause in clauses]
        closes = next((word for word in CLOSES if word in said), "")
        if not closes or self._is_ours(text, language):
            return ""
        at, beside = said.index(closes), [clause for clause, word in zip(clauses, said, strict=True) if not word]
        more = any(self._says_more(clause, closes, language) for clause in clauses[:at] if clause in beside)
        ours = any(self._asks(clause, language) or self._is_ours(clause, language) for clause in beside)
        return "" if more or ours else closes

    def _says_more(self, clause: str, closes: str, language: str) -> bool:
        """Whether a clause before it is long, or names what is to be stopped: "tin nhắc đầy máy, dừng lại nha"."""
        return len(clause.split()) > SAYS or (closes == STOP and bool(self._known.leaning.things(clause, language)))

    def _asks(self, clause: str, language: str) -> bool:
        return bool(self._known.telling.clauses(clause, language)[1])

    def _word(self, clause: str, language: str, alone: bool) -> str:
        """The small word that a clause is, or begins with; beside others, also the one that it is most like."""
        if word := self._known.words(clause, language):
            return word
        if self._known.telling.later(clause):
            return LATER
        if self._asks(clause, language):
            return ""
        if self._known.traits.farewells(clause, language):
            return GOODBYE
        if alone and is_bare(clause):
            return ""  # "em ban hang" sells, and is not busy
        return self._known.core.word(clause, language) or ("" if alone else self._known.likely(clause, language))

    def _is_ours(self, text: str, language: str) -> bool:
        """Whether a text surely is a question of ours, or a wish that has anything to do with us."""
        phones = self._known.telling.phones(text)
        if phones.guides and phones.wishes:
            return True  # "thôi cài thì cài, iphone 7 nha"
        meaning = self._known.telling.wishes(text, language, self._alone(text, language))
        return meaning.is_sure or (meaning.kind is Kind.JOB and (meaning.exact or meaning.confidence >= OURS))
