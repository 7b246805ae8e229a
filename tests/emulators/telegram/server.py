"""A strict double of the Telegram Bot API: a real server that refuses what the real one refuses.

    async with TelegramDouble(token="1:test") as double:
        citizen = double.person(name="Lan", language_code="vi")
        await citizen.starts("install")      # the bot under test talks to double.root
        await citizen.hears("Bluezone")

https://core.telegram.org/bots/api
"""

import time
from typing import Any, Self

from aiohttp import web

from .chats import Chat
from .faults import Fault, Faults, Flood, Kind
from .models import validated
from .people import Person
from .settings import METHODS
from .webhook import Deliveries
from .wire import Call, Json, RefusalError, Sent, accepted, bad_request, read_call, refused
from .world import World

# Above the largest document and below what would hurt a test machine.
REQUEST_BYTES = 60 * 1024 * 1024
# The real server describes these two successes in words.
REMARKS = {"setWebhook": "Webhook was set", "deleteWebhook": "Webhook was deleted"}


class TelegramDouble:
    """The server. `sent` is all that arrived, `refused` all that was refused."""

    def __init__(self, token: str = "1:test", allow_http: bool = False) -> None:
        self.token = token
        bot_id = int(token.split(":")[0])
        names = {"first_name": "Guide", "username": "guide_test_bot"}
        self.world = World({"id": bot_id, "is_bot": True} | names, allow_http)
        self.flooding = Flood(lambda: self.world.clock())
        self.deliveries = Deliveries(self.world.updates)
        self.sent: list[Sent] = []
        self.refused: list[tuple[str, RefusalError]] = []
        self.root = ""
        self._faults = Faults()
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=REQUEST_BYTES)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.root = f"http://{host}:{port}"
        await self.deliveries.start()
        return self

    async def __aexit__(self, *failure: object) -> None:
        self.world.updates.end()
        await self.deliveries.stop()
        if self._runner is not None:
            await self._runner.cleanup()

    def person(self, name: str = "Lan", language_code: str = "vi") -> Person:
        """A new person, who has not written to the bot yet."""
        user: Json = {"id": next(self.world.user_ids), "is_bot": False, "first_name": name}
        chat = Chat(user | {"language_code": language_code})
        self.world.chats[user["id"]] = chat
        return Person(self.world, chat)

    def flood(self, seconds: float, after: int = 0) -> None:
        """After so many more sends answer 429 until so many seconds have passed."""
        self.flooding.order(seconds, after)

    def fault(self, kind: Kind, method: str | None = None, times: int | None = 1, **how: Any) -> None:
        """Order trouble: `slow` (seconds=), `error` (status=), `drop` or `garbage`.

        `times=None` is for ever. With `done=True` the method is carried out and only its answer
        is lost.
        """
        self._faults.ordered.append(Fault(kind, method, times, **how))

    async def delivered(self, within: float = 5) -> None:
        """Wait until the bot took every update."""
        deadline = time.monotonic() + within
        while self.world.updates.pending:
            left = deadline - time.monotonic()
            waiting = [item.update for item in self.world.updates.pending]
            assert left > 0, f"not taken by the bot within {within} s: {waiting}"
            await self.world.updates.bell.wait(left)

    @property
    def deliver_times(self) -> int:
        """How often the webhook gets each update."""
        return self.deliveries.times

    @deliver_times.setter
    def deliver_times(self, times: int) -> None:
        self.deliveries.times = times

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        call = Call(request.match_info["method"])
        try:
            call = await self._recorded(request)
            fault = self._faults.take(call.method)
            broken = await self._faults.before(fault, request)
            if broken is None:
                answer = accepted(await self._carry_out(call), REMARKS.get(call.method))
                broken = fault.answer(request) if fault else None
        except RefusalError as refusal:
            # A client that hung up, such as a stopped poll, is refused nothing.
            if request.transport is not None:
                self.refused.append((call.method, refusal))
            return refused(refusal)
        return answer if broken is None else broken

    async def _recorded(self, request: web.Request) -> Call:
        call = await read_call(request)
        try:
            self._check_token(request)
            return validated(call)
        finally:
            at = self.world.clock()
            self.sent.append(Sent(at, call.method, call.chat_id, call.payload, call.files))

    async def _carry_out(self, call: Call) -> Any:
        self.flooding.check(call)
        if call.method == "getUpdates":
            return await self.world.updates.poll(call.payload)
        if call.method not in METHODS:
            raise bad_request(f"the double does not emulate {call.method}")
        return METHODS[call.method](self.world, call)

    def _check_token(self, request: web.Request) -> None:
        if request.match_info["token"] != self.token:
            raise RefusalError(401, "Unauthorized")

    async def _download(self, request: web.Request) -> web.Response:
        """https://core.telegram.org/bots/api#file"""
        try:
            self._check_token(request)
        except RefusalError as refusal:
            return refused(refusal)
        content = self.world.files.download(request.match_info["path"])
        if content is None:
            return refused(RefusalError(404, "Not Found"))
        return web.Response(body=content)
