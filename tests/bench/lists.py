"""What others notice while a colleague registers 1,999 places with one list, again and again, and their posters are
drawn: how long `/menu` takes ten people (p95), beside what it takes at rest."""

import asyncio
from contextlib import suppress
from datetime import UTC, datetime

import aiohttp

from bot.channels.webchat import chat_of
from bot.model import Address
from bot.model.tokens import browser_token
from bot.staff import invitations
from bot.store import Store
from bot.store.people import people
from bot.store.staff import colleagues
from bot.store.vault import Vault
from tests.bench.attacks import file_frame
from tests.bench.grounds import line
from tests.bench.neighbours import SECONDS, Waits, Watched, answered, frame, program, talk
from tests.files import listed
from tests.people import SECRET


def main() -> None:
    """A round at rest, and one with the lists."""
    rest, busy = _round("at rest", lists=False), _round("while lists are registered", lists=True)
    line("beside rest", busy / rest, "times", "wanted: at most 2")


def _round(name: str, lists: bool) -> float:
    taken: list[str] = []
    with program() as (address, watched, url):
        told, worked = asyncio.run(_talks(address, watched, url, taken if lists else None)).figures
    done = f"{taken.count('ack')} lists of 1,999 places; " if lists else ""
    line(name, told, "ms p95", f"{worked:.1f} ms of the loop's; {done}{sum(watched.spent.values()):.1f} s of processor")
    return told


async def _talks(address: str, watched: Watched, url: str, taken: list[str] | None) -> Waits:
    async with aiohttp.ClientSession() as session:
        work = [] if taken is None else [_registers(session, address, url, taken)]
        return await talk(session, address, watched, 3 * SECONDS, *work)


async def _registers(session: aiohttp.ClientSession, address: str, url: str, taken: list[str]) -> None:
    token = browser_token()
    async with session.ws_connect(address, max_msg_size=0) as ws:
        await ws.send_json({"type": "hello", "token": token})
        for text in ("/danhsach", "đồng ý"):
            await answered(ws, frame(type="say", text=text))
        await _works_here(url, Address("web", chat_of(token)))
        with suppress(ConnectionError):
            for number in range(1000):
                names = (f"Điểm {number} {place}" for place in range(1999))
                taken.append(await answered(ws, file_frame("file", "list.csv", listed(*names))))
                await asyncio.sleep(1.0)


async def _works_here(url: str, where: Address) -> None:
    store, now = Store(url, Vault(SECRET)), datetime.now(UTC)
    async with store.begin() as tx:
        person = await people.at(tx, where)
        assert person is not None
        await colleagues.accept(tx, await invitations.invite(tx, "Mai", "editor", now), person.id, now)
    await store.close()
