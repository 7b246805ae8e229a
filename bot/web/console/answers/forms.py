"""What a colleague types to have a question answered, and what the content's rules say to it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from wtforms import BooleanField, DateField, SelectField, StringField, TextAreaField
from wtforms.validators import StopValidation

from bot.content import N_, Library, Topic
from bot.content.checks.topics import SCREEN
from bot.content.overlay.laying import FEWEST
from bot.model.writing.text import fold
from bot.understanding import mask
from bot.web.console.page.forms import TOO_LONG, AtMost, StaffForm, cleaned, needed
from bot.web.console.request import StaffRequest

LENGTH, MOST = 400, 30
"""Characters of a way to ask, and how many of them fit one addition."""

NEAR = 5
"""Answers that are offered first."""

URGENT = N_(
    "“{phrasing}” sounds as if somebody is ill: the helper says whom to call, and nothing may come before that."
)
TWICE = N_("“{phrasing}” belongs to another answer already: “{question}”.")
PRIVATE = N_("“{phrasing}” has a number or a name in it that is somebody's. Please take it out.")
HELD = N_("This answer is held back until the agency confirms it: nobody would read it. Please pick another one.")
KNOWN = N_("The helper knows all of these for this answer already.")
FEW = N_("Please write at least {count} ways to ask, each on a line of its own.")
MANY = N_("Up to {count} ways to ask fit here.")
EARLY = N_("This day is still to come.")


def lines(text: str | None) -> list[str]:
    """What stands on lines of their own, each once."""
    return list(dict.fromkeys(filter(None, (cleaned(line) for line in (text or "").splitlines()))))


QUESTION = [needed, AtMost(160)]


class PhrasingForm(StaffForm):
    """More ways to ask what an answer answers."""

    topic = SelectField(N_("The answer that they lead to"), id="more-topic", validators=[needed])
    phrasings = TextAreaField(N_("Ways to ask"), id="more-phrasings", filters=[cleaned], validators=[needed])

    fewest = 1

    def __init__(self, asked: StaffRequest, library: Library, language: str, posted: bool = True, **known: Any) -> None:
        self.asked, self.library, self.language = asked, library, language
        super().__init__(asked, posted, **known)

    @property
    def target(self) -> str:
        """The topic that they are to lead to, "" where there is none yet."""
        return str(self.topic.data)

    def validate_topic(self, field: SelectField) -> None:
        """Nobody would read an answer that is held back."""
        if self.library.topics[self.language][str(field.data)].held:
            raise StopValidation(self.words(HELD))

    def validate_phrasings(self, field: TextAreaField) -> None:
        """What holds for the files of the content holds here."""
        found = lines(field.data)
        if len(found) < self.fewest:
            raise StopValidation(self.words(FEW, count=self.fewest))
        if len(found) > MOST:
            raise StopValidation(self.words(MANY, count=MOST))
        for phrasing in found:
            if len(phrasing) > LENGTH:
                raise StopValidation(self.words(TOO_LONG, length=len(phrasing), limit=LENGTH))
            self._allowed(phrasing)
        if not self.new:
            raise StopValidation(self.words(KNOWN))

    @property
    def new(self) -> tuple[str, ...]:
        """Those that the answer has not yet."""
        known = self.library.topics[self.language].get(self.target)
        return tuple(one for one in lines(self.phrasings.data) if known is None or one not in known.phrasings)

    def _allowed(self, phrasing: str) -> None:
        topics = self.library.topics[self.language]
        understanding = self.asked.parts.services.understanding
        if phrasing != mask(phrasing):
            raise StopValidation(self.words(PRIVATE, phrasing=phrasing))
        urgent = understanding(phrasing, self.language).urgent
        if urgent and urgent != self.target:
            raise StopValidation(self.words(URGENT, phrasing=phrasing))
        other = _owner(topics.values(), phrasing)
        if other is not None and other.id != self.target:
            raise StopValidation(self.words(TWICE, phrasing=phrasing, question=other.question))


class AnswerForm(PhrasingForm):
    """An answer that there is not yet, and where it is from."""

    question = StringField(
        N_("The question, as the answer repeats it"), filters=[cleaned], validators=[needed, AtMost(160)]
    )
    answer = TextAreaField(N_("Answer"), filters=[cleaned], validators=[needed, AtMost(SCREEN)])
    source = StringField(N_("Where that stands"), filters=[cleaned], validators=[needed, AtMost(200)])
    as_of = DateField(N_("As of which day"), validators=[needed])
    topic = SelectField(N_("The answer that is most like it"), validators=[needed])
    phrasings = TextAreaField(N_("Ways to ask"), filters=[cleaned], validators=[needed])
    confirmed = BooleanField(N_("The agency has confirmed every sentence of it"))

    fewest = FEWEST
    target = ""

    def validate_topic(self, field: SelectField) -> None:
        """It only stands beside that one."""

    def validate_as_of(self, field: DateField) -> None:
        """Nobody knows what is so tomorrow."""
        if field.data and field.data > self.day:
            raise StopValidation(self.words(EARLY))

    @property
    def day(self) -> date:
        """Today, there."""
        return self.library.site.local(self.asked.now).date()


def _owner(topics: Iterable[Topic], phrasing: str) -> Topic | None:
    return next((one for one in topics if phrasing.lower() in (asked.lower() for asked in one.phrasings)), None)


def choices(asked: StaffRequest, library: Library, language: str, text: str) -> dict[str, list[tuple[str, str]]]:
    """Every answer by its question; first those that the text is most like."""
    topics = library.topics[language]
    near = [one.id for one in asked.parts.services.understanding(text, language).topics if one.id in topics][:NEAR]
    rest = sorted((name for name in topics if name not in near), key=lambda name: fold(topics[name].question))
    return {
        asked.words(N_("Most like it")): [(name, topics[name].question) for name in near],
        asked.words(N_("All others")): [(name, topics[name].question) for name in rest],
    }
