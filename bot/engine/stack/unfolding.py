"""One turn as it unfolds: what is known in it, and what has been said so far."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from bot.content import Words
from bot.content.sayings.jobs import Job
from bot.engine.dialog import Dialog, Step
from bot.engine.hearing.first.illness import recalled
from bot.engine.hearing.instead import wanted_instead
from bot.engine.hearing.meaning import meaning_of, opened_by
from bot.engine.hearing.wanted import wanted
from bot.engine.hearing.words.likely import is_something
from bot.engine.prepared import Prepared
from bot.engine.services import Services
from bot.engine.turn import Turn
from bot.model import Choice, Message, Person, Session, Update
from bot.store import Tx
from bot.understanding import Kind, Meaning
from bot.understanding.cases import Heard


class Unfolding:
    """What one update has led to until now. `said` is what the person will read; `erased`: they are to be forgotten;
    `unheard`: it is to be heard once more, since what it was said to has let go; `refuses`: its writer complains of the
    last answer; `case` is what it tells of people; `plain`: what is said is written for others as well."""

    def __init__(
        self,
        dialogs: Mapping[str, Dialog[Any]],
        services: Services,
        tx: Tx,
        update: Update,
        person: Person,
        session: Session,
        now: datetime,
        prepared: Prepared,
    ) -> None:
        self.dialogs, self.services, self.tx, self.now = dialogs, services, tx, now
        self.update, self.person, self.session, self.prepared = update, person, recalled(session, now), prepared
        self.said: list[Message] = []
        self.erased = False
        self.unheard = False
        self.refuses = False
        self.plain = False
        self.case: Heard | None = None
        self._meaning: Meaning | None = None

    def meaning(self) -> Meaning:
        """What the text means here; looked up once in a turn."""
        if self._meaning is None:
            self._meaning = meaning_of(self)
            wish = wanted if self.step is None else wanted_instead
            self._meaning = wish(self, self._meaning) or self._meaning
        return self._meaning

    def hears(self, text: str) -> None:
        """Goes on as if nothing but this had been typed."""
        self.update, self._meaning = replace(self.update, text=text), None

    def calm_topic(self) -> str:
        """What was answered last, unless that could not wait: whoever answers a question has others in mind."""
        topic = self.session.topic
        return "" if topic in self.services.understanding.known.illness.urgency.topics else topic

    def job(self) -> Job | None:
        """The job that the text asks for; none where it means something else."""
        meaning = self.meaning() if self.update.text else None
        if meaning is None or meaning.kind is not Kind.JOB:
            return None
        return self.services.library.jobs.by_id(self.person.language)[meaning.id]

    def job_in(self, text: str) -> Job | None:
        """The job that a text would ask for, were it all that was typed."""
        typed, meaning = self.update, self._meaning
        self.hears(text)
        job = self.job()
        self.update, self._meaning = typed, meaning
        return job

    def stays(self) -> bool:
        """Whether the job that the text is like is what is open."""
        job = self.job() if self.session.frames else None
        return job is not None and job.opens.partition(":")[0] == self.session.frames[-1].dialog

    def wishes_else(self) -> bool:
        """Whether another job than what is open is asked for in the content's own words: "thôi xóa hết đi"."""
        job = self.job() if self.session.frames else None
        return job is not None and self.meaning().exact and not self.stays()

    def _is_something(self) -> bool:
        return is_something(self.meaning(), self.update.text, self._asks())

    def _asks(self) -> bool:
        return self.update.forwarded or self.services.understanding.known.asks(self.update.text)

    def take(self, turn: Turn[Any]) -> None:
        """Takes over what a step said and changed."""
        self.said += turn.said
        turn.said = []
        self.person, self.erased = turn.person, turn.erased
        now = self.session
        if (turn.misses, turn.asked, turn.topic, turn.ill) != (now.misses, now.asked, now.topic, now.ill):
            self.session = replace(now, misses=turn.misses, asked=turn.asked, topic=turn.topic, ill=turn.ill)

    @property
    def in_own_words(self) -> bool:
        """Whether somebody typed something themselves: nothing was pressed or forwarded, and it is no command."""
        update = self.update
        return bool(update.text) and not (update.choice or update.forwarded or update.text.startswith("/"))

    @property
    def keeps_words(self) -> bool:
        """Whether nothing that is typed now is taken for a question."""
        dialog = self.dialogs.get(self.session.frames[-1].dialog) if self.session.frames else None
        return dialog is not None and dialog.keeps_words

    @property
    def step(self) -> Step | None:
        """The step that waits for an answer; none where nothing is open, or the dialog has it no more."""
        if not self.session.frames:
            return None
        frame = self.session.frames[-1]
        dialog = self.dialogs.get(frame.dialog)
        return dialog.step(frame.step) if dialog else None

    def turn_of(self, dialog: Dialog[Any], data: Mapping[str, Any]) -> Turn[Any]:
        """The turn as one dialog may touch it, with what has been answered in it."""
        self.plain = self.plain or dialog.plain
        known = {field.name for field in fields(dialog.data)} if data else ()
        return Turn(
            update=self.update,
            person=self.person,
            data=dialog.data(**{key: value for key, value in data.items() if key in known}),
            words=self.words(),
            services=self.services,
            tx=self.tx,
            now=self.now,
            waiting=self._waiting(),
            step=self.session.frames[-1].step if self.session.frames else "",
            opened=frozenset(opened_by(self)),
            misses=self.session.misses,
            asked=self.session.asked,
            topic=self.session.topic,
            earlier=self.session.earlier,
            exchanges=self.session.exchanges,
            ill=self.session.ill,
            case=self.session.case,
            meaning=self._meaning,
            prepared=self.prepared,
        )

    def _waiting(self) -> str:
        """The title of the dialog that waits below the one that talks."""
        below = [frame for frame in self.session.frames[:-1] if frame.dialog in self.dialogs]
        return self.dialogs[below[-1].dialog].title if below else ""

    def say(self, sentence: str, *choices: Choice, **values: object) -> None:
        """Says a sentence in the person's language."""
        self.said.append(Message(self.words()(sentence, **values), choices))

    def put_below(self, question: Message) -> None:
        """Puts a question below what was said; one without a text leaves its choices there."""
        if question.text or not self.said:
            self.said += [question] if question.text else []
        else:
            *before, last = self.said
            self.said = [*before, replace(last, choices=(*last.choices, *question.choices))]

    def words(self) -> Words:
        """The bot's sentences in the person's language."""
        return self.services.library.words[self.person.language]
