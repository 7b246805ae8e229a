"""One turn as it unfolds: which dialog hears the update, and where it leads."""

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from datetime import datetime
from typing import Any

from bot.content import N_, Words
from bot.engine import choices, frames, misses
from bot.engine.dialog import Dialog, Done, Next, Open, Step
from bot.engine.prepared import Prepared
from bot.engine.recognise import UnclearError
from bot.engine.services import Services
from bot.engine.turn import Turn, opening
from bot.model import Choice, Frame, Message, Person, Session, Update
from bot.store import Tx
from bot.understanding import Kind, Meaning, Zone

SILENCE = Message("")
"""The question of a step that only listens."""

TOLD = 4
"""Words from which on a job that is not sure is begun although a question waits."""


class DialogStack:
    """The dialogs that are open, carried through one turn: only the topmost talks. `said` is what the person will read;
    `erased`: they are to be forgotten."""

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
        self.update, self.person, self.session, self.prepared = update, person, session, prepared
        self.said: list[Message] = []
        self.erased = False
        self._meaning: Meaning | None = None

    def meaning(self) -> Meaning:
        """What the text means here; looked up once in a turn."""
        if self._meaning is None:
            inside = self.step is not None and self.step.any_words
            self._meaning = self.services.understanding(
                self.update.text, self.person.language, self.session.topic, inside=inside
            )
        return self._meaning

    async def mean(self) -> None:
        """Does what words mean that are no answer to a question: a job is begun, or goes on where it was left; all else
        is a question of its own."""
        meaning = self.meaning() if self.update.text else None
        if meaning is None or meaning.kind is not Kind.JOB:
            await self.open("ask", self.update.text)
            return
        job = next(job for job in self.services.library.jobs(self.person.language) if job.id == meaning.id)
        dialog, _, arg = job.opens.partition(":")
        resumed = frames.resumed(self.session.frames, dialog) if job.resumes else None
        if resumed is None:
            await self.open(dialog, arg)
        else:
            self._put(resumed)
            await self.again()

    async def aside(self, dialog: str, arg: str, put_again: bool) -> None:
        """Says something in between that touches nothing; the question that waits is put again, where it should be."""
        turn = self._turn(self.dialogs[dialog], {})
        await self.dialogs[dialog].start(turn, arg)
        self._take(turn)
        if put_again and self.step is not None:
            self.say(N_("Now back to where we were:"))
            await self.again()

    async def back(self, to_first: bool) -> None:
        """One step back in the dialog that is open, or to its first; at its first question there is none."""
        *below, top = self.session.frames
        earlier = frames.back(top, to_first)
        if earlier is None:
            self.say(N_("This is the first question. To leave it altogether, type “cancel”."))
        else:
            self._put((*below, earlier))
        await self.again()

    async def leave(self) -> None:
        """Lets go of everything that is open."""
        self._put(())
        await self.open("stopped")

    async def open(self, name: str, arg: str = "") -> None:
        """Begins a dialog on top of those that are open; the same one, further down, is let go."""
        dialog = self.dialogs[name]
        if dialog.needs_consent and self.person.consented_at is None:
            await self.open("consent", f"{name}:{arg}" if arg else name)
            return
        self.session = replace(self.session, frames=frames.opened(self.session.frames, name, self.now))
        turn = self._turn(dialog, {})
        await self._move(await dialog.start(turn, arg), turn)

    async def answer(self, value: str | None) -> None:
        """Gives the update to the step that waits for it."""
        step = self.step
        if step is None:
            await self.again()
            return
        frame = self.session.frames[-1]
        turn = self._turn(self.dialogs[frame.dialog], frame.data)
        turn.picked, turn.offered = value, choices.answers(self.session)
        try:
            following = await self._corrected(turn) or await step.answer(turn)
        except UnclearError as unclear:
            await self._unclear(unclear)
        else:
            self.session = replace(self.session, misses=0)
            await self._move(following, turn)

    async def again(self) -> None:
        """Puts the question that waits for an answer once more, or shows where one can begin."""
        step = self.step
        if step is not None:
            frame = self.session.frames[-1]
            turn = self._turn(self.dialogs[frame.dialog], frame.data)
            question = await step.question(turn)
            if question != SILENCE:
                self.said.append(question)
        elif self.session.frames:
            menu = opening(self._words()(N_("Menu")), "menu")
            self.say(N_("That part of the conversation has changed in the meantime, so I have closed it."), menu)
            await self._close(Done())
        else:
            await self.open("menu")

    async def _corrected(self, turn: Turn[Any]) -> Next | None:
        """Where an earlier answer is to be given anew, if that is what was typed."""
        dialog = self.dialogs[self.session.frames[-1].dialog]
        typed = self.update.text and turn.picked is None
        return await dialog.correct(turn) if typed and dialog.correct else None

    async def _unclear(self, unclear: UnclearError) -> None:
        """What a step could not take for an answer may still be something that we understand; otherwise it is said
        briefly, with the choices in sight, and the editors learn of it."""
        if self.update.text and not self.keeps_words and self._is_something(self.meaning()):
            await self.mean()
            return
        frame, step = self.session.frames[-1], self.step
        assert step is not None  # it has just been asked
        self.session = replace(self.session, misses=self.session.misses + 1)
        await misses.keep(self.tx, self.update, frame, self.person, self.now)
        question = await step.question(self._turn(self.dialogs[frame.dialog], frame.data))
        reason = self._words()(unclear.reason, **unclear.values)
        self.said.append(misses.say(reason, question, self.session.misses, self._words()))

    def _is_something(self, meaning: Meaning) -> bool:
        """What only resembles topics must also sound like a question, and what resembles a job must be told in a few
        words: "Đà Nẵng" and "của tôi" are answers that do not fit."""
        asks = self.update.forwarded or self.services.understanding.asks(self.update.text)
        if meaning.kind is Kind.JOB:
            told = len(self.update.text.split()) >= TOLD
            return meaning.exact or meaning.zone is Zone.ANSWER or told
        sure = meaning.kind is Kind.TOPIC and meaning.zone is Zone.ANSWER
        return sure or (asks and meaning.kind in (Kind.TOPIC, Kind.ASIDE))

    async def _move(self, following: Next, turn: Turn[Any]) -> None:
        self._take(turn)
        match following:
            case Open(dialog, arg):
                self.session = replace(self.session, frames=self.session.frames[:-1])
                await self.open(dialog, arg)
            case Done():
                await self._close(following)
            case _:
                *below, top = self.session.frames
                step = self.dialogs[top.dialog].step_of(following)
                self._put((*below, frames.on(top, step.name, asdict(turn.data), self.now)))
                await self.again()

    def _put(self, stack: tuple[Frame, ...]) -> None:
        """Another question is open from now on: choices of earlier ones are stale."""
        self.session = replace(self.session, frames=stack, question=self.session.question + 1)

    async def _close(self, done: Done) -> None:
        """Ends the dialog that talks; what it interrupted is asked again, and said so after more than a word. What was
        interrupted too long ago is let go."""
        ended, kept = self.session.frames[-1], frames.still_waiting(self.session.frames[:-1], self.now)
        if not kept or not done.resume or self.erased:
            self.session = replace(self.session, frames=kept)
            return
        if ended.step:
            self.say(N_("Now back to where we were:"))
        self._put(kept)
        await self.again()

    def _take(self, turn: Turn[Any]) -> None:
        """Takes over what a step said and changed."""
        self.said += turn.said
        self.person, self.erased = turn.person, turn.erased
        self.session = replace(self.session, misses=turn.misses, asked=turn.asked, topic=turn.topic)

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

    def _turn(self, dialog: Dialog[Any], data: Mapping[str, Any]) -> Turn[Any]:
        known = {field.name for field in fields(dialog.data)}
        return Turn(
            update=self.update,
            person=self.person,
            data=dialog.data(**{key: value for key, value in data.items() if key in known}),
            words=self._words(),
            services=self.services,
            tx=self.tx,
            now=self.now,
            waiting=self._waiting(),
            misses=self.session.misses,
            asked=self.session.asked,
            topic=self.session.topic,
            exchanges=self.session.exchanges,
            meaning=self._meaning,
            prepared=self.prepared,
        )

    def _waiting(self) -> str:
        """The title of the dialog that waits below the one that talks."""
        below = [frame for frame in self.session.frames[:-1] if frame.dialog in self.dialogs]
        return self.dialogs[below[-1].dialog].title if below else ""

    def say(self, sentence: str, *choices: Choice, **values: object) -> None:
        """Says a sentence in the person's language."""
        self.said.append(Message(self._words()(sentence, **values), choices))

    def _words(self) -> Words:
        return self.services.library.words[self.person.language]
