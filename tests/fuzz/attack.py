"""The program, attacked over real sockets; what came of it is counted."""

import asyncio
import logging
import random
from collections import Counter
from collections.abc import AsyncIterator, MutableMapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import structlog
from aiohttp.http_exceptions import HttpProcessingError
from aiohttp.web_protocol import RequestPayloadError
from pydantic import SecretStr

from bot.app import App
from bot.store.chats import connections
from tests.channels.zalo.conftest import account, granted
from tests.emulators.telegram.server import TelegramDouble
from tests.emulators.zalo_bot import ZaloBotDouble
from tests.emulators.zalo_oa import ZaloOaDouble
from tests.fuzz.hooks import Hook, hooks
from tests.fuzz.messages import FRAMES, request
from tests.fuzz.oddities import as_bytes, mutated
from tests.logs import readable_logs
from tests.running import running, settings

AT_ONCE = 8
ON_A_SOCKET = 15
"""Frames that a socket takes at once."""


@dataclass
class Tally(logging.Handler):
    """How often each status came, and every exception that was logged."""

    sent: Counter[str] = field(default_factory=Counter)
    answers: Counter[str] = field(default_factory=Counter)
    exceptions: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(logging.WARNING)

    __hash__ = logging.Handler.__hash__

    def emit(self, record: logging.LogRecord) -> None:
        """What a library logs; that a request is none is the sender's mistake."""
        wrong = record.exc_info[1] if record.exc_info else None
        if not isinstance(wrong, HttpProcessingError | RequestPayloadError | ConnectionError):
            self.exceptions.append(self.format(record)[-1500:])

    def __call__(self, _logger: object, _method: str, event: MutableMapping[str, Any]) -> str:
        """What we log."""
        if isinstance(wrong := event.get("exc_info"), BaseException):
            trace = wrong.__traceback__
            while trace and trace.tb_next:
                trace = trace.tb_next
            where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
            self.exceptions.append(f"{event.get('event')}: {wrong!r:.300} {where}")
        raise structlog.DropEvent

    @property
    def faults(self) -> list[str]:
        """What must not be."""
        wrong = [f"{count} × {kind}" for kind, count in self.answers.items() if " 5" in kind or kind == "forged 200"]
        return wrong + self.exceptions


@asynccontextmanager
async def attacked(database_url: str, tally: Tally) -> AsyncIterator[tuple[App, tuple[Hook, ...]]]:
    """The program with its webhooks, whose logs are counted."""
    root = logging.getLogger()
    root.addHandler(tally)
    structlog.configure(processors=[tally])
    try:
        async with TelegramDouble("1:test", allow_http=True) as telegram, ZaloBotDouble() as bot, ZaloOaDouble() as oa:
            chosen = settings(
                database_url,
                telegram_token=SecretStr("1:test"),
                telegram_api_url=telegram.root,
                zalo_bot_token=SecretStr(bot.token),
                zalo_bot_api_url=bot.root,
                **account(oa),
            )
            async with running(chosen) as app:
                async with app.store.begin() as tx:
                    await connections.connect(tx, "zalooa", granted(oa))
                    await connections.hear(tx, "zalooa")
                yield app, hooks(app, oa)
    finally:
        root.removeHandler(tally)
        readable_logs()


async def webhooks(app: App, hook: Hook, tally: Tally, chance: random.Random, count: int) -> None:
    """So many calls that the service never makes: most by somebody who knows the secret, every fourth by somebody who
    does not."""
    async with aiohttp.ClientSession(headers={"Content-Type": "application/json"}) as session:

        async def post(number: int) -> None:
            body = as_bytes(chance, mutated(chance, hook.call(chance.choice(hook.good), number)))
            forged = number % 4 == 0
            proof = hook.proof(body + b" " if forged else body)
            headers = {name: value[::-1] if forged else value for name, value in proof.items()}
            async with session.post(f"{app.settings.address}{hook.path}", data=body, headers=headers) as answer:
                tally.answers[f"{'forged' if forged else 'webhook'} {answer.status}"] += 1

        await _many(post, count)
    tally.sent[hook.path] += count


async def requests(app: App, tally: Tally, chance: random.Random, count: int) -> None:
    """So many requests that no browser makes."""

    async def ask(_number: int) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", app.settings.port)
        try:
            body, whole = request(chance)
            writer.write(body)
            first = await asyncio.wait_for(reader.readline(), 5 if whole else 0.2)
            words = first.split()
            tally.answers[f"request {words[1].decode() if len(words) > 1 else 'closed'}"] += 1
        except (ConnectionError, TimeoutError) as wrong:
            tally.answers[f"request {type(wrong).__name__}"] += 1
        finally:
            writer.close()

    await _many(ask, count)
    tally.sent["requests"] += count


async def frames(app: App, tally: Tally, chance: random.Random, count: int) -> None:
    """So many frames that no page sends; after each handful the socket must still answer."""
    async with aiohttp.ClientSession() as session:
        for begun in range(0, count, ON_A_SOCKET):
            async with session.ws_connect(f"{app.settings.address}/chat") as ws:
                await ws.send_json({"type": "hello", "token": None, "shown": 0, "language": "vi"})
                for number in range(ON_A_SOCKET):
                    good = {"id": f"{begun:08}{number:02}", **chance.choice(FRAMES)}
                    await ws.send_str(as_bytes(chance, mutated(chance, good)).decode(errors="replace"))
                await ws.send_str('{"type":"say","id":"the last one","text":"/menu"}')
                tally.answers[f"frames {await _last(ws)}"] += 1
    tally.sent["frames"] += count


async def _last(ws: aiohttp.ClientWebSocketResponse) -> str:
    """Whether the last frame was answered."""
    async with asyncio.timeout(30):
        async for message in ws:
            if message.type is aiohttp.WSMsgType.TEXT and '"the last one"' in message.data:
                return "answered"
    return f"599 closed with {ws.close_code}"


async def _many(one: Any, count: int) -> None:
    numbers = iter(range(count))

    async def some() -> None:
        for number in numbers:
            await one(number)

    await asyncio.gather(*(some() for _ in range(AT_ONCE)))
