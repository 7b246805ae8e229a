"""Tokens that replace each other, in any number of processes: one renews, the others wait for what it has kept.

A refresh token works once, and the pair that it gives exists nowhere but in the answer. So a new pair is kept before it
is used, and only if it is whole; what says no, under whatever HTTP status, replaces nothing. Where a process dies
between the answer and the keeping, the pair is lost: the next refresh is refused, staff are told, and
`bot zalo connect` gives consent anew. https://docs.zaloplatforms.com/docs/OA/authorization
"""

import asyncio
from datetime import timedelta

import structlog

from bot.channels.context import Context
from bot.channels.zalo.oa.access.oauth import LEASE, Grant, NotNowError, OAuth, RefusedGrantError
from bot.channels.zalo.oa.incoming.parsing import NAME, TITLE
from bot.content import N_
from bot.model import Complaint, RetryError
from bot.store.chats import connections
from bot.store.chats.connections import Pair

log = structlog.get_logger()

GLANCE = 0.2
"""Seconds between two looks at what another process is renewing."""

UNCONNECTED, UNSURE = 300.0, 5.0
"""Seconds until it is worth asking again: where somebody must act, and where the server did not answer."""


TO_CONNECT = N_("An administrator of the account gives consent with: bot zalo connect")


class Tokens:
    """The access token of one app for its Official Account."""

    def __init__(self, oauth: OAuth, context: Context) -> None:
        self._oauth, self._context = oauth, context
        self._pair: Pair | None = None
        self._renewing: asyncio.Task[Pair] | None = None

    async def access(self) -> str:
        """A token that works now. One that is half over is renewed, long before it must be; where that does not succeed
        the old one goes on until its end. Raises `RetryError`."""
        pair = self._pair or await self._load()
        now = self._context.clock()
        if now < pair.due_at:
            return pair.access
        try:
            return (await self._renewed(pair)).access
        except RetryError:
            if now < pair.expires_at and not (await self._load()).severed:
                return pair.access
            raise

    async def instead_of(self, refused: str) -> str:
        """Another token than one that the service has just refused. Raises `RetryError`."""
        pair = await self._load()
        return pair.access if pair.access != refused else (await self._renewed(pair)).access

    async def ails(self) -> Complaint | None:
        """Why there is no token, as far as the database knows."""
        async with self._context.store.read() as tx:
            pair = await connections.current(tx, NAME)
        if pair is None:
            return Complaint(N_("No Official Account is connected yet."), TO_CONNECT)
        if pair.severed:
            return Complaint(N_("The Official Account may send and hear nothing any more."), TO_CONNECT)
        return None

    async def _load(self) -> Pair:
        async with self._context.store.read() as tx:
            pair = await connections.current(tx, NAME)
        if pair is None:
            log.error("not connected yet: bot zalo connect", channel=NAME)
        if pair is None or pair.severed:
            raise RetryError(UNCONNECTED)
        self._pair = pair
        return pair

    async def _renewed(self, old: Pair) -> Pair:
        """One renewal for all who wait in this process; it goes on when one of them is called off."""
        if self._renewing is None or self._renewing.done():
            self._renewing = asyncio.create_task(self._renew(old))
        return await asyncio.shield(self._renewing)

    async def _renew(self, old: Pair) -> Pair:
        """Renews the pair, or waits for another process that does."""
        patience = self._context.clock() + LEASE + timedelta(seconds=UNSURE)
        while True:
            pair = await self._load()
            if pair.version != old.version:
                return pair
            now = self._context.clock()
            async with self._context.store.begin() as tx:
                mine = await connections.lease(tx, NAME, pair.version, now, now + LEASE)
            if mine:
                return await self._exchange(pair)
            if now > patience:
                raise RetryError(UNSURE)
            await asyncio.sleep(GLANCE)

    async def _exchange(self, pair: Pair) -> Pair:
        try:
            granted = await self._oauth.refresh(pair.refresh)
        except NotNowError as later:
            async with self._context.store.begin() as tx:
                await connections.release(tx, NAME, pair.version)
            log.warning("tokens not renewed yet", channel=NAME, reason=str(later))
            raise RetryError(UNSURE) from later
        except RefusedGrantError as refused:
            await self._severed(pair, str(refused))
            raise RetryError(UNCONNECTED) from refused
        return await self._kept(pair, granted)

    async def _kept(self, old: Pair, granted: Grant) -> Pair:
        """Keeps the new pair, however long that takes: it exists nowhere else."""
        now = self._context.clock()
        new = granted.pair(now, old.version)
        while True:
            try:
                async with self._context.store.begin() as tx:
                    await connections.replace(tx, NAME, new)
                return await self._load()
            except OSError as wrong:
                log.error("new tokens not kept yet", channel=NAME, error=type(wrong).__name__)
                await asyncio.sleep(GLANCE)

    async def _severed(self, pair: Pair, why: str) -> None:
        async with self._context.store.begin() as tx:
            first = await connections.sever(tx, NAME, pair.version)
        self._pair = None
        if first:
            log.error("refresh token refused: bot zalo connect", channel=NAME, reason=why)
            await self._context.alarm("severed", TITLE)
