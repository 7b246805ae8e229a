"""What a text means by itself and where it was said: each part is asked, and what they say is put together."""

from dataclasses import replace

from bot.content import Library
from bot.content.sayings.small_words import BRIEFLY, DOUBT, GOODBYE, LATER, MORE, NO, STOP, THANKS, WAIT, YES
from bot.understanding.calibrated.borders import Borders
from bot.understanding.closing import Closing
from bot.understanding.health import Health
from bot.understanding.judging.judging import Judging
from bot.understanding.learnt import Learnt
from bot.understanding.meaning import Earlier, Kind, Meaning, Zone
from bot.understanding.normaliser.normalise import is_bare

PUT_OFF = (LATER, STOP, WAIT)
"""Small words that no answer is like: whoever most likely says one of them says it."""

ASKS_ON = (DOUBT, MORE, BRIEFLY)
"""Small words that ask on of what was answered."""

POLITE, BRIEF = (GOODBYE, THANKS), 8
"""Small words that are an aside in other words, and how many words those, and what puts something off, may be."""

LONGER, SURELY = 12, 0.8
"""The same of what surely only tells something, whatever words of a question are in it, and how likely it must be."""

NOES = 2
"""Words up to which a no is that, and nothing that does not work."""

RATHER = 0.6
"""Chance of the first topic from which on that is asked of whoever would be ill, and not what to do in general."""

EVEN = 0.5
"""The same of what is said beside thanks from which on it is that."""

BUSY = 0.4
"""How likely what is typed without diacritics must be ours, not to begin with what puts something off."""

SAYS = 3
"""Words beside what is denied up to which nothing more is said."""


