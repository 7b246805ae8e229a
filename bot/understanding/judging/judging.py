"""What a text means that was looked for among all that the content says: as sure as the borders are, and after what was
said before."""

from dataclasses import replace

from bot.content.sayings.small_words import NEXT, NO, THANKS, YES
from bot.understanding.calibrated.borders import Borders
from bot.understanding.index.index import Evidence
from bot.understanding.index.postings import Floats
from bot.understanding.judging.able import Able
from bot.understanding.judging.after.context import FAR, SHORT
from bot.understanding.judging.after.following import BRIEF, SURELY, Following
from bot.understanding.judging.after.lines import Own
from bot.understanding.judging.anew import Anew
from bot.understanding.judging.looking import Looking
from bot.understanding.judging.signs import Best, Signs
from bot.understanding.judging.turned import Turned
from bot.understanding.judging.wishing import wish_after_a_story
from bot.understanding.learnt import Learnt
from bot.understanding.meaning import Earlier, Found, Kind, Meaning, Zone

BARELY = 3
"""Words of a question that says nothing by itself, whatever it is like: "bao nhiêu", "ở đâu nữa"."""

NEAR = 3
"""Topics that a story is most like of which what it asks must be one to be answered at once."""

NODS = (YES, NO, THANKS, NEXT)
"""Small words that say nothing of what was answered."""

NOTHING = Earlier()

RATHER = 0.5
"""Chance of a job from which on a line is rather about it than not, and its last clause may wish for it."""


TELLS = 0.5
"""How likely a line must only tell something, for a job to take more."""

SAID = 4
"""Words from which on a job that is said word for word as the content says it leans on no answer: "câu hỏi của tôi tới
đâu rồi" stands on a button."""


