"""What evidence comes to: the meaning that it speaks for."""

from functools import partial

from bot.understanding.calibrated.borders import Borders
from bot.understanding.index.index import Evidence, Index, highest
from bot.understanding.judging.signs import Best, Signs
from bot.understanding.meaning import Found, Kind, Meaning, Zone

SAID = 0.5
"""Share of what a text says that a job must say somewhere, too: one word of it begins nothing."""

SHOWN = 10
"""Topics in a meaning, as far as the content has so many."""


class Naming:
    """Gives what the index found a name, as sure as the borders say."""

    def __init__(self, index: Index, borders: Borders) -> None:
        self._index, self._borders = index, borders

    def __call__(self, evidence: Evidence, found: Best, spoken: Signs, zone: Zone) -> Meaning:
        """The meaning of a text in this zone."""
        topics = self.ranked(evidence)
        offered = tuple(topic.id for topic in topics[: self._borders.offered([topic.score for topic in topics])])
        ours = self._borders.ours.of(spoken)
        first = ours * self._borders.right.of(spoken)
        whole = partial(Meaning, confidence=ours, first=first, nothing=1 - ours, topics=topics)
        exact = bool(evidence.exact)
        job = self._index.ids[found.job] if found.job >= 0 and self._does(evidence, found, spoken, zone) else ""
        if job:
            zone = zone if zone is Zone.ANSWER else Zone.CHOOSE
            return whole(Kind.JOB, job, zone, offered=offered, exact=exact)
        if zone is not Zone.OUT:
            return whole(Kind.TOPIC, topics[0].id if zone is Zone.ANSWER else "", zone, offered=offered, exact=exact)
        aside = self.aside(evidence, found)
        return whole(Kind.ASIDE if aside else Kind.NONE, aside, zone, aside=aside, exact=exact)

    def _does(self, evidence: Evidence, found: Best, spoken: Signs, zone: Zone) -> bool:
        """Whether the best job is to be done. Who asks how something is done is told first, and finds its button; where
        the answer has none, the surer counts: of 66 phrasings that were left out, a job was wished for in 61."""
        if found.job in evidence.exact:
            return True
        if spoken.length < 2 or spoken.job_covered < SAID:
            return False
        likely, sure = self._borders.job.of(spoken), self._borders.ours.of(spoken) * self._borders.right.of(spoken)
        if zone is Zone.ANSWER and spoken.asks and (spoken.explained or evidence.exact or likely <= sure):
            return False
        told_first = spoken.question and spoken.explained_behind > 0  # of 240 such the answer was meant by 129
        return likely >= self._borders.do and not told_first

    def exact(self, evidence: Evidence, found: Best) -> Zone | None:
        """The zone of what somebody wrote into the content word for word, as long as it is there once."""
        owners = {self._index.name(entry) for entry in evidence.exact}
        if owners == {self._index.name(found.topic)}:
            return Zone.ANSWER
        return Zone.OUT if owners and all(kind is Kind.ASIDE for kind, _ in owners) else None

    def ranked(self, evidence: Evidence) -> tuple[Found, ...]:
        """The topics, best first."""
        order = highest(evidence.total, self._index.of(Kind.TOPIC), SHOWN)
        scored = zip(order.tolist(), evidence.total.take(order).tolist(), strict=True)
        return tuple(Found(self._index.ids[entry], round(score, 4)) for entry, score in scored)

    def aside(self, evidence: Evidence, found: Best) -> str:
        """The kind of aside that a text is, if it is more like one than like any topic."""
        ahead = found.aside >= 0 and evidence.total[found.aside] >= evidence.total[found.topic]
        return self._index.ids[found.aside] if ahead else ""
