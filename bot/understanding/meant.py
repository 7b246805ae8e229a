"""What a text means by itself and where it was said: each part is asked, and what they say is put together."""

from dataclasses import replace

from bot.content import Library
from bot.content.sayings.small_words import NO, STOP
from bot.understanding.calibrated.borders import Borders
from bot.understanding.health import Health
from bot.understanding.judging.judging import Judging
from bot.understanding.learnt import Learnt
from bot.understanding.meaning import Earlier, Kind, Meaning, Zone
from bot.understanding.said_in_part import PUT_OFF, SaidInPart

NOES = 2
"""Words up to which a no is that, and nothing that does not work."""

RATHER = 0.6
"""Chance of the first topic from which on that is asked of whoever would be ill, and not what to do in general."""

EVEN = 0.5
"""The same of what is said beside thanks from which on it is that."""

SAYS = 3
"""Words beside what is denied up to which nothing more is said."""


class Meant:
    """Puts a `Meaning` together."""

    def __init__(self, library: Library, known: Learnt, borders: Borders, judging: Judging, health: Health) -> None:
        self._library, self._known, self._borders = library, known, borders
        self._judging, self._health = judging, health
        self._in_part = SaidInPart(known, judging)

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
        behind = self._in_part.wished(text, language)
        found, word = behind or found, "" if behind else self._known.words(text, language)
        word = word or (self._in_part(text, language, found) if tells and not behind else "")
        vain = tells and self._is_in_vain(text, language, word)
        word = "" if vain else word or self._in_part.politely(text, language, found)
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

    def _stops_messages(self, wished: Meaning, language: str) -> bool:
        """Whether it is our messages that somebody wants no more of: "thôi không nhắn cho tui nữa" leaves nothing."""
        is_job = wished.kind is Kind.JOB and wished.exact
        return is_job and self._library.jobs.opens(language)[wished.id] == "stop"

    def _is_in_vain(self, text: str, language: str, word: str) -> bool:
        """Whether what is like a no tells that something does not work: "bấm rồi mà không hết" turns nothing down."""
        return word == NO and len(text.split()) > NOES and self._known.telling.in_vain(text, language)

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
