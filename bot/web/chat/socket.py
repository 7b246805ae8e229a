"""The talk over one socket. Nothing is lost and nothing comes twice: a frame is repeated until it is acknowledged, a
message until the page says that it has shown it."""

import asyncio
from dataclasses import replace
from typing import Any

import structlog
from aiohttp import WSMessage, WSMsgType, web

from bot.channels.webchat import WebChat, chat_of
from bot.channels.webchat.frames import parse
from bot.channels.webchat.news import News
from bot.limits import rules
from bot.model import Address
from bot.model.supervisor import beside
from bot.model.tokens import browser_token, is_browser_token
from bot.store.chats import sessions
from bot.store.people import people
from bot.web.chat.pace import Pace
from bot.web.chat.pieces import LostError, Pieces, is_piece
from bot.web.chat.reading import is_number, length, read_frame
from bot.web.chat.wording import wording
from bot.web.context import Web

log = structlog.get_logger()

ENDS = (WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED, WSMsgType.ERROR)
"""After which nothing comes over a socket."""

PAUSE = 1.0
"""Seconds before what failed is tried again."""


class Line:
    """One browser, known by its token."""

    def __init__(self, parts: Web, ws: web.WebSocketResponse, hello: dict[str, Any], origin: str) -> None:
        self._parts, self._ws = parts, ws
        self._channel = next(channel for channel in parts.channels if isinstance(channel, WebChat))
        token = hello.get("token")
        self._token = token if isinstance(token, str) and is_browser_token(token) else browser_token()
        self._chat_id = chat_of(self._token)
        self._address = Address(self._channel.name, self._chat_id)
        self._language = str(hello.get("language") or "")[:8]
        shown = hello.get("shown")
        self._shown = shown if isinstance(shown, int) and is_number(shown) and token == self._token else 0
        self._met = False
        self._sending = asyncio.Lock()
        self.browser = self._chat_id
        self._origin, self._pace = origin, Pace(parts.limits, self._chat_id, origin)
        self._pieces = Pieces(parts.sockets.room, origin)

    async def talk(self) -> None:
        """Until the browser goes."""
        await self._welcome()
        with self._channel.waiting(self._address, self._shown) as news:
            news.set()
            try:
                async with beside(self._pump(news)):  # it has ended before the database may be closed
                    await self._hear()
            finally:
                self._pieces.drop()

    async def _hear(self) -> None:
        while (message := await self._received()).type not in ENDS:
            await self._pace.wait_to_read(length(message.data), is_piece(message.data))
            if message.type is WSMsgType.PING:
                await self._ws.pong(message.data)
            if message.type is WSMsgType.TEXT and (frame := self._frame(message.data)):
                await self._take(frame)

    async def _received(self) -> WSMessage:
        """The next message; a frame that has come in part has so long to come. Raises `LostError`."""
        try:
            return await self._ws.receive(self._pieces.left)
        except TimeoutError:
            raise LostError from None

    def _frame(self, data: str) -> dict[str, Any] | None:
        whole = self._pieces.joined(data)
        return read_frame(whole) if whole is not None else None

    async def _welcome(self) -> None:
        async with self._parts.store.read() as tx:
            person = await people.at(tx, self._address)
            fresh = person is None or (await sessions.at(tx, self._address, person.id)).version == 0
        self._met = person is not None
        if fresh:
            self._pace.newcomer = True
            self._shown = 0  # a page that remembers more than the database: numbers may begin anew
        await self._ws.send_json({"type": "welcome", "token": self._token, "fresh": fresh})

    async def _take(self, frame: dict[str, Any]) -> None:
        number = frame.get("number")
        if frame.get("type") == "shown" and isinstance(number, int) and is_number(number):
            if not self._pace.wait_to_tell():  # the next one says the same and more
                await self._channel.shown(self._address, min(number, self._shown))
            return
        update = parse(self._chat_id, frame, self._language)
        if update is None:
            await self._ws.send_json({"type": "wrong", "id": frame.get("id")})
            return
        wait = await self._pace.wait_to_talk(update.file is not None, len(update.text))
        if not wait:
            await self._parts.dispatcher.handle(replace(update, origin=self._origin))
        answer = {"type": "later", "seconds": wait} if wait else {"type": "ack"}
        await self._ws.send_json({**answer, "id": frame["id"]})
        await (asyncio.sleep(rules.HOLD) if wait else self._forgotten())

    async def _forgotten(self) -> None:
        """After "delete my data" the browser forgets as well; the farewell is shown first."""
        async with self._parts.store.read() as tx:
            met, self._met = self._met, await people.at(tx, self._address) is not None
        if self._met or not met:
            return  # nobody has been forgotten whom a failed first turn never got to know
        await self._flush()
        await self._ws.send_json({"type": "forget"})

    async def _pump(self, news: News) -> None:
        while True:
            await news.wait()
            news.clear()
            try:
                await self._flush()
            except ConnectionError:
                return  # the browser has gone
            except Exception as wrong:
                log.error("page not brought up to date", exc_info=wrong)
                await asyncio.sleep(PAUSE)
                news.set()
            news.shown = self._shown

    async def _flush(self) -> None:
        """Sends what the page has not got, oldest first; before that the page's own words, if they are not in the
        language in which the person is spoken to. Whoever changes it is told so, which comes by here."""
        async with self._sending:
            bodies = self._channel.bodies(self._address, self._shown)
            body = await anext(bodies, None)  # the language is read after what is said in it
            await self._agree_on_language()
            while body is not None:
                if body["number"] > self._shown:
                    self._shown = body["number"]
                    await self._ws.send_json({"type": "message", **body})
                body = await anext(bodies, None)

    async def _agree_on_language(self) -> None:
        async with self._parts.store.read() as tx:
            person = await people.at(tx, self._address)
        if person is not None:
            await self._speak(self._parts.library.language(person.language))

    async def _speak(self, language: str) -> None:
        if language != self._language:
            self._language = language
            await self._ws.send_json({"type": "language", **wording(self._parts.library, language)})
