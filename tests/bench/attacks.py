"""What one attacker does to others: the attacks of the review, each for some seconds, while ten people talk.

Told for each: how long `/menu` takes the others (p95) beside what it takes at rest, and how much of that the program
was at work (its event loop's processor time, which a busy machine does not change); processor time of the program and
of the process that opens files, and the most memory both ever had. The attacker has one address and ten browsers.
"""

import asyncio
import base64
import io
import zipfile
from contextlib import suppress
from itertools import count

import aiohttp
from PIL import Image

from tests.bench.grounds import line
from tests.bench.neighbours import SECONDS, Frame, Waits, Watched, answered, frame, program, talk
from tests.files import listed

BROWSERS, PATIENCE = 10, 0.5
ATTACKER = {"X-Forwarded-For": "113.160.1.2"}
MANY_PAIRS = "a" + "\u0301\u0323" * 4999
EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 1 1\n{} loop\n"


def _styles() -> bytes:
    """A workbook whose styles hold three million formats."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("[Content_Types].xml", "<Types/>")
        book.writestr("xl/workbook.xml", "<workbook><sheets/></workbook>")
        book.writestr("xl/styles.xml", "<styleSheet><cellXfs>" + "<xf/>" * 3_100_000 + "</cellXfs></styleSheet>")
    return packed.getvalue()


def _picture() -> bytes:
    """Twenty-five megapixels in 84 kB."""
    packed = io.BytesIO()
    Image.new("RGB", (5000, 5000), "white").save(packed, "PNG", compress_level=9)
    return packed.getvalue()


def file_frame(kind: str, name: str, content: bytes) -> Frame:
    """A file that somebody sends."""
    return frame(type=kind, name=name, data="data:;base64," + base64.b64encode(content).decode())


def _says(text: str) -> Frame:
    return frame(type="say", text=text)


ATTACKS: dict[str, Frame] = {
    "C1 an endless EPS as a photo": file_frame("photo", "code.eps", EPS),
    "H1 five thousand pairs of combining marks": _says(f"/menu {MANY_PAIRS}"),
    "H1 ten thousand digits": _says("0" * 10_000),
    "H2 three million formats in a workbook": file_frame("file", "list.xlsx", _styles()),
    "H3 pictures of 25 megapixels": file_frame("photo", "code.png", _picture()),
    "H6 lists of 1,999 places": file_frame("file", "list.csv", listed(*(f"Điểm {number}" for number in range(1999)))),
    "H6 frames as fast as they go": _says("/menu"),
    "frames of 750,000 values": frame(type="shown", heap=[[]] * 750_000),
}


async def _tried(ws: aiohttp.ClientWebSocketResponse, made: Frame) -> str:
    """How it is answered, if it is within a moment; a script does not wait."""
    try:
        async with asyncio.timeout(PATIENCE):
            return await answered(ws, made)
    except TimeoutError:
        return "unanswered"


async def _attack(session: aiohttp.ClientSession, address: str, made: Frame, tried: dict[str, int]) -> None:
    """One browser of the attacker, which never waits as it is told."""
    while True:
        with suppress(aiohttp.ClientError, ConnectionError):
            async with session.ws_connect(address, headers=ATTACKER, max_msg_size=0) as ws:
                await ws.send_json({"type": "hello", "token": None})
                for _ in count():
                    answer = await _tried(ws, made)
                    tried[answer] = tried.get(answer, 0) + 1
                    if answer == "closed":
                        break
                    await asyncio.sleep(0.01)
        await asyncio.sleep(0.05)


async def _talks(address: str, watched: Watched, made: Frame | None, tried: dict[str, int]) -> Waits:
    async with aiohttp.ClientSession() as session:
        mean = [_attack(session, address, made, tried) for _ in range(BROWSERS)] if made else []
        return await talk(session, address, watched, SECONDS, *mean)


def _round(name: str, made: Frame | None) -> tuple[float, float]:
    """One attack on a fresh program; gives the others' p95 in milliseconds, as they wait and of the loop's work."""
    tried: dict[str, int] = {}
    with program() as (address, watched, _):
        told, worked = asyncio.run(_talks(address, watched, made, tried)).figures
    done = f"{tried.get('ack', 0)} taken, {sum(tried.values()) - tried.get('ack', 0)} refused; " if made else ""
    done += f"{sum(watched.spent.values()):.1f} s of processor, {watched.peak / 2**20:.0f} MB"
    line(name, told, "ms p95", f"{worked:.1f} ms of the loop's; {done}")
    return told, worked


def main() -> None:
    """All of them, after a round at rest."""
    rest = _round("at rest", None)
    rounds = [_round(name, made) for name, made in ATTACKS.items()]
    for what, place in (("as they wait", 0), ("of the loop's work", 1)):
        worst = max(figures[place] for figures in rounds)
        line(f"the worst, beside rest, {what}", worst / rest[place], "times", "wanted: at most 2")
