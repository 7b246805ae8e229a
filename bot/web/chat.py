"""The web chat: its page and its socket. Nothing is lost and nothing comes twice: a frame is repeated until it is
acknowledged, a message until the page says that it has shown it."""

import asyncio
import json
import re
from typing import Any

import aiohttp_jinja2
from aiohttp import WSMsgType, web

from bot.channels.webchat import chat_of, new_token
from bot.content import N_, Words
from bot.engine.dispatcher import UnderWay
from bot.model import Address
from bot.store import outbox, people, sessions
from bot.web.language import reader
from bot.web.pace import Pace
from bot.web.server import WEB, Web

routes = web.RouteTableDef()

FRAME_LIMIT = 3 * 1024 * 1024
"""Bytes of one frame: a photo of 1600 pixels in base64 is about a third of that."""

TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
"""What `new_token` makes."""

HELLO = 15.0
"""Seconds within which a browser must say who it is."""


@routes.get("/")
@aiohttp_jinja2.template("chat.html")
async def page(request: web.Request) -> dict[str, Any]:
    """The chat page, in the language of the browser."""
    words = reader(request)
    return {
        "language": words.language,
        "title": words(N_("{assistant}")),
        "subtitle": words(N_("An automatic helper of {agency}")),
        "icon": "/images/icon.svg",
        "texts": _texts(words),
        "noscript": words(N_("This chat needs JavaScript. You can also call {hotline}.")),
    }


def _texts(words: Words) -> dict[str, str]:
    return {
        "placeholder": words(N_("Type your question…")),
        "send": words(N_("Send")),
        "menu": words(N_("Menu")),
        "typing": words(N_("The helper is typing")),
        "offline": words(N_("No connection, trying again…")),
        "again": words(N_("Connected again")),
        "picked": words(N_("You picked this")),
        "download": words(N_("Download")),
        "newest": words(N_("Newest messages")),
        "you": words(N_("You")),
        "bot": words(N_("Helper")),
        "photo": words(N_("Send a photo or a list")),
        "language_switch": words(N_("Tiếng Việt")),
        "privacy": words(N_("Please do not type codes, ID numbers or health records here.")),
        "close": words(N_("Close")),
        "failed": words(N_("That could not be sent. Please try again.")),
    }


@routes.get("/chat")
async def socket(request: web.Request) -> web.WebSocketResponse:
    """One browser's connection."""
    ws = web.WebSocketResponse(heartbeat=30, max_msg_size=FRAME_LIMIT)
    await ws.prepare(request)
    hello = await _hello(ws)
    if hello is None:
        await ws.close()
        return ws
    await _Line(request.app[WEB], ws, hello).talk()
    return ws


async def _hello(ws: web.WebSocketResponse) -> dict[str, Any] | None:
    try:
        frame = _frame((await ws.receive(HELLO)).data)
    except TimeoutError:
        return None
    return frame if frame and frame.get("type") == "hello" else None


def _frame(data: object) -> dict[str, Any] | None:
    try:
        frame = json.loads(data) if isinstance(data, str) else None
    except ValueError:
        return None
    return frame if isinstance(frame, dict) else None


class _Line:
    """The talk over one socket."""

    def __init__(self, parts: Web, ws: web.WebSocketResponse, hello: dict[str, Any]) -> None:
        self._parts, self._ws = parts, ws
        token = hello.get("token")
        self._token = token if isinstance(token, str) and TOKEN.fullmatch(token) else new_token()
        self._chat_id = chat_of(self._token)
        self._language = str(hello.get("language") or "")[:8]
        shown = hello.get("shown")
        self._shown = shown if isinstance(shown, int) and shown > 0 and token == self._token else 0
        self._pace = Pace()

    async def talk(self) -> None:
        """Until the browser goes."""
        await self._welcome()
        news = self._parts.hub.join(self._chat_id)
        news.set()
        pump = asyncio.create_task(self._pump(news))
        try:
            async for message in self._ws:
                if message.type is WSMsgType.TEXT and (frame := _frame(message.data)):
                    await self._take(frame)
        finally:
            pump.cancel()
            self._parts.hub.leave(self._chat_id, news)

    async def _welcome(self) -> None:
        address = Address(self._parts.chat.name, self._chat_id)
        async with self._parts.store.read() as tx:
            person = await people.at(tx, address)
            fresh = person is None or (await sessions.at(tx, address, person.id)).version == 0
        await self._ws.send_json({"type": "welcome", "token": self._token, "fresh": fresh})

    async def _take(self, frame: dict[str, Any]) -> None:
        if frame.get("type") == "shown" and isinstance(frame.get("number"), int):
            async with self._parts.store.begin() as tx:
                await outbox.shown(tx, self._chat_id, frame["number"])
            return
        update = self._parts.chat.parse(self._chat_id, frame, self._language)
        if update is None:
            await self._ws.send_json({"type": "wrong", "id": frame.get("id"), "reason": ""})
            return
        wait = self._pace.wait()
        try:
            if not wait:
                await self._parts.dispatcher.handle(update)
        except UnderWay:
            wait = 2.0
        answer = {"type": "later", "seconds": wait} if wait else {"type": "ack"}
        await self._ws.send_json({**answer, "id": frame["id"]})
        if not wait:
            await self._forgotten()

    async def _forgotten(self) -> None:
        """After "delete my data" the browser forgets as well; the farewell is shown first."""
        async with self._parts.store.read() as tx:
            if await people.at(tx, Address(self._parts.chat.name, self._chat_id)) is not None:
                return
        await self._parts.dispatcher.drain()
        await self._flush()
        await self._ws.send_json({"type": "forget"})

    async def _pump(self, news: asyncio.Event) -> None:
        while True:
            await news.wait()
            news.clear()
            await self._flush()

    async def _flush(self) -> None:
        """Sends what the page has not got, oldest first."""
        async with self._parts.store.read() as tx:
            waiting = await outbox.after(tx, self._chat_id, self._shown)
        for number, body in waiting:
            if number > self._shown:
                self._shown = number
                await self._ws.send_json({"type": "message", "number": number, **body})
