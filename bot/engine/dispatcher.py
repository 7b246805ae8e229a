"""Takes updates in: each once, those of one address in order. A turn and what it says are one commit."""

import asyncio
import secrets
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

import structlog

from bot.checkpoints.posters import Posters
from bot.content import N_
from bot.engine.address_locks import Lines, Networks
from bot.engine.conversation import NO_FILE, Conversation, TurnResult
from bot.engine.outbox import Outbox
from bot.engine.outbox.attempt import Booking
from bot.engine.outbox.files import Files
from bot.engine.outbox.outbox import not_counted
from bot.engine.prepared import Prepared
from bot.model import Channel, Message, Update
from bot.store import Store, Tx
from bot.store.campaigns.pictures import Pictures
from bot.store.chats import letters, outbox, sessions, turns, updates
from bot.store.chats.turns import Said
from bot.store.database.postgresql.lost import is_lost
from bot.store.people import people

log = structlog.get_logger()

APOLOGY = N_(
    "Sorry, something went wrong on my side and nothing was changed. Please try once more. (Reference {reference})"
)
"""What is said where a turn failed; the log has its error under the reference."""

RACES = 5
"""How often a turn is heard anew when another process was faster."""

Heard = tuple[Said, tuple[Message, ...]]


class Dispatcher:
    """`handle` returns once the turn is saved; the replies follow on their own. `worker` names this process, `booking`
    counts the replies. Without an `outbox` it has one of its own."""

    def __init__(
        self,
        conversation: Conversation,
        store: Store,
        channels: Mapping[str, Channel],
        clock: Callable[[], datetime],
        worker: str = "",
        booking: Booking = not_counted,
        outbox: Outbox | None = None,
    ) -> None:
        self._conversation, self._store, self._channels, self._clock = conversation, store, channels, clock
        services = conversation.services
        self._figures = services.figures
        posters = Posters(store, services.registry, services.library, clock)
        files = Files(services.library, services.sandbox, Pictures(store), posters)
        self.outbox = outbox or Outbox(store, channels, clock, worker, booking, files)
        self._lines, self._networks, self._learning = Lines(), Networks(), asyncio.Lock()
        self._noting: set[asyncio.Task[None]] = set()

    @property
    def ready(self) -> bool:
        """Whether the content has been read by which people are heard, what colleagues published with it."""
        return self._conversation.services.understanding.ready

    async def learn(self) -> None:
        """Reads the content, once and in a thread: nobody is heard before, and all others are served meanwhile."""
        async with self._learning:
            if not self.ready:
                await asyncio.to_thread(self._conversation.services.understanding.learn)

    async def handle(self, update: Update) -> None:
        """Hears an update, unless it was heard before."""
        if not self.ready:
            await self.learn()
        begun = time.perf_counter()
        await self._lines.enter(update.address)
        try:
            heard = await self._heard(update)
            if heard is not None:
                self._figures.turn(update.address.channel, time.perf_counter() - begun)
                if update.about:
                    self._noted(update)
                self.outbox.post(update.address, *heard)
        finally:
            self._lines.leave(update.address)

    async def drain(self) -> None:
        """Waits until all that was saved has been sent, or was let go."""
        await self.outbox.drain()
        while self._noting:
            await asyncio.gather(*self._noting, return_exceptions=True)

    def _noted(self, update: Update) -> None:
        task = asyncio.create_task(self._channels[update.address.channel].noted(update))
        self._noting.add(task)
        task.add_done_callback(self._noting.discard)

    async def _heard(self, update: Update) -> Heard | None:
        for _ in range(RACES):
            try:
                prepared = await self._conversation.prepare(self._store, update) if update.file else NO_FILE
                async with self._networks.turn(update.origin):
                    return await self._store.together(partial(self._turn, update, prepared), str(update.address))
            except sessions.ConflictError:
                continue
            except Exception as wrong:
                if is_lost(wrong):
                    raise  # the channel brings it again, and may find the database there
                return await self._apologise(update, wrong)
        return await self._apologise(update, sessions.ConflictError(str(update.address)))

    async def _turn(self, update: Update, prepared: Prepared, tx: Tx) -> Heard | None:
        now = self._clock()
        if not await updates.take(tx, update, now):
            return None
        result = await self._conversation.turn(tx, update, now, prepared)
        return await self._saved(tx, update, result), result.messages

    async def _saved(self, tx: Tx, update: Update, result: TurnResult) -> Said:
        """The session and what is said, in the turn's transaction; the farewell to somebody who was forgotten alone."""
        lease, count = self.outbox.lease(), len(result.messages)
        if result.session is not None:
            return await turns.save(tx, result.session, lease, result.messages, result.said)
        said = Said(result.said + count, count, result.said, mine=True, until=lease.until)
        await letters.put(tx, update.address, said.first, result.messages, lease.now)
        return said

    async def _apologise(self, update: Update, wrong: Exception) -> Heard | None:
        reference = secrets.token_hex(3)
        self._figures.failed(update.address.channel)
        log.error("turn failed", reference=reference, channel=update.address.channel, exc_info=wrong)
        return await self._store.at_once(partial(self._sorry, update, reference))

    async def _sorry(self, update: Update, reference: str, tx: Tx) -> Heard | None:
        if not await updates.take(tx, update, self._clock()):
            return None
        library = self._conversation.services.library
        known = await people.at(tx, update.address)
        words = library.words[known.language if known else library.language(update.language)]
        messages = (Message(words(APOLOGY, reference=reference)),)
        return await outbox.say(tx, update.address, messages, self.outbox.lease()), messages
