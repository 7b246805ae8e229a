"""The dialogs that one person has open: which of them hears the update, and where it leads."""

from dataclasses import asdict, replace
from typing import Any

from bot.content import N_
from bot.engine import choices
from bot.engine.dialog import Done, Next, Open, Proceed, Stay, Yields
from bot.engine.hearing import misses, shorter
from bot.engine.hearing.wanted import foretold
from bot.engine.hearing.words.recognise import UnclearError
from bot.engine.spoken import CONSENT
from bot.engine.stack import frames, resuming
from bot.engine.stack.unfolding import Unfolding
from bot.engine.turn import Turn, opening
from bot.model import Frame, Message
from bot.understanding import Zone


class DialogStack(Unfolding):
    """The dialogs that are open, carried through one turn: only the topmost talks."""

    async def mean(self) -> None:
        """Does what words mean that are no answer to a question: a job is begun, or goes on where it was left; all else
        is a question of its own."""
        job = self.job()
        if job is None or (self.stays() and self._asks()):
            await self.open("ask", self.update.text)  # who asks about what is open is not taken to its beginning
            return
        name, _, arg = job.opens.partition(":")
        dialog = self.dialogs[name]
        if self.step is None and dialog.declines is not None and dialog.declines(self.turn_of(dialog, {})):
            await self.open("ask", self.update.text)
            return
        if self.stays() and dialog.hears and not foretold(self, name, self.update.text):
            await self.again()  # whoever only wishes for what is open loses nothing
            return
        self.session = replace(self.session, topic="")  # from now on it is about what is begun
        if not await resuming.resume(self, dialog, job.resumes):
            await self.open(name, arg or (self.update.text if dialog.hears else ""))

    async def question(self) -> Message:
        """The question that waits."""
        step, frame = self.step, self.session.frames[-1]
        assert step is not None  # only then something waits
        return await step.question(self.turn_of(self.dialogs[frame.dialog], frame.data))

    async def beside(self) -> Message:
        """The question that waits as it stands below what was said in between: in fewer words, or not at all."""
        step, (*below, top) = self.step, self.session.frames
        if step is None or step.beside is None:
            return shorter.shorter(await self.question())
        turn = self.turn_of(self.dialogs[top.dialog], top.data)
        message = step.beside(turn)
        self.session = replace(self.session, frames=(*below, replace(top, data=asdict(turn.data))))
        return message

    async def back(self, to_first: bool) -> None:
        """One step back in the dialog that is open, or to its first; at its first question there is none."""
        *below, top = self.session.frames
        earlier = frames.back(top, to_first)
        if earlier is None:
            self.say(N_("This is the first question. To leave it altogether, type “cancel”."))
        else:
            self.put((*below, earlier))
        await self.again()

    async def open(self, name: str, arg: str = "") -> None:
        """Begins a dialog on top of those that are open; with what was told of the same one, further down, it goes
        on."""
        dialog = self.dialogs[name]
        if dialog.needs_consent and self.person.consented_at is None:
            await self.open(CONSENT, f"{name}:{arg}" if arg else name)
            return
        if await resuming.goes_on(self, dialog):
            return
        self.session = replace(self.session, frames=frames.opened(self.session.frames, name, self.now))
        turn = self.turn_of(dialog, {})
        await self._move(await dialog.start(turn, arg), turn)

    def put(self, stack: tuple[Frame, ...]) -> None:
        """Another question is open from now on: choices of earlier ones are stale."""
        self.session = replace(self.session, frames=stack, question=self.session.question + 1)

    async def answer(self, value: str | None, or_else: bool = False) -> bool:
        """Gives the update to the step that waits for it. `or_else`: there is something else that it likely means; then
        false is returned, and nothing said, where it fits no answer and nothing is surely asked."""
        step = self.step
        if step is None:
            await self.again()
            return True
        frame = self.session.frames[-1]
        turn = self.turn_of(self.dialogs[frame.dialog], frame.data)
        turn.picked, turn.offered = value, choices.answers(self.session)
        try:
            following = await self._corrected(turn) or await step.answer(turn)
        except UnclearError as unclear:
            if or_else and self.meaning().zone is not Zone.ANSWER:
                return False
            if self.update.text and not self.keeps_words and self._is_something():
                await self.mean()  # what is no answer may still be something that we understand
            else:
                await misses.miss(self, unclear)
        else:
            self.session = replace(self.session, misses=0, topic=self.calm_topic())
            await self._move(following, turn)
        return True

    async def again(self, in_short: bool = False) -> None:
        """Puts the question that waits for an answer once more, or shows where one can begin; `in_short` below what was
        said in between."""
        if self.step is not None:
            self.put_below(await (self.beside() if in_short else self.question()))
        elif self.session.frames:
            menu = opening(self.words()(N_("Menu")), "menu")
            self.say(N_("That part of the conversation has changed in the meantime, so I have closed it."), menu)
            await resuming.close(self, Done())
        else:
            await self.open("menu")

    async def _corrected(self, turn: Turn[Any]) -> Next | None:
        """Where an earlier answer is to be given anew, if that is what was typed."""
        dialog = self.dialogs[self.session.frames[-1].dialog]
        typed = self.update.text and turn.picked is None
        return await dialog.correct(turn) if typed and dialog.correct else None

    async def _move(self, following: Next, turn: Turn[Any]) -> None:
        self.take(turn)
        match following:
            case Open(dialog, arg):
                self.session = replace(self.session, frames=self.session.frames[:-1])
                await self.open(dialog, arg)
            case Done():
                await resuming.close(self, following)
            case Stay(put):
                self._stay(turn)
                if put:
                    await self.again(in_short=True)
            case Yields(text):
                await self._yield(text)
            case Proceed():
                await self._move(self.dialogs[self.session.frames[-1].dialog].ahead(turn.data), turn)
            case _:
                below, top = frames.under(self.session.frames, self.dialogs), self.session.frames[-1]
                step = self.dialogs[top.dialog].step_of(following)
                self.put((*below, frames.on(top, step.name, asdict(turn.data), self.now)))
                await self.again()

    async def _yield(self, text: str) -> None:
        """Ends the dialog that talks; what it interrupted is about to hear the text, its choices in sight."""
        self.put(resuming.still_waiting(self))
        shown = (await self.question(),) if self.step is not None else ()
        self.session = replace(self.session, offered=choices.numbered(shown, self.session.question)[1])
        self.hears(text)
        self.unheard = True

    def _stay(self, turn: Turn[Any]) -> None:
        """The same question is open, with what was learnt; where none was put yet, the one that comes next."""
        top, dialog = self.session.frames[-1], self.dialogs[self.session.frames[-1].dialog]
        step = top.step or dialog.step_of(dialog.ahead(turn.data)).name
        kept = (*self.session.frames[:-1], replace(top, step=step, data=asdict(turn.data)))
        self.session = replace(self.session, frames=kept, question=self.session.question + (not top.step))
