"""Four hundred people who talk to a bot over its webhook, and the Bot API that the bot answers through."""

import asyncio
import itertools
import json
import random
import re
import statistics
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from tests.bench.http import Client, Http, answer

PEOPLE, TOGETHER = 400, 64
FIRST_ID = 10_000_000
PATIENCE = 30.0

APART = 37
"""Texts between two that one person says: neighbours ask the same in other words, and whoever asks the same again is
answered otherwise."""

TO = re.compile(rb'chat_id"?(?:=|:\s*"?|\r\n\r\n)(\d+)')
SENDS = re.compile(rb"^POST /bot[^/]+/send(?!ChatAction)", re.IGNORECASE)
ME = b'{"ok": true, "result": {"id": 42, "is_bot": true, "first_name": "Bench", "username": "bench_bot"}}'
_PHOTO = [{"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}]


_NUMBERS = itertools.count(1)


def sent(chat: int) -> bytes:
    """The answer to a message that was sent."""
    where = {"id": chat, "type": "private"}
    result = {"message_id": next(_NUMBERS), "date": 1, "chat": where, "text": "x", "photo": _PHOTO}
    return answer(json.dumps({"ok": True, "result": result}).encode())


class Api:
    """A Bot API that takes everything at once and tells who has got something."""

    def __init__(self) -> None:
        self.root, self.secret = "", ""
        self.arrived: Counter[int] = Counter()
        self.waiting: dict[int, asyncio.Future[float]] = {}

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Api"]:
        """On a free port of this machine."""
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: Http(self._take), "127.0.0.1", 0)
        self.root = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        try:
            yield self
        finally:
            server.close()

    def _take(self, _line: Http, head: bytes, body: bytes) -> bytes:
        if SENDS.match(head):
            return self._sent(body)
        if b"/setwebhook" in head.split(b"\r\n", 1)[0].lower():
            found = re.search(rb'secret_token"?(?:=|:\s*"|\r\n\r\n)([\w-]+)', body)
            self.secret = found[1].decode() if found else ""
        return answer(ME if b"/getme" in head[:80].lower() else b'{"ok": true, "result": true}')

    def _sent(self, body: bytes) -> bytes:
        now, found = time.perf_counter(), TO.search(body)
        assert found, body[:200]
        chat = int(found[1])
        self.arrived[chat] += 1
        waiter = self.waiting.pop(chat, None)
        if waiter and not waiter.done():
            waiter.set_result(now)
        return sent(chat)


@dataclass(frozen=True)
class Took:
    """Turns a second, and seconds from an update to its reply."""

    rate: float
    waits: Sequence[float]

    def share(self, hundredths: int) -> float:
        """The wait in seconds that so many hundredths of all stay under."""
        return statistics.quantiles(self.waits, n=100)[hundredths - 1]


def _another(texts: Sequence[str], number: int) -> str:
    """What is said next, where everybody says something in turn: nobody says the same twice in a row."""
    return texts[(number + number // PEOPLE * APART) % len(texts)]


class Rush:
    """Everybody says one thing at a time, and waits for the reply. `ports` are taken in turn, as a proxy does. Where it
    is `patient`, what is refused is posted again, and counted."""

    def __init__(self, api: Api, ports: Sequence[int], path: str = "/telegram", patient: bool = False) -> None:
        self.patient, self.refused = patient, 0
        self._api, self._path = api, path
        self._clients = itertools.cycle([Client(port) for port in ports])
        self._ids, self._updates = itertools.count(1), itertools.count(1_000_000)

    async def say(self, person: int, text: str) -> float:
        """Seconds until the first reply."""
        waiter = self._api.waiting[person] = asyncio.get_running_loop().create_future()
        body, headers = self._update(person, text), f"X-Telegram-Bot-Api-Secret-Token: {self._api.secret}\r\n"
        begun = time.perf_counter()
        await self._posted(headers, body)
        async with asyncio.timeout(PATIENCE):
            return await waiter - begun

    async def _posted(self, headers: str, body: bytes) -> None:
        """Posts an update until it is taken, as Telegram does."""
        for client in self._clients:
            try:
                status = await client.post(self._path, headers, body)
            except OSError:
                status = 0
            if status == 200:
                return
            assert self.patient, status
            self.refused += 1
            await asyncio.sleep(0.05)

    def _update(self, person: int, text: str) -> bytes:
        who = {"id": person, "first_name": "Lan", "last_name": "Nguyễn", "username": f"lan{person}"}
        message = {
            "message_id": next(self._ids),
            "date": int(time.time()),
            "chat": {**who, "type": "private"},
            "from": {**who, "is_bot": False, "language_code": "vi"},
            "text": text,
        }
        return json.dumps({"update_id": next(self._updates), "message": message}).encode()

    async def together(self, texts: Sequence[str], count: int) -> Took:
        """So many turns, `TOGETHER` under way at any moment."""
        free = [FIRST_ID + number for number in range(PEOPLE)]
        random.shuffle(free)
        numbers, waits = iter(range(count)), list[float]()

        async def one_after_another() -> None:
            for number in numbers:
                person = free.pop(0)
                waits.append(await self.say(person, _another(texts, number)))
                free.append(person)

        begun = time.perf_counter()
        await asyncio.gather(*(one_after_another() for _ in range(TOGETHER)))
        return Took(count / (time.perf_counter() - begun), waits)

    async def evenly(self, texts: Sequence[str], rate: float, count: int) -> Took:
        """So many turns, so many begun each second whether or not others have ended."""
        begun, tasks, free = time.perf_counter(), list[asyncio.Task[float]](), [FIRST_ID + n for n in range(PEOPLE)]

        async def say(person: int, text: str) -> float:
            took = await self.say(person, text)
            free.append(person)  # whoever waits for a reply says nothing else meanwhile
            return took

        for number in range(count):
            await asyncio.sleep(max(0.0, begun + number / rate - time.perf_counter()))
            assert free, "everybody waits for a reply"
            tasks.append(asyncio.create_task(say(free.pop(0), _another(texts, number))))
        return Took(rate, await asyncio.gather(*tasks))
