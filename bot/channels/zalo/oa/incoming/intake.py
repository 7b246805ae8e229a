"""Taking events in: Zalo is told at once that they are here; they are answered from the database.

An event is accepted in one short transaction. The process that accepted it answers it; what a process leaves behind is
taken by another, or by itself after a restart.
"""

import asyncio
import hashlib
from collections.abc import Coroutine, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog

from bot.channels.context import Context
from bot.channels.posted import proves, read
from bot.channels.zalo.oa.incoming.parsing import NAME, Event, Fetch, event_id, moment, parse, whom
from bot.channels.zalo.oa.settings import ZaloOaSettings
from bot.model import Address, ForgedError, Webhook
from bot.store.chats import connections, postbox
from bot.store.chats.postbox import Posted
from bot.store.people import whereabouts

log = structlog.get_logger()

PATH = "/zalo/oa"

HEADER = "X-ZEvent-Signature"

LEASE = timedelta(seconds=60)
"""How long the process that accepted an event may take to answer it."""

OLD, AHEAD = timedelta(hours=36), timedelta(minutes=10)
"""Events outside of this are replayed, or forged: Zalo repeats for two hours at the most, and ids are remembered for
two days."""

AT_ONCE = 64
"""Turns that one process takes at once."""

GLANCE = 5.0
"""Seconds between two looks for what others have left."""


class Intake:
    """Gives everything that people do to `handle` of the context."""

    def __init__(self, settings: ZaloOaSettings, context: Context, fetch: Fetch) -> None:
        self._context, self._fetch = context, fetch
        self._app_id = settings.zalo_oa_app_id
        own = settings.zalo_oa_webhook_secret.get_secret_value()
        self._secret = own or settings.zalo_oa_app_secret.get_secret_value()
        self._heard, self.glance = False, GLANCE
        self._slots, self._tasks = asyncio.Semaphore(AT_ONCE), set[asyncio.Task[None]]()

    @property
    def webhook(self) -> Webhook:
        """Where Zalo posts events."""
        return Webhook(PATH, self._posted)

    async def _posted(self, headers: Mapping[str, str], body: bytes) -> None:
        """The signature covers the raw bytes and the time that stands in them; a body that cannot be read cannot be
        signed either."""
        event = read(PATH, body)
        stamp = str(event.get("timestamp", ""))
        if not proves(headers, HEADER, self._signature(body, stamp)):
            await self._refuse()
            return
        at, now = moment(event), self._context.clock()
        if at is None or not now - OLD < at < now + AHEAD:
            log.warning("event is too old or too new", channel=NAME)
            return
        if not self._heard:
            await self._note_heard()
        if str(event.get("event_name")) in READ:
            self._start(self._receipt(event, at))
        else:
            await self.accept(event)

    async def _refuse(self) -> None:
        """Raises `ForgedError`; but until something good has come, only lets it go: Zalo's console saves an address
        only once a probe that nobody has signed rightly gets 200 there."""
        if not self._heard:
            async with self._context.store.read() as tx:
                self._heard = await connections.was_heard(tx, NAME)
        if self._heard:
            raise ForgedError(PATH)
        log.warning("a webhook was not signed as it should be; nothing of it was taken", channel=NAME)

    async def _note_heard(self) -> None:
        self._heard = True
        await self._context.store.at_once(lambda tx: connections.hear(tx, NAME))

    def _signature(self, body: bytes, stamp: str) -> str:
        signed = self._app_id.encode() + body + stamp.encode() + self._secret.encode()
        return f"mac={hashlib.sha256(signed).hexdigest()}"

    async def accept(self, event: Event) -> bool:
        """Saves an event that somebody will want an answer to, and begins to answer it; `False` where it is none, or is
        here already."""
        if not _matters(event):
            return False
        now, posted = self._context.clock(), Posted(event_id(event), event)
        until = now + LEASE
        keep = partial(postbox.accept, channel=NAME, event=posted, now=now, until=until)
        if not await self._context.store.at_once(keep):  # not after the turns that wait to be saved
            return False
        self._start(self._answer(posted))
        return True

    async def run(self) -> None:
        """Answers what was left behind, until cancelled."""
        while True:
            now = self._context.clock()
            async with self._context.store.begin() as tx:
                left = await postbox.left(tx, NAME, now, now + LEASE)
            for posted in left:
                self._start(self._answer(posted))
            await asyncio.sleep(0.1 if left else self.glance)

    async def settled(self) -> None:
        """Waits until everything that was accepted here is saved."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(self, posted: Posted) -> None:
        async with self._slots:
            try:
                await self._take(posted.body)
                gone = partial(postbox.answered, channel=NAME, event_id=posted.event_id)
                await self._context.store.together(gone, posted.event_id)
            except Exception as wrong:
                log.error("event not answered yet", channel=NAME, exc_info=wrong)

    async def _receipt(self, event: Event, at: datetime) -> None:
        """Notes what became of a message of ours. Each has two of these; one that is lost costs nobody anything."""
        where, read = Address(NAME, whom(event)), READ[event["event_name"]]
        try:
            await self._context.store.together(partial(whereabouts.received, where=where, at=at, read=read), str(where))
        except Exception as wrong:
            log.error("receipt not noted", channel=NAME, exc_info=wrong)

    async def _take(self, event: Event) -> None:
        if event["event_name"] == "unfollow":
            await self._context.gone(Address(NAME, whom(event)))
        elif (update := parse(event, self._fetch)) is not None:
            await self._context.handle(update)


READ = {"user_received_message": False, "user_seen_message": True}
"""What became of our messages; `True`: it was read."""


def _matters(event: Event) -> bool:
    """What we said ourselves comes back as `oa_send_…`: that is let go, like all that has no person."""
    name = event.get("event_name")
    return isinstance(name, str) and not name.startswith("oa_send") and bool(whom(event))
