"""The server: both hosts in one."""

import secrets
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, NamedTuple, Self

from aiohttp import web

from ..zalo_faults import Fault, Faults, Kind
from . import templates, users
from .messages import only, shown
from .oauth import OAuth
from .people import Person
from .uploads import Assets
from .webhook import Hook
from .wire import Json, RefusalError, accepted, body, number_id, refused

PRICE = 55
"""Dong for a consultation message after 48 hours."""

VIETNAM = timezone(timedelta(hours=7))


class Sent(NamedTuple):
    """One request to the API, kept whether or not it was refused."""

    path: str
    given: Any


class ZaloOaDouble:
    """The service. `sent` is all that arrived at the API, `refused` all that was refused; `billed` is what it cost in
    dong, `linked_zca`: there is an account that pays; `quota` is how many consultation messages may still go out (None:
    any number); `templates` are those that were approved, by id."""

    def __init__(self) -> None:
        self.app_id, self.app_secret, self.oa_id = number_id(), secrets.token_urlsafe(15), number_id()
        self.webhook_secret = secrets.token_urlsafe(15)
        self._ahead = timedelta()
        self.oauth = OAuth(self.app_id, self.app_secret, self.oa_id, self.now)
        self.hook, self.assets, self._faults = Hook(self.app_id, self.webhook_secret), Assets(self.now), Faults()
        self.people: dict[str, Person] = {}
        self.templates: dict[str, templates.Template] = {}
        self.template_price = 300
        self.sent: list[Sent] = []
        self.refused: list[tuple[str, RefusalError]] = []
        self.billed, self.linked_zca, self.root = 0, True, ""
        self.quota: int | None = None
        self._shelf: dict[str, bytes] = {}
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=8 * 1024 * 1024)
        app.router.add_get("/photos/{name}", self._download)
        app.router.add_get("/v4/oa/permission", self.oauth.consent)
        app.router.add_post("/v4/oa/access_token", self._token)
        app.router.add_route("*", "/{path:v[23]\\.0/oa/.+}", self._answer)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        host, port = self._runner.addresses[0][:2]
        self.root = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *failure: object) -> None:
        await self.hook.stop()
        if self._runner is not None:
            await self._runner.cleanup()

    def now(self) -> datetime:
        """The service's clock."""
        return datetime.now(UTC) + self._ahead

    def passes(self, **time: float) -> None:
        """Time goes by."""
        self._ahead += timedelta(**time)

    def local_hour(self) -> int:
        """The hour in Vietnam."""
        return self.now().astimezone(VIETNAM).hour

    def person(self, name: str = "Lan") -> Person:
        """Somebody who has had nothing to do with the OA yet."""
        return Person(self, name)

    def fault(self, kind: Kind, where: str = "", times: int | None = 1, **how: Any) -> None:
        """Orders trouble: see `Fault`."""
        self._faults.ordered.append(Fault(kind, where, times, **how))

    def answers(self, error: int, where: str = "", times: int | None = 1, message: str = "?") -> None:
        """Orders an error number, known or not."""
        self.fault("body", where, times, body={"error": error, "message": message})

    def tell(self, event: Json) -> None:
        """The app is told what happened."""
        stamp = str(int(self.now().timestamp() * 1000))
        self.hook.put({"app_id": self.app_id, **event, "timestamp": stamp})

    def shelve(self, content: bytes) -> str:
        """A temporary address of what somebody sent."""
        name = secrets.token_hex(8)
        self._shelf[name] = content
        return f"{self.root}/photos/{name}"

    async def _token(self, request: web.Request) -> web.Response:
        fault = self._faults.take("access_token")
        if fault and not fault.done and (broken := await fault.answer(request)):
            return broken
        answer = await self.oauth.token(request)
        return (await fault.answer(request) if fault and fault.done else None) or answer

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        path = request.match_info["path"]
        self.sent.append(Sent(path, await self._given(request)))
        fault = self._faults.take(path)
        try:
            if fault and not fault.done and (broken := await fault.answer(request)):
                return broken
            self.oauth.check(request.headers.get("access_token"))
            if (request.method, path) not in ROUTES:
                raise GONE.get(path) or RefusalError(-212, "API is not registered")
            answer = accepted(await ROUTES[request.method, path](self, request))
            return (await fault.answer(request) if fault and fault.done else None) or answer
        except RefusalError as refusal:
            self.refused.append((path, refusal))
            return refused(refusal)

    async def _given(self, request: web.Request) -> Any:
        """For the record."""
        if request.content_type != "application/json":
            return dict(request.query)
        try:
            return await request.json()
        except ValueError:
            return None

    async def _download(self, request: web.Request) -> web.Response:
        content = self._shelf.get(request.match_info["name"])
        return web.Response(body=content) if content is not None else web.Response(status=404)


async def _consult(double: ZaloOaDouble, request: web.Request) -> Json:
    given = await body(request)
    only(given, {"recipient", "message"})
    only(given["recipient"], {"user_id"})
    user_id, message = given["recipient"]["user_id"], shown(double, given["message"])
    costs = users.check_window(double, user_id)
    if double.quota is not None:
        if double.quota < 1:
            raise RefusalError(-211, "Out of quota")
        double.quota -= 1
    double.billed += PRICE if costs else 0
    kind = "image" if message.picture else "file" if message.document else "text"
    double.people[user_id].gets(message, f"oa_send_{kind}")
    return _receipt(double, message.message_id, user_id)


async def _template(double: ZaloOaDouble, request: web.Request) -> Json:
    user_id, message = templates.send(double, await body(request))
    person = double.people.get(user_id)
    if person is None or person.gone:
        raise RefusalError(-119, "The account cannot receive this")
    double.billed += double.template_price
    person.gets(message, "oa_send_template")
    return _receipt(double, message.message_id, user_id)


def _receipt(double: ZaloOaDouble, message: str, user_id: str) -> Json:
    sent_time = str(int(double.now().timestamp() * 1000))
    return {"message_id": message, "user_id": user_id, "sent_time": sent_time, "quota": {"quota_type": "reply"}}


DEAD = RefusalError(-240, "MessageV2 API has been shut down, please switch to MessageV3")
GONE = {
    "v2.0/oa/message": DEAD,
    "v3.0/oa/message/transaction": RefusalError(-212, "API has been shut down"),
    "v3.0/oa/message/promotion": RefusalError(-212, "API has been shut down"),
}
ROUTES: dict[tuple[str, str], Callable[[ZaloOaDouble, web.Request], Awaitable[Any]]] = {
    ("POST", "v3.0/oa/message/cs"): _consult,
    ("POST", "v3.0/oa/message/template"): _template,
    ("POST", "v2.0/oa/upload/image"): lambda double, request: double.assets.image(request),
    ("POST", "v2.0/oa/upload/file"): lambda double, request: double.assets.file(request),
    ("GET", "v2.0/oa/getoa"): users.get_oa,
    ("GET", "v3.0/oa/user/detail"): users.detail,
    ("GET", "v3.0/oa/user/getlist"): users.get_list,
    ("GET", "v2.0/oa/listrecentchat"): users.recent_chats,
    ("GET", "v2.0/oa/conversation"): users.conversation,
    ("POST", "v3.0/oa/quota/message"): users.quota,
}
