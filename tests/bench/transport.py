"""Our client of the Bot API against python-telegram-bot's, in one run: `python -m tests.bench transport`."""

import asyncio
import time
from collections.abc import Awaitable, Callable

import telegram
from aiohttp import web
from telegram.request import HTTPXRequest

from bot.channels.telegram.api import Api

REQUESTS = 1500
LATENCY = 0.04
ANSWER = {"ok": True, "result": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "x"}}


async def _answer(_request: web.Request) -> web.Response:
    await asyncio.sleep(LATENCY)
    return web.json_response(ANSWER)


async def _rate(send: Callable[[], Awaitable[object]], together: int) -> float:
    gate = asyncio.Semaphore(together)

    async def one() -> None:
        async with gate:
            await send()

    await one()
    began = time.perf_counter()
    await asyncio.gather(*(one() for _ in range(REQUESTS)))
    return REQUESTS / (time.perf_counter() - began)


async def _theirs(root: str, together: int) -> float:
    request = HTTPXRequest(connection_pool_size=together)
    bot = telegram.Bot("1:bench", base_url=f"{root}/bot", request=request)
    await request.initialize()
    rate = await _rate(lambda: bot.send_message(1, "x"), together)
    await request.shutdown()
    return rate


async def _ours(root: str, together: int) -> float:
    api = Api("1:bench", root, connections=together)
    await api.open()
    rate = await _rate(lambda: api("sendMessage", chat_id=1, text="x"), together)
    await api.close()
    return rate


async def _bench() -> None:
    app = web.Application()
    app.router.add_post("/{path:.*}", _answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    root = f"http://127.0.0.1:{runner.addresses[0][1]}"
    for together in (16, 64, 256):
        theirs, ours = await _theirs(root, together), await _ours(root, together)
        rates = f"theirs {theirs:,.0f}/s, ours {ours:,.0f}/s, × {ours / theirs:.1f}"
        print(f"{together:>4} in flight, {LATENCY * 1000:g} ms: {rates}")
    await runner.cleanup()


def main() -> None:
    """Prints the rates and their ratios."""
    asyncio.run(_bench())
