"""What a text means after an answer that it leans on, or after the one before that."""

from dataclasses import replace

from bot.content.sayings.small_words import GOODBYE, THANKS
from bot.understanding.calibrated.borders import Borders
from bot.understanding.index.index import Evidence
from bot.understanding.judging.after.candidates import After, Candidates
from bot.understanding.judging.after.lines import Own
from bot.understanding.judging.naming import SHOWN
from bot.understanding.judging.signs import Best, Signs
from bot.understanding.learnt import Learnt
from bot.understanding.meaning import Found, Kind, Meaning, Zone

ALONE = 0.35
"""How likely what a text means by itself is yet that, where what was answered speaks for something else."""

BRIEF = 4
"""Words of a question that is rather about what was just answered than the wish for a job: "đăng ký ở đâu"."""

NEARLY = 0.5
"""Share of what is likeliest from which on what is near to the last answer is as likely."""

OUTSIDE = 1.5
"""How far ahead what is no business of ours is that, whatever was answered before. Of what people said after an answer
that is surely one of ours then and less than that behind, two in three were; of the others one in three."""

TOLD = 0.4
"""How likely a topic must be after an answer to be offered rather than nothing: six in seven were among those."""

POLITE = (GOODBYE, THANKS)
"""Asides that are no question, and leave what was answered."""

RATHER = 0.8
"""How likely a topic must be after an answer to be that rather than a job: of what people said then, three in four."""

SURELY = 0.9
"""How likely a text means by itself what it does, whatever was answered before. Of those below that which after the
answer are surely something else, two in three were that, and one in four was what it meant by itself."""

TAKEN_UP = 0.6
"""How much less likely something is about what was answered before the last answer."""

Looked = tuple[Evidence, Best, Signs]


class Following:
    """Weighs what follows an answer."""

    def __init__(self, known: Learnt, borders: Borders) -> None:
        self._known, self._borders, self._after_answer = known, borders, After(known)
        self._weighed = borders.shares

    def rows(self, text: str, language: str, before: str, seen: Looked, but: Own | None = None) -> Candidates:
        """What may be meant after an answer, and what speaks for it (`After`)."""
        evidence, found, spoken = seen
        sure = self._borders.ours.of(spoken) * self._borders.right.of(spoken)
        return self._after_answer(text, language, before, evidence, found.topic, sure, but)

    def __call__(self, text: str, language: str, said: tuple[str, str], seen: Looked, plain: Meaning) -> Meaning:
        """What a text means after what was `said`, the last answer and the one before it: the likeliest of what comes
        into question, at once where that is likely enough. It is never told that it is not ours."""
        denied = self._is_denied(text, language, said[0])
        shares, nothing = self._shares(text, language, said, seen, plain)
        if denied:
            shares[said[0]] = 0.0
        order = sorted(shares, key=lambda name: -shares[name])[:SHOWN]
        topics = tuple(Found(name, round(shares[name], 4)) for name in order)
        likely = topics[0].score
        sure = likely >= self._borders.after_answer or (plain.zone is Zone.ANSWER and topics[0].id == plain.id)
        at_once = sure and not denied
        offered = topics[: self._borders.offered_after([topic.score for topic in topics])]
        return replace(
            plain,
            kind=Kind.TOPIC,
            id=topics[0].id if at_once else "",
            zone=Zone.ANSWER if at_once else Zone.CHOOSE,
            first=max(likely, plain.first) if plain.offered[:1] == (topics[0].id,) else likely,  # both say so
            nothing=nothing,
            topics=topics,
            weighed=True,
            offered=tuple(topic.id for topic in offered),
            aside="",
        )

    def _is_denied(self, text: str, language: str, before: str) -> bool:
        """Whether it says that the last answer is not what is meant."""
        leaning = self._known.leaning
        return leaning.is_against(text, language) and leaning.is_within(text, language, before)

    def _shares(
        self, text: str, language: str, said: tuple[str, str], seen: Looked, plain: Meaning
    ) -> tuple[dict[str, float], float]:
        """How likely each topic is, and none; what a text means by itself counts, where it does not lean."""
        weighed, nothing = self._likely(text, language, said, seen)
        shares, leaning = self._nearer(text, language, said[0], weighed), self._known.leaning
        if plain.kind is Kind.TOPIC and not (leaning(text, language) or leaning.points(text, language)):
            shares[plain.topics[0].id] = max(shares.get(plain.topics[0].id, 0.0), ALONE * plain.first)
        return shares, nothing

    def rather(self, text: str, language: str, said: tuple[str, str], seen: Looked, plain: Meaning) -> Meaning:
        """What a text that does not say that it leans means all the same: what it is surely about after what was said,
        where by itself it is nothing, hardly no business of ours, a job that does not do that, or not quite sure."""
        evidence, found, _ = seen
        ahead = evidence.total[found.aside] >= evidence.total[found.topic] + OUTSIDE
        if plain.kind is Kind.ASIDE and (ahead or plain.id in POLITE):
            return plain
        after = self(text, language, said, seen, plain)
        first = after.topics[0]
        if plain.kind is Kind.TOPIC:
            return after if first.score >= self._borders.after_answer and first.id != plain.id else plain
        if plain.kind is Kind.JOB:
            return (
                after
                if first.score >= RATHER and first.id not in self._known.jobs.explains.get(plain.id, ())
                else plain
            )
        told = plain.kind is Kind.NONE and after.first >= TOLD and len(self._known.core(text, language)) > BRIEF
        return after if after.is_sure or told else plain

    def _nearer(self, text: str, language: str, before: str, shares: dict[str, float]) -> dict[str, float]:
        """The same where what asks for a side of a thing is likeliest about something else, and nearly as likely about
        what is near to the last answer: "mắc tiền không" after vaccines is their price; what points at that answer is
        about it, where it tells that side: "văn bản nào ghi vụ đó"."""
        near, first = self._known.follow_ups.context.near(before), max(shares, key=lambda name: shares[name])
        if self._known.leaning.points(text, language) and self._known.passages(text, language, before).sided:
            return {**shares, first: shares[before], before: shares[first]}
        others = [name for name in near if shares.get(name, 0.0) >= NEARLY * shares[first]] if first not in near else []
        nearest = max(others, key=lambda name: shares[name], default="")
        if not nearest or not self._known.follow_ups.wording.asks_alike(text, language, (first, nearest)):
            return shares
        return {**shares, first: 0.0, nearest: shares[first] + shares[nearest]}

    def _likely(self, text: str, language: str, said: tuple[str, str], seen: Looked) -> tuple[dict[str, float], float]:
        """How likely each topic is that comes into question after the last answer, or rather after the one before; and
        how likely it is none of those that come into question after the last."""
        shares: dict[str, float] = {}
        nothing = 0.0
        for before, share in zip(said, (1.0, TAKEN_UP), strict=True):
            if not before or (before == said[0] and share < 1.0):
                continue
            entries, rows = self.rows(text, language, before, seen)
            *each, none = self._weighed(rows).tolist()
            nothing = none if before == said[0] else nothing
            for entry, likely in zip(entries, each, strict=True):
                name = self._known.index.ids[entry]
                shares[name] = max(shares.get(name, 0.0), share * likely)
        return shares, nothing
