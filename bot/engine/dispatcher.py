"""Takes updates in: each once, those of one address in order; saves first, then sends."""

import asyncio
import secrets
from collections.abc import Callable, Mapping
from datetime import datetime

import structlog

from bot.content import N_
from bot.engine.address_locks import Lines
from bot.engine.conversation import Conversation
from bot.model import Address, Channel, InDoubtError, Message, RefusedError, RetryError, UnreachableError, Update
from bot.model.errors import BotError
from bot.store import Store
from bot.store.chats import sessions, updates
from bot.store.people import people

log = structlog.get_logger()

APOLOGY = N_(
    "Sorry, something went wrong on my side and nothing was changed. Please try once more. (Reference {reference})"
)
"""What is said where a turn failed; the log has its error under the reference."""

RACES = 5
"""How often a turn is heard anew when another process was faster."""

PATIENCE = 60.0
"""Seconds in all that a reply waits for a channel that says "later"; by then the person has moved on."""


Booking = Callable[[str], None]
"""Is told the channel of every reply that leaves, so that reminders make room; returns at once."""


def not_counted(_channel: str) -> None:
    """Replies are booked nowhere."""


class UnderWayError(BotError):
    """Another process is answering this update right now: let the channel deliver it again later."""


class Dispatcher:
    """`handle` returns once the turn is saved; the replies follow on their own. `worker` names this process, `booking`
    counts the replies."""

    def __init__(
        self,
        conversation: Conversation,
        store: Store,
        channels: Mapping[str, Channel],
        clock: Callable[[], datetime],
        worker: str = "",
        booking: Booking = not_counted,
    ) -> None:
        self._conversation, self._store, self._channels, self._clock = conversation, store, channels, clock
        self.worker, self._booking = worker or secrets.token_hex(8), booking
        self._lines = Lines()
        self._sending: set[asyncio.Task[None]] = set()

    async def handle(self, update: Update) -> None:
        """Hears an update, unless it was heard before. Raises `UnderWayError` when another process is at it."""
        await self._lines.enter(update.address)
        try:
            messages = await self._heard(update)
        except BaseException:
            self._lines.leave(update.address)
            raise
        task = asyncio.create_task(self._answer(update, messages))
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)

    async def drain(self) -> None:
        """Waits until all that was saved has been sent."""
        while self._sending:
            await asyncio.gather(*self._sending, return_exceptions=True)

    async def _heard(self, update: Update) -> tuple[Message, ...] | None:
        for _ in range(RACES):
            try:
                return await self._turn(update)
            except sessions.ConflictError:
                continue
            except UnderWayError:
                raise
            except Exception as wrong:
                return await self._apologise(update, wrong)
        return await self._apologise(update, sessions.ConflictError(str(update.address)))

    async def _turn(self, update: Update) -> tuple[Message, ...] | None:
        now = self._clock()
        prepared = await self._conversation.prepare(self._store, update)
        async with self._store.begin() as tx:
            seen = await updates.look(tx, update, self.worker, now)
            if seen is updates.Seen.ANSWERED:
                return None
            if seen is updates.Seen.UNDER_WAY:
                raise UnderWayError(update.id)
            await updates.take(tx, update, self.worker, now, seen)
            if seen is updates.Seen.NEW:
                return (await self._conversation.turn(tx, update, now, prepared)).messages
            return (await self._conversation.again(tx, update, now)).messages

    async def _apologise(self, update: Update, wrong: Exception) -> tuple[Message, ...]:
        reference = secrets.token_hex(3)
        log.error("turn failed", reference=reference, channel=update.address.channel, exc_info=wrong)
        library = self._conversation.services.library
        async with self._store.begin() as tx:
            now = self._clock()
            seen = await updates.look(tx, update, self.worker, now)
            await updates.take(tx, update, self.worker, now, seen)
            known = await people.at(tx, update.address)
        words = library.words[known.language if known else library.language(update.language)]
        return (Message(words(APOLOGY, reference=reference)),)

    async def _answer(self, update: Update, messages: tuple[Message, ...] | None) -> None:
        try:
            await self._channels[update.address.channel].noted(update)
            if messages is not None:
                await self._send(update.address, messages)
                await self._store.at_once(lambda tx: updates.answered(tx, update))
        except Exception as wrong:
            log.error("answer failed", channel=update.address.channel, exc_info=wrong)
        finally:
            self._lines.leave(update.address)

    async def _send(self, address: Address, messages: tuple[Message, ...]) -> None:
        channel = self._channels[address.channel]
        for message in messages:
            self._booking(address.channel)
            try:
                await _patiently(channel, address, message)
            except UnreachableError:
                async with self._store.begin() as tx:
                    await people.unreachable(tx, address, self._clock())
                return
            except (RefusedError, InDoubtError, RetryError) as wrong:
                log.error("reply not sent", channel=address.channel, error=type(wrong).__name__, reason=str(wrong))


async def _patiently(channel: Channel, address: Address, message: Message) -> None:
    """Sends, and waits where the channel says "later", up to `PATIENCE`."""
    left = PATIENCE
    while True:
        try:
            await channel.send(address, message)
            return
        except RetryError as later:
            if later.after > left:
                raise
            left -= max(later.after, 0.5)
            await asyncio.sleep(later.after)