class Meant:
    """Puts a `Meaning` together."""

    def __init__(self, library: Library, known: Learnt, borders: Borders, judging: Judging, health: Health) -> None:
        self._library, self._known, self._borders = library, known, borders
        self._judging, self._health = judging, health
        self._closes = Closing(known, lambda text, language: judging(text, language, ""))

    def __call__(self, text: str, language: str, before: str, inside: bool, tells: bool, earlier: Earlier) -> Meaning:
        """As `Understanding` is called."""
        topics = self._library.topics[language]
        known = before if before in topics else ""
        earlier = earlier if earlier.topic in topics else earlier._replace(topic="")
        tells_on = tells and before not in self._known.illness.urgency.topics
        asked_for = self._asked_for(text, language, known)
        found = self._judging(asked_for, language, known, tells_on, earlier)
        found = self._beside_courtesies(asked_for, language, known, earlier, found)
        found = self._without_denied(text, language, found)
        word = self._known.words(text, language) or (self._in_part(text, language, found) if tells else "")
        word = "" if tells and self._is_in_vain(text, language, word) else word or self._polite(text, language, found)
        wished = self._known.telling.wishes(text, language, found)
        word = "" if word == STOP and wished is not found and self._stops_messages(wished, language) else word
        found = found if word else wished
        urgent = self._urgent(text, language, before, inside, word)
        if not (word or urgent or inside or found.is_sure):
            asks = self._known.asks(text)  # "nhức đầu có phải F1 không"
            urgent = "" if asks else self._known.illness.unwell.cannot_wait(text, language, before)
            found = self._known.illness.unwell(text, language, found)
        if word and found.zone is not Zone.ANSWER and not (found.kind is Kind.JOB and found.exact):
            found = replace(found, kind=Kind.WORD, id=word, zone=Zone.CHOOSE)
        likely = "" if inside or found.is_sure else self._known.likely(text, language)
        begun = word or self._known.core.word(text, language) or (likely if likely in PUT_OFF else "")
        if before in self._known.illness.urgency.topics:
            found = replace(found, **self._health.after(text, language))
        asked = bool(self._known.telling.clauses(text, language)[1])
        calm = "" if urgent or word else self._calm(text, language, asked, found)
        secret = self._known.traits.secrets(text)
        return replace(found, urgent=urgent, calm=calm, secret=secret, word=word, begun=begun, likely=likely)

    def _beside_courtesies(self, text: str, language: str, before: str, earlier: Earlier, found: Meaning) -> Meaning:
        """What is asked or wished beside thanks and what somebody feels, where it is not sure what all of it means."""
        left = text if found.exact or found.is_sure else self._known.traits.courtesies(text, language)
        if left == text:
            return found
        asked = self._judging(left, language, before, False, earlier)
        sure = asked.zone is Zone.ANSWER or asked.first >= EVEN or self._known.asks(left)
        wishes = asked.kind is Kind.JOB and asked.zone is Zone.ANSWER
        return asked if wishes or (sure and asked.kind is Kind.TOPIC) else found

    def _urgent(self, text: str, language: str, before: str, inside: bool, word: str) -> str:
        """What cannot wait; nothing where a small word is said, or that somebody is well again. What is only like a
        small word, or said beside one, leaves a sign what it is: "ho suốt đêm, thôi đi ngủ đây"."""
        whole = word == self._known.words(text, language)
        calms = word and (whole or not self._health.tells_sign(text, language))
        calms = calms and not self._known.illness.urgency.is_severe(text, language)  # "muon tu tu" is no "từ từ"
        if calms or self._health.recovered(text, language) is not None:
            return ""
        border = self._borders.urgent_inside if inside else self._borders.urgent
        return self._known.illness.urgency(text, language, border, before)

    def _calm(self, text: str, language: str, asked: bool, found: Meaning) -> str:
        """What is told of an illness that nobody has; nothing where something else is likely asked of whoever would be
        ill: "khách vô mua thuốc ho sốt thì mình làm sao"."""
        calm = self._known.illness.urgency.calm(text, language, asked)
        topic, _, supposed = calm.partition("/")
        other = found.topics[:1] and found.topics[0].id != topic and found.first >= RATHER
        return "" if supposed == "supposed" and other else calm

    def _asked_for(self, text: str, language: str, before: str) -> str:
        """What is asked beside who somebody says they are; where that is nothing, what is asked of their case
        `before`, or the question that offices have."""
        rest = self._known.traits.introductions(text, language)
        if rest or not text.strip() or before:
            return rest or text
        topic = self._library.topics[language].get(self._known.traits.introductions.topics[language])
        return topic.question if topic else text

    def _in_part(self, text: str, language: str, found: Meaning) -> str:
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

    def _stops_messages(self, wished: Meaning, language: str) -> bool:
        """Whether it is our messages that somebody wants no more of: "thôi không nhắn cho tui nữa" leaves nothing."""
        is_job = wished.kind is Kind.JOB and wished.exact
        return is_job and self._library.jobs.opens(language)[wished.id] == "stop"

    def _is_in_vain(self, text: str, language: str, word: str) -> bool:
        """Whether what is like a no tells that something does not work: "bấm rồi mà không hết" turns nothing down."""
        return word == NO and len(text.split()) > NOES and self._known.telling.in_vain(text, language)

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

    def _polite(self, text: str, language: str, found: Meaning) -> str:
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
            word or len(part.split()) <= SAYS for part, word in zip(parts, said, strict=True)
        )
        return GOODBYE if leaves else found.id if all(said) else ""

    def _said_politely(self, part: str, language: str) -> str:
        """The small word that a part of a line is, or is like."""
        word = self._known.words(part, language) or self._known.core.word(part, language)
        found = self._judging(part, language, "")
        return found.id if found.kind is Kind.ASIDE and found.id in POLITE else word

    def _without_denied(self, text: str, language: str, found: Meaning) -> Meaning:
        """What is meant by what somebody says beside an illness that they deny: no more is that illness."""
        ill = found.kind is Kind.TOPIC and not self._known.illness.urgency.near.isdisjoint(
            (found.id, *found.offered[:1])
        )
        if not ill or found.exact or not self._known.illness.urgency.denies_any(text, language):
            return found
        left = self._known.illness.urgency.without_denied(text, language)
        if len(left.split()) > SAYS:
            return self._judging(left, language, "")
        return replace(found, zone=Zone.CHOOSE, id="")