class Judging:
    """Judges texts by what was learnt and calibrated."""

    def __init__(self, known: Learnt, borders: Borders) -> None:
        self._known, self._borders, self._follows = known, borders, Following(known, borders)
        self.look, self.able = Looking(known), Able(known)
        self._turned = Turned(known, borders, self.look)

    def __call__(
        self, text: str, language: str, before: str, tells: bool = False, earlier: Earlier = NOTHING
    ) -> Meaning:
        """What a text means, after the topic that was answered last, and what was spoken of `earlier`; where nothing
        else is open, what `tells` without asking may be about that as well."""
        anew = self._known.follow_ups.anew(text) if before else None
        turned = self._anew(anew, language, before, earlier.asked) if anew else None
        found = turned or self._heard(text, language, before, tells, earlier.topic)
        if tells and found.kind is Kind.NONE:
            found = self._of_its_question(text, language, before, found)
        more = tells and before and found.kind is Kind.NONE and self._is_told_of(text, language)
        return (self._turned.beside(text, language, earlier.asked, found) or found) if more and earlier.asked else found

    def _of_its_question(self, text: str, language: str, before: str, whole: Meaning) -> Meaning:
        """What is asked at the end of a story that is like nothing as a whole: "I came from Da Nang yesterday. Do I
        have to declare anything?" It is offered beside what the story is most like, and answered where both agree."""
        asked = self._known.telling.clauses(text, language)[1]
        if not asked or len(asked) == len(text):
            return whole
        found = self._heard(asked, language, before, False)
        if found.kind is not Kind.TOPIC or not whole.topics:
            return whole
        near = [topic.id for topic in whole.topics[:NEAR]]
        if found.zone is Zone.ANSWER and found.id in near:
            return found
        offered = tuple(dict.fromkeys((near[0], *(found.offered or (found.id,)))))
        return replace(found, id="", zone=Zone.CHOOSE, offered=offered)

    def _is_told_of(self, text: str, language: str) -> bool:
        """Whether a short text names something that one can speak of here: "bà cụ huyết áp cao"."""
        short = len(self._known.core(text, language)) <= SHORT
        return short and not self._known.leaning.is_alone(text, language)

    def _anew(self, anew: Anew, language: str, before: str, asked: str) -> Meaning | None:
        """What is asked once more by whoever was answered beside the point; nothing where that answer does say more of
        it, or is surely what is asked: it is said again."""
        plain = self._heard(anew.said, language, "", False)
        same = plain.zone is Zone.ANSWER and plain.id == before
        if not anew.denies and (same or self._known.passages.is_unread(anew.said, language, before)):
            return None
        return self._turned(anew, language, before, asked, plain)

    def _heard(self, text: str, language: str, before: str, tells: bool, earlier: str = "") -> Meaning:
        evidence, found, spoken = self.look(text, language)
        if not evidence.length or not any(c.isalpha() for c in text):
            return Meaning(Kind.NONE, "", Zone.OUT, 0.0, topics=self._known.name.ranked(evidence))
        zone = self._known.name.exact(evidence, found) or self._borders.zone(spoken)
        likely = self._borders.job.of(spoken)
        after = bool(before and tells)
        told = after and self._may_wish(likely) and self._known.acts(text, language) >= TELLS
        wished = likely >= self._wishing(after, told)
        tells_of_it = not told if before else not (wished or spoken.question)
        may = likely >= RATHER and not evidence.exact and tells_of_it
        found = self.able(text, language, evidence, found) if wished or may else found
        if may and (wish := self._wishes_last(text, language, found)):
            return wish
        seen = (evidence, found if wished or found.job in evidence.exact else replace(found, job=-1), spoken)
        plain = self._plain(text, language, before, *seen, zone)
        said = plain.kind is Kind.JOB and plain.exact and len(self._known.core(text, language)) >= SAID
        if before and (said or self._known.words(text, language) in NODS):
            return plain
        if before and self._leans(text, language, before, plain, tells, likely):
            return self._follows(text, language, (before, earlier), seen, plain)
        doubted = plain.kind is not Kind.TOPIC or (plain.is_sure and plain.first < SURELY)
        if before and tells and doubted and not plain.exact:
            return self._follows.rather(text, language, (before, earlier), seen, plain)
        return plain

    def _may_wish(self, likely: float) -> bool:
        """Whether a job is so likely that it depends on what else a text does."""
        return likely >= min(RATHER, self._borders.do_after, self._borders.do_told)

    def _wishing(self, after: bool, told: bool) -> float:
        """How likely a job must be to be begun: most of all for whoever rather `told` something after an answer, "in
        lộn 10 tờ rồi"."""
        return self._borders.do_told if told else self._borders.do_after if after else self._borders.do

    def _wishes_last(self, text: str, language: str, found: Best) -> Meaning | None:
        """The job that a line is like whose last clause wishes for it by itself, whatever is told before that."""
        last = wish_after_a_story(self._known.telling, self._known.asks, text)
        wish = self._heard(last, language, "", False) if last else None
        return wish if wish and wish.kind is Kind.JOB and wish.id == self._known.index.ids[found.job] else None

    def _plain(
        self, text: str, language: str, before: str, evidence: Evidence, found: Best, spoken: Signs, zone: Zone
    ) -> Meaning:
        """What a text means by itself. Who names another province after an answer tells where somebody comes from: of
        22 strangers' lines 20 were ours."""
        elsewhere = self._known.traits.elsewhere(text, self._known.index.ids[found.topic])
        if elsewhere and zone is not Zone.OUT:
            ours = zone is Zone.ANSWER or before or self._asks_here(text, language, found)
            zone = Zone.CHOOSE if ours else Zone.OUT
        meaning = self._known.name(evidence, found, spoken, zone)
        outside = elsewhere and not before and meaning.kind in (Kind.NONE, Kind.ASIDE)
        return replace(meaning, kind=Kind.ASIDE, id=elsewhere, aside=elsewhere) if outside else meaning

    def _asks_here(self, text: str, language: str, found: Best) -> bool:
        """Whether it is only told that somebody is elsewhere, and what is asked is not: "con ở Quy Nhơn, cài sao"."""
        told, asked = self._known.telling.clauses(text, language)
        return bool(told and asked) and not self._known.traits.elsewhere(asked, self._known.index.ids[found.topic])

    def _leans(self, text: str, language: str, before: str, plain: Meaning, tells: bool, job: float) -> bool:
        """Whether a text may lean on what was answered last: it says so, or it is short and asks, or names nothing, or
        by itself it is nothing sure; a job that is asked for, and what is known to be no business of ours, is rather
        that, unless it names what that answer is about."""
        length, leaning = len(self._known.core(text, language)), self._known.leaning
        if plain.kind is Kind.ASIDE and not plain.exact and leaning.touches(text, language, before):
            return length <= FAR
        asks = self._known.asks(text)
        unsure = (tells or asks) and plain.kind is Kind.TOPIC and not plain.is_sure
        if unsure or leaning(text, language):
            return length <= FAR
        alone = leaning.is_alone(text, language) or leaning.is_against(text, language)
        if plain.is_sure and not (alone or asks):
            return False
        leans = (asks and (alone or length <= BRIEF)) or (alone and job < self._borders.do_after)
        if length > SHORT or (plain.kind is Kind.JOB and not leans):
            return False
        if plain.kind is Kind.ASIDE:
            return asks and length <= BARELY
        return asks or (tells and (alone or plain.zone is not Zone.OUT))

    def candidates(self, text: str, language: str, before: str, but: Own | None = None) -> tuple[list[str], Floats]:
        """The topics that may be meant after an answer, and a row of signs for each and for none, for calibration;
        `but` what the text was about, where it is one of those that were learnt from."""
        entries, rows = self._follows.rows(text, language, before, self.look(text, language), but)
        return [self._known.index.ids[entry] for entry in entries], rows

    def topics(self, text: str, language: str) -> tuple[Found, ...]:
        """The topics that a text is most like by itself, whatever is then done about it; for calibration."""
        return self._known.name.ranked(self.look(text, language)[0])

    def best_job(self, text: str, language: str) -> str:
        """The job that a text is most like, whether or not it is to be done; for calibration."""
        job = self.look(text, language)[1].job
        return self._known.index.ids[job] if job >= 0 else ""
