"""One turn, from what was heard to what is said; the transaction is the dispatcher's."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.content import Library
from bot.engine import choices, listening
from bot.engine.called import called
from bot.engine.dialog import Dialog
from bot.engine.hearing.words.recognise import UnclearError
from bot.engine.prepared import Prepared
from bot.engine.services import Services
from bot.engine.spoken import CONSENT, Spoken, asks_for_names
from bot.engine.stack.dialog_stack import DialogStack
from bot.model import Message, Person, Session, Update
from bot.store import Store, Tx
from bot.store.chats import sessions, turns
from bot.store.people import people
from bot.understanding import Understanding, mask

NO_FILE = Prepared()


@dataclass(frozen=True)
class TurnResult:
    """What a turn came to: the session to keep (none when the person was erased) and what is to be said, after the
    number of the last thing that was."""

    session: Session | None
    messages: tuple[Message, ...]
    said: int = 0


class Conversation:
    """The dialogs and what they call on. Holds nothing of any person."""

    def __init__(self, dialogs: Iterable[Dialog[Any]], services: Services) -> None:
        self.dialogs = {dialog.name: dialog for dialog in dialogs}
        self.services = services

    @property
    def _spoken(self) -> Spoken:
        return Spoken(self.services.library, self.services.understanding)

    def learn(self, library: Library, understanding: Understanding) -> None:
        """From the next turn on this is what is known and understood."""
        self.services = replace(self.services, library=library, understanding=understanding)

    async def prepare(self, store: Store, update: Update) -> Prepared:
        """What the step that waits makes of a file, read before the transaction in which it is answered; where nothing
        waits, what a dialog makes of it that takes such files."""
        if update.file is None:
            return NO_FILE
        async with store.read() as tx:
            session = await sessions.at(tx, update.address, person_id=0)  # whose it is does not matter here
        if not session.frames:
            return await self._taken(update)
        frame = session.frames[-1]
        dialog = self.dialogs.get(frame.dialog)
        step = dialog.step(frame.step) if dialog else None
        if step is None or step.prepare is None:
            return NO_FILE
        try:
            return Prepared(await step.prepare(update, self.services))
        except UnclearError as unclear:
            return Prepared(unclear=unclear)

    async def _taken(self, update: Update) -> Prepared:
        """What cannot be used is not complained of: nobody has said what it is for."""
        takes = [dialog for dialog in self.dialogs.values() if dialog.takes and dialog.takes is update.attachment]
        for dialog in takes:
            prepare = dialog.steps[0].prepare
            if prepare is not None:
                with suppress(UnclearError):
                    return Prepared(await prepare(update, self.services), dialog=dialog.name)
        return NO_FILE

    async def turn(self, tx: Tx, update: Update, now: datetime, prepared: Prepared = NO_FILE) -> TurnResult:
        """Hears an update; what steps write is in `tx`, the session is to be saved by whoever has that. Raises
        `sessions.ConflictError` when it has to be heard anew."""
        person, session, said = await self._speaker(tx, update, now)
        stack = DialogStack(self.dialogs, self.services, tx, update, person, session, now, prepared)
        await listening.hear(stack)
        return await self._end(tx, stack, session, said)

    async def _speaker(self, tx: Tx, update: Update, now: datetime) -> tuple[Person, Session, int]:
        known = await turns.known(tx, update.address)
        if known is None:
            person = await people.at(tx, update.address)
            person = person or await people.welcome(tx, update.address, self._spoken.first(update), now)
            return person, Session(update.address, person.id), 0
        if known.gone:
            await people.reachable(tx, update.address)
        return await self._in_their_language(tx, known.person, known.session, update), known.session, known.said

    async def _in_their_language(self, tx: Tx, person: Person, session: Session, update: Update) -> Person:
        if not update.text or asks_for_names(session, self.dialogs):
            return person
        language = self._spoken.now(update, session, person.language)
        if language == person.language:
            return person
        await people.change(tx, person.id, language=language)
        return replace(person, language=language)

    async def _end(self, tx: Tx, stack: DialogStack, before: Session, said: int) -> TurnResult:
        messages, offered = choices.numbered(joined(stack.said), stack.session.question)
        if stack.erased:
            await people.forget(tx, stack.person.id)
            return TurnResult(None, self._called(stack, messages), said)
        # Where a new question offers nothing, a number is an answer: "số 5" is a house, not the fifth district.
        same = (before.question, _open(before)) == (stack.session.question, _open(stack.session))
        session = replace(
            stack.session,
            person_id=stack.person.id,
            offered=choices.still_offered(before, offered) if same else offered,
            earlier=before.topic if before.topic not in ("", stack.session.topic) else before.earlier,
            offered_at=stack.now.isoformat() if offered else before.offered_at,
            exchanges=self._exchanges(stack, messages),
        )
        return TurnResult(session, self._called(stack, messages), said)

    def _called(self, stack: DialogStack, messages: tuple[Message, ...]) -> tuple[Message, ...]:
        name = stack.session.called
        if not name or stack.plain:
            return messages
        return called(messages, self.services.library.written.addressed(stack.person.language), name)

    def _exchanges(self, stack: DialogStack, messages: Iterable[Message]) -> tuple[tuple[str, str], ...]:
        """With what was said just now; what is told where consent is asked for stays in its frame, and goes with it."""
        asked = stack.session.frames and stack.session.frames[-1].dialog == CONSENT
        return stack.session.exchanges if asked else exchanged(stack.session, stack.update, messages)


def _open(session: Session) -> list[tuple[str, str]]:
    """The step that waits, and its dialog; nothing where none does."""
    return [(frame.dialog, frame.step) for frame in session.frames[-1:]]


REMEMBERED, GIST = 3, 160
"""Exchanges that a question for staff takes along, and characters of each answer."""


def exchanged(session: Session, update: Update, messages: Iterable[Message]) -> tuple[tuple[str, str], ...]:
    """The last few things that were said, with this one. What was pressed goes by its label."""
    pressed = next((choice.label for choice in session.offered if choice.value == update.choice), "")
    heard = mask(update.text) or pressed
    answered = next((message.text for message in messages if message.text), "")
    return (*session.exchanges, (heard[:GIST], answered[:GIST]))[-REMEMBERED:] if heard else session.exchanges


def joined(said: Iterable[Message]) -> list[Message]:
    """Plain texts are said together with what follows them: one message is read where two are noise. Only a
    document that has yet to be made keeps no text waiting."""
    messages: list[Message] = []
    for message in said:
        ready = message.document is None or message.document.recipe is None
        if messages and ready and _plain(messages[-1]) and len(messages[-1].text) + len(message.text) < 1500:
            message = replace(message, text=f"{messages.pop().text}\n\n{message.text}")
        messages.append(message)
    return messages


def _plain(message: Message) -> bool:
    return not (message.choices or message.image or message.document)
