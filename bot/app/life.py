"""How the program begins, works and ends."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from bot.app.parts import Parts
from bot.channels.life import listening, opened
from bot.engine.outbox.outbox import LOOK
from bot.engine.outbox.sending import GRACE
from bot.engine.overlay import Overlay
from bot.model.supervisor import beside
from bot.store.chats import leases
from bot.web import make_web
from bot.web.site import Site


class App(Parts):
    """The program, for as long as it runs."""

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[int]:
        """Web and conversations, for as long as the context is open; gives the port. At the end nobody is heard any
        more before the last replies leave: under load they would never be the last."""
        site = Site(make_web(self.web))
        try:
            if self.store.is_sqlite:  # before anybody is heard, who would lose the lease just given
                await self.store.at_once(leases.abandon)
            port = await site.open(self.settings.host, self.settings.port, several=not self.store.is_sqlite)
            async with self.talking():
                try:
                    await self.dispatcher.learn()  # pages and /health/live need not wait for it
                    yield port
                finally:
                    await site.close()
        finally:
            await site.close()

    @asynccontextmanager
    async def talking(self) -> AsyncIterator[None]:
        """Every channel, in and out; and what colleagues publish is learnt."""
        overlay = Overlay(self.store, self.library, self._conversation.learn)
        looking = beside(self.supervisor.keep("overlay", overlay.run))
        async with looking, self.sending(), listening(self.channels.values(), self.supervisor):
            yield

    @asynccontextmanager
    async def sending(self) -> AsyncIterator[None]:
        """Only out: for a process that sends reminders and hears nobody."""
        async with opened(self.channels.values()):
            hearing = self.supervisor.keep("pubsub", self.store.pubsub.run)
            looking = self.supervisor.repeat("outbox", self.outbox.look, LOOK)
            try:
                async with beside(hearing, looking):
                    yield
            finally:
                await self.outbox.close()

    async def close(self) -> None:
        """Gives the database back, once the last replies are booked, and ends the process that draws."""
        with suppress(TimeoutError):
            async with asyncio.timeout(GRACE):
                await self._booking.written()
        self._sandbox.close()
        await self.store.close()
