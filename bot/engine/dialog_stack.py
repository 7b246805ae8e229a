"""One turn as it unfolds: which dialog hears the update, and where it leads."""

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from datetime import datetime
from typing import Any

from bot.content import N_
from bot.engine import choices, hearing
from bot.engine.dialog import Dialog, Done, Next, Open, Step
from bot.engine.prepared import Prepared
from bot.engine.services import Services
from bot.engine.turn import Turn, opening
from bot.engine.unclear import UnclearError
from bot.model import Choice, Frame, Message, Person, Session, Update
from bot.store import Tx

DEPTH = 4
"""How many dialogs may wait on each other; the oldest is let go beyond that."""


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
        kept = tuple(frame for frame in self.session.frames if frame.dialog != name)
        frames = (*kept, Frame(name, ""))[-DEPTH:]
        self.session = replace(self.session, frames=frames)
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
            following = await step.answer(turn)
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
            self.said.append(await step.question(turn))
        elif self.session.frames:
            menu = opening(self.services.library.words[self.person.language](N_("Menu")), "menu")
            self.say(N_("That part of the conversation has changed in the meantime, so I have closed it."), menu)
            await self._close(Done())
        else:
            await self.open("menu")

    async def _unclear(self, unclear: UnclearError) -> None:
        """A question that a step could not take for an answer may still be one that we can answer."""
        if not self.keeps_words and hearing.can_answer(self.update, self.services.faq, self.person.language):
            await self.open("ask", self.update.text)
            return
        self.say(unclear.reason, **unclear.values)
        await self.again()

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
                self._put((*below, replace(top, step=step.name, data=asdict(turn.data))))
                await self.again()

    def _put(self, frames: tuple[Frame, ...]) -> None:
        """Another question is open from now on: choices of earlier ones are stale."""
        self.session = replace(self.session, frames=frames, question=self.session.question + 1)

    async def _close(self, done: Done) -> None:
        """Ends the dialog that talks; what it interrupted is asked again, and said so after more than a word."""
        ended, frames = self.session.frames[-1], self.session.frames[:-1]
        if not frames or not done.resume or self.erased:
            self.session = replace(self.session, frames=frames)
            return
        if ended.step:
            self.say(N_("Now back to where we were:"))
        self._put(frames)
        await self.again()

    def _take(self, turn: Turn[Any]) -> None:
        """Takes over what a step said and changed."""
        self.said += turn.said
        self.person, self.erased = turn.person, turn.erased
        self.session = replace(self.session, misses=turn.misses, asked=turn.asked)

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
            words=self.services.library.words[self.person.language],
            services=self.services,
            tx=self.tx,
            now=self.now,
            waiting=self._waiting(),
            misses=self.session.misses,
            asked=self.session.asked,
            prepared=self.prepared,
        )

    def _waiting(self) -> str:
        """The title of the dialog that waits below the one that talks."""
        below = [frame for frame in self.session.frames[:-1] if frame.dialog in self.dialogs]
        return self.dialogs[below[-1].dialog].title if below else ""

    def say(self, sentence: str, *choices: Choice, **values: object) -> None:
        """Says a sentence in the person's language."""
        words = self.services.library.words[self.person.language]
        self.said.append(Message(words(sentence, **values), choices))
