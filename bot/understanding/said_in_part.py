"""Which small word is said in part of a line, or in words of one's own: what is put off and why, a doubt at the end,
who goes, who thanks."""

from bot.content.sayings.small_words import BRIEFLY, DOUBT, GOODBYE, LATER, MORE, STOP, THANKS, WAIT, YES
from bot.understanding.closing import Closing
from bot.understanding.judging.judging import Judging
from bot.understanding.learnt import Learnt
from bot.understanding.meaning import Kind, Meaning
from bot.understanding.normaliser.normalise import is_bare

PUT_OFF = (LATER, STOP, WAIT)
"""Small words that no answer is like: whoever most likely says one of them says it."""

ASKS_ON = (DOUBT, MORE, BRIEFLY)
"""Small words that ask on of what was answered."""

POLITE, BRIEF = (GOODBYE, THANKS), 8
"""Small words that are an aside in other words, and how many words those, and what puts something off, may be."""

LONGER, SURELY = 12, 0.8
"""The same of what surely only tells something, whatever words of a question are in it, and how likely it must be."""

BUSY = 0.4
"""How likely what is typed without diacritics must be ours, not to begin with what puts something off."""

WISHES, WISHED, LIKELY = 4, 0.3, 0.5
"""Words from which on what follows "thoi" may be a wish, and how likely it must be ours then; more of what most likely
only tells something."""

BESIDE = 3
"""Words of a part of a line up to which it may stand beside a goodbye."""


class SaidInPart:
    """Finds the small word of a line that is not one as a whole."""

    def __init__(self, known: Learnt, judging: Judging) -> None:
        self._known, self._judging = known, judging
        self._closes = Closing(known, lambda text, language: judging(text, language, ""))

    def __call__(self, text: str, language: str, found: Meaning) -> str:
        """The small word that puts something off, or stops it, where no more is said before it is told why: "ờ để sau
        đi, chiều cháu về làm cho"; "" where anything is asked. Or the one that asks on of what was answered, in a last
        sentence of its own: "ok chị ghi vô báo cáo. nguồn ghi là gì"; a doubt of what the line itself tells is none of
        the answer: "có người gọi kêu đọc mã... có thật không"."""
        first, _, why = text.partition(",")
        word = self._known.words(first.strip(), language) if why.strip() and not self._known.asks(text) else ""
        last = text.rstrip(" .?!").rpartition(". ")[2]
        asks_on = self._known.words(last, language) if last != text else ""
        of_the_line = asks_on == DOUBT and self._tells(text, language, last)
        said = word if word in PUT_OFF else asks_on if asks_on in ASKS_ON and not of_the_line else ""
        return said or self._leaves(text, language, found) or self._closes(text, language)

    def _tells(self, text: str, language: str, last: str) -> bool:
        """Whether what stands before the `last` sentence is told by itself, and surely one of ours."""
        head = text.rstrip(" .?!").removesuffix(last).rstrip(" .")
        return not self._known.asks(head) and self._judging(head, language, "").is_sure

    def _leaves(self, text: str, language: str, found: Meaning) -> str:
        """The small word with which a few words that ask nothing begin, where it puts something off, or stops it:
        "thôi để chủ nhật rảnh rồi khai"; "tui ban ca phe via he" may be busy, and rather sells coffee."""
        if is_bare(text) and found.kind is Kind.TOPIC and found.confidence >= BUSY:
            return ""
        begun = self._known.core.word(text, language)
        if begun not in (LATER, STOP):
            return ""  # as most lines
        _, _, why = text.partition(" ")  # "thôi không …" asks nothing yet
        length = len(text.split())
        brief = length <= BRIEF and not self._known.asks(why.partition(" ")[2])
        tells = length <= LONGER and self._known.acts(text, language) >= SURELY  # "thôi để hỏi mấy ổng cho chắc"
        return begun if brief or tells else ""

    def wished(self, text: str, language: str) -> Meaning | None:
        """What is wished for behind a word that stops nothing then, where without diacritics all others may be empty:
        "thoi chi toi cai di"."""
        length = len(text.split())
        if not (is_bare(text) and WISHES <= length <= BRIEF and self._known.words(text, language) == STOP):
            return None
        found = self._judging(text.partition(" ")[2], language, "")
        wishes = found.confidence >= LIKELY or self._known.acts(text, language) < SURELY  # "thoi tui di cho da" tells
        return found if found.kind is Kind.JOB and found.confidence >= WISHED and wishes else None

    def politely(self, text: str, language: str, found: Meaning) -> str:
        """The goodbye, or the thanks, that somebody says in words of their own, with nothing beside it but other small
        words: "thôi ngủ đây", and not "hiện đang quét rồi, cảm ơn con"."""
        parts, length = self._known.telling.clauses.each(text), len(text.split())
        brief = found.kind is Kind.ASIDE and found.id in POLITE and length <= BRIEF
        if not brief and (len(parts) < 2 or length > LONGER or found.is_sure):
            return ""
        said = [self._said_politely(part, language) if len(parts) > 1 else found.id for part in parts]
        if not brief or self._known.asks(text):  # "ok tks ad, chúc ad thi đậu"
            return THANKS if len(parts) > 1 and THANKS in said and set(said) <= {*POLITE, YES} else ""
        leaves = GOODBYE in said and all(
            word or len(part.split()) <= BESIDE for part, word in zip(parts, said, strict=True)
        )
        return GOODBYE if leaves else found.id if all(said) else ""

    def _said_politely(self, part: str, language: str) -> str:
        """The small word that a part of a line is, or is like."""
        word = self._known.words(part, language) or self._known.core.word(part, language)
        found = self._judging(part, language, "")
        return found.id if found.kind is Kind.ASIDE and found.id in POLITE else word
