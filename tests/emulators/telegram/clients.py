"""The bot's side in the tests of the double: two independent libraries, a webhook, plain HTTP."""

import asyncio
import struct
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Self

import aiogram
import pytest
import telegram
from aiogram import exceptions
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import BufferedInputFile
from aiohttp import ClientSession, web
from telegram import error

from .server import TelegramDouble
from .webhook import SECRET_HEADER


@dataclass
class Client:
    """A library's `Bot` with its way to upload and its names of the errors."""

    bot: Any
    upload: Callable[[bytes, str], Any]
    types: Any
    bad_request: type[Exception]
    forbidden: type[Exception]
    flood: type[Any]
    conflict: type[Exception]
    network: tuple[type[Exception], ...]


@asynccontextmanager
async def ptb(double: TelegramDouble, token: str = "1:test") -> AsyncIterator[Client]:
    """python-telegram-bot."""
    api, files = f"{double.root}/bot", f"{double.root}/file/bot"
    with pytest.MonkeyPatch.context() as patch:
        # Without it the library warns at each RetryAfter, and warnings are errors here.
        patch.setenv("PTB_TIMEDELTA", "true")
        async with telegram.Bot(token, base_url=api, base_file_url=files) as bot:
            yield Client(
                bot,
                lambda content, name: telegram.InputFile(content, filename=name, attach=True),
                telegram,
                bad_request=error.BadRequest,
                forbidden=error.Forbidden,
                flood=error.RetryAfter,
                conflict=error.Conflict,
                network=(error.TelegramError,),
            )


@asynccontextmanager
async def aiogram_client(double: TelegramDouble, token: str = "1:test") -> AsyncIterator[Client]:
    """aiogram."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(double.root))
    bot = aiogram.Bot(token, session=session)
    # Closed by itself it waits a quarter of a second for TLS, and here is none.
    async with await session.create_session():
        yield Client(
            bot,
            BufferedInputFile,
            aiogram.types,
            bad_request=exceptions.TelegramBadRequest,
            forbidden=exceptions.TelegramForbiddenError,
            flood=exceptions.TelegramRetryAfter,
            conflict=exceptions.TelegramConflictError,
            network=(exceptions.TelegramAPIError, exceptions.ClientDecodeError),
        )


CLIENTS = (ptb, aiogram_client)


def png(width: int = 200, height: int = 100) -> bytes:
    """The head of a PNG of this size, which is all that the double looks at."""
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", width, height) + bytes(9)


def keyboard(client: Client, *labels: str) -> Any:
    """One row of inline buttons whose data is the label."""
    row = [client.types.InlineKeyboardButton(text=text, callback_data=text) for text in labels]
    return client.types.InlineKeyboardMarkup(inline_keyboard=[row])


async def ask(double: TelegramDouble, method: str, **payload: Any) -> tuple[int, str]:
    """Post JSON without any library in between: the code and the description."""
    url = f"{double.root}/bot1:test/{method}"
    async with ClientSession() as session, session.post(url, json=payload) as answer:
        body = await answer.json()
        assert body["ok"] is (answer.status == 200)
        return answer.status, body.get("description", "")


def inline(**button: Any) -> dict[str, Any]:
    """An inline keyboard of one button in plain JSON."""
    return {"inline_keyboard": [[{"text": "x"} | button]]}


class Hook:
    """A bot's webhook: notes what came and answers with the next of its statuses."""

    def __init__(self, port: int = 0) -> None:
        self.got: list[tuple[str | None, dict[str, Any]]] = []
        self.statuses: list[int] = []
        self.at_once = self.most_at_once = 0
        self.slow = 0.0
        self._port = port

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/hook", self._take)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self.port = self._runner.addresses[0][1]
        self.url = f"http://127.0.0.1:{self.port}/hook"
        return self

    async def __aexit__(self, *failure: object) -> None:
        await self._runner.cleanup()

    def texts(self) -> list[str]:
        """The texts in their order of arrival."""
        return [update["message"]["text"] for _, update in self.got]

    async def _take(self, request: web.Request) -> web.Response:
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        self.got.append((request.headers.get(SECRET_HEADER), await request.json()))
        await asyncio.sleep(self.slow)
        self.at_once -= 1
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)
