"""The server."""

import secrets
from typing import Any, NamedTuple, Self

from aiohttp import web

from ..zalo_chat import Shown
from ..zalo_faults import Fault, Faults, Kind
from .methods import METHODS
from .people import Group, Person
from .rules import check
from .updates import Updates
from .wire import Json, RefusalError, accepted, identity, milliseconds, read_call, refused

PAID = ("sendMessage", "sendPhoto", "sendSticker", "sendVoice")
"""What counts towards the month's quota."""


class Sent(NamedTuple):
    """One request, kept whether or not it was refused."""

    method: str
    given: Json


class ZaloBotDouble:
    """The service. `sent` is all that arrived, `refused` all that was refused (idle polls aside).

    `quota` is how many messages are left this month; `hides_status` answers errors under HTTP 200; `verifies` is what
    setWebhook says of the address; `photo_field` is what a photo's address is called in an update."""

    def __init__(self, token: str = "1459232241454765289:abc-xyz", allow_local: bool = True) -> None:
        self.token, self.allow_local = token, allow_local
        self.updates, self._faults = Updates(), Faults()
        self.sent: list[Sent] = []
        self.refused: list[tuple[str, RefusalError]] = []
        self.quota, self.hides_status, self.verifies, self.photo_field = 3000, False, True, "photo"
        self.tests, self.root = 0, ""
        self._chats: dict[str, Person | Group] = {}
        self._shelf: dict[str, bytes] = {}
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/photos/{name}", self._download)
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.root = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *failure: object) -> None:
        await self.updates.stop()
        if self._runner is not None:
            await self._runner.cleanup()

    def person(self, name: str = "Lan") -> Person:
        """Somebody who has not written yet."""
        return Person(self, name)

    def group(self, name: str = "Tổ dân phố 3") -> Group:
        """A group that the bot is in."""
        return Group(self, name)

    def fault(self, kind: Kind, method: str = "", times: int | None = 1, **how: Any) -> None:
        """Orders trouble: see `Fault`."""
        self._faults.ordered.append(Fault(kind, method, times, **how))

    def open(self, chat: Person | Group) -> None:
        """The bot knows the chat from now on."""
        self._chats[chat.id] = chat

    def shelve(self, content: bytes) -> str:
        """A temporary address of what somebody sent."""
        name = secrets.token_hex(8)
        self._shelf[name] = content
        return f"{self.root}/photos/{name}"

    def chat(self, given: Json) -> Person | Group:
        """The addressed chat; one that never wrote is not found."""
        if given["chat_id"] not in self._chats:
            raise RefusalError(404, "Not found")
        return self._chats[given["chat_id"]]

    def deliver(self, given: Json, shown: Shown) -> Json:
        """A message arrives."""
        self.chat(given).show(shown)
        return {"message_id": shown.message_id or identity(), "date": milliseconds()}

    def methods(self) -> list[str]:
        """What was called, polls aside."""
        return [sent.method for sent in self.sent if sent.method != "getUpdates"]

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        try:
            given = await read_call(request)
            self.sent.append(Sent(method, given))
            fault = self._faults.take(method)
            if fault and not fault.done and (broken := await fault.answer(request)):
                return broken
            answer = accepted(await self._carry_out(request, method, given))
            return (await fault.answer(request) if fault and fault.done else None) or answer
        except RefusalError as refusal:
            if refusal.code != 408 and request.transport is not None:
                self.refused.append((method, refusal))
            return refused(refusal, self.hides_status)

    async def _carry_out(self, request: web.Request, method: str, given: Json) -> Any:
        if request.match_info["token"] != self.token:
            raise RefusalError(401, "Unauthorized")
        if method not in METHODS:
            raise RefusalError(404, "Not found")
        check(method, given)
        if method in PAID:
            if self.quota < 1:
                raise RefusalError(429, "Quota exceeded")
            result = await METHODS[method](self, given)
            self.quota -= 1
            return result
        return await METHODS[method](self, given)

    async def _download(self, request: web.Request) -> web.Response:
        content = self._shelf.get(request.match_info["name"])
        return web.Response(body=content) if content is not None else web.Response(status=404)
