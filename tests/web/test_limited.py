"""One address may ask much, and no more; others do not notice."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

import aiohttp

from bot.app import App
from bot.limits import rules
from bot.model.tokens import browser_token
from bot.store import buckets
from tests.files import listed
from tests.socket_citizen import SocketCitizen, in_pieces

ATTACKER = {"X-Forwarded-For": "113.160.1.2"}
NEIGHBOUR = {"X-Forwarded-For": "113.160.1.3"}


@asynccontextmanager
async def socket(
    session: aiohttp.ClientSession, app: App, headers: dict[str, str], token: str | None = None
) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    """A script's connection, welcomed."""
    async with session.ws_connect(f"{app.settings.address}/chat", headers=headers) as ws:
        await ws.send_json({"type": "hello", "token": token})
        await ws.receive_json()
        yield ws


async def said(ws: aiohttp.ClientWebSocketResponse, text: str = "/menu") -> str:
    """How a frame is answered: "ack", or "later"."""
    frame_id = uuid4().hex
    await ws.send_json({"type": "say", "text": text, "id": frame_id})
    while True:
        frame: dict[str, Any] = await ws.receive_json(timeout=30)
        if frame.get("id") == frame_id:
            return str(frame["type"])


async def test_ten_sockets_of_one_browser_talk_no_faster_than_one(app: App) -> None:
    """What is counted is the browser, not its connection; and it has so many connections."""
    token = browser_token()
    async with aiohttp.ClientSession() as session:
        open_ = [socket(session, app, ATTACKER, token) for _ in range(rules.SOCKETS_OF_ONE)]
        connected = [await one.__aenter__() for one in open_]
        answers = [await said(one, "1" * 4 * rules.SHORT) for one in connected]
        assert answers.count("ack") < len(connected)
        one_more = await session.ws_connect(f"{app.settings.address}/chat", headers=ATTACKER)
        await one_more.send_json({"type": "hello", "token": token})
        assert (await one_more.receive(timeout=30)).type is aiohttp.WSMsgType.CLOSE
        for one in open_:
            await one.__aexit__(None, None, None)


async def test_a_long_text_counts_as_many(app: App) -> None:
    """Reading a long text takes as long as several short ones, and uses up as much; a neighbour's are heard."""
    async with aiohttp.ClientSession() as session:
        async with socket(session, app, ATTACKER) as ws:
            answers = [await said(ws, "0" * 10_000) for _ in range(6)]
            assert answers[0] == "ack" and "later" in answers
        async with socket(session, app, NEIGHBOUR) as ws:
            assert [await said(ws, "0") for _ in range(5)] == ["ack"] * 5


async def test_newcomers_of_one_address_are_so_many(app: App) -> None:
    """A script that is somebody new each time is told to wait; somebody at another address is heard."""
    for _ in range(int(rules.NEWCOMERS.burst)):
        await app.web.limits.wait_everywhere(rules.NEWCOMERS, "113.160.1.2")
    async with aiohttp.ClientSession() as session:
        async with socket(session, app, ATTACKER) as ws:
            assert await said(ws) == "later"
        async with socket(session, app, NEIGHBOUR) as ws:
            assert await said(ws) == "ack"


async def test_places_are_counted_by_the_address_from_which_they_come(app: App) -> None:
    """Whoever is somebody new each time registers no more than the address may."""
    rule = rules.PLACES
    async with app.store.begin() as tx:
        assert not await buckets.take(tx, rule.name, "113.160.1.2", rule.burst, rule.rate, rule.burst)
    data = "data:;base64," + base64.b64encode(listed("Cà phê Hương")).decode()
    async with aiohttp.ClientSession() as session, socket(session, app, ATTACKER) as ws:
        for text in ("/danhsach", "đồng ý"):
            assert await said(ws, text) == "ack"
        await ws.send_json({"type": "file", "name": "a.csv", "data": data, "id": uuid4().hex})
        async with asyncio.timeout(30):
            while "quá nhiều điểm" not in str((await ws.receive_json()).get("text")):
                pass


async def test_what_a_page_says_by_itself_is_counted_too(app: App) -> None:
    """Thousands of "shown" are no thousands of writes: those beyond the limit are let go."""
    async with aiohttp.ClientSession() as session:
        async with socket(session, app, ATTACKER) as ws:
            await said(ws)
            for _ in range(150):
                await ws.send_json({"type": "shown", "number": 1})
            await said(ws)
    assert app.web.limits.hit["signs"] > 50


ODD = (
    "[" * 100_000,
    '{"type": "say", "text": "a", "id": "\\ud800\\ud800\\ud800\\ud800\\ud800\\ud800\\ud800\\ud800"}',
    json.dumps({"type": "shown", "number": 2**70}),
    json.dumps({"type": "shown", "number": True}),
    json.dumps({"type": "shown", "number": -1}),
    json.dumps({"type": "pick", "value": "\ud800", "id": "12345678"}),
    json.dumps({"type": "say", "text": "\x00", "id": "12345679"}),
)


async def test_a_frame_that_no_page_sends_ends_nothing(app: App) -> None:
    """Whatever is sent: the socket stays, and the next words are heard."""
    async with SocketCitizen(app.settings.address) as lan:
        for frame in ODD:
            for piece in in_pieces(frame):
                await lan._ws.send_str(piece)
        await lan.says("/menu")
        await lan.hears("cần gì")


async def test_arrivals_without_a_cookie_are_so_many(app: App) -> None:
    """Who floods a place with visitors that never were reads a sentence; the browser that is known goes on."""
    for _ in range(int(rules.VISITS.burst)):
        app.web.limits.wait(rules.VISITS, "113.160.1.2")
    form = {"place": "AB3D5FGH", "token": browser_token(), "ago": "0"}
    json_ = {"Accept": "application/json"}
    url = f"{app.settings.address}/visit/arrive?lang=vi"
    async with aiohttp.ClientSession() as session:
        async with session.post(url, data=form, headers={**ATTACKER, **json_}) as answer:
            assert answer.status == 429
            assert "Một phút nữa" in (await answer.json())["text"]
        async with session.post(url, data=form, headers={**NEIGHBOUR, **json_}) as answer:
            assert answer.status == 410


async def test_codes_are_not_guessed(app: App) -> None:
    """After so many that are none of ours, the address waits; a sentence says so."""
    async with aiohttp.ClientSession(headers=ATTACKER) as session:
        found = []
        for number in range(int(rules.CODES.burst)):
            async with session.get(f"{app.settings.address}/c/AB3D5F{number:02}?lang=vi") as answer:
                found.append(answer.status)
        assert found.count(404) == rules.CODES.burst
        async with session.get(f"{app.settings.address}/c/AB3D5FGH?lang=vi") as answer:
            assert (answer.status, answer.headers["Retry-After"]) == (429, "60")
            assert "Mạng" in await answer.text()


async def test_a_connection_that_says_nothing_is_closed(app: App) -> None:
    """Half a request holds no place for ever."""
    from bot.web.refusing.limited import close_slow

    heard: set[Any] = set()
    closed: list[int] = []

    class Connection:
        """As aiohttp has them."""

        def force_close(self) -> None:
            closed.append(1)

    class Server:
        """One that has one connection."""

        connections = (Connection(),)

    task = asyncio.create_task(close_slow(Server(), heard, slow=0.02))  # type: ignore[arg-type]
    while not closed:
        await asyncio.sleep(0.01)
    heard.add(Server.connections[0])
    await asyncio.sleep(0.03)
    before = len(closed)
    await asyncio.sleep(0.05)
    assert len(closed) == before
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
