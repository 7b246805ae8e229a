"""The head of the audit log is noted elsewhere every day, where that is set."""

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot.chores.anchoring import NotKeptError, anchor
from bot.content import Library, Words
from bot.store import Store
from bot.store.staff import audit, audit_chain

NOON = datetime(2021, 5, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def words(library: Library) -> Words:
    """Those of whoever reads the mail."""
    return library.words["vi"]


class Notary:
    """Whoever keeps what is posted."""

    def __init__(self) -> None:
        self.kept: list[dict[str, object]] = []
        self.closed = False
        self.address = ""

    async def take(self, request: web.Request) -> web.Response:
        """Keeps it, unless closed."""
        if self.closed:
            raise web.HTTPServiceUnavailable
        self.kept.append(await request.json())
        return web.Response()


@pytest.fixture
async def notary() -> AsyncIterator[Notary]:
    """Over real HTTP."""
    keeper, app = Notary(), web.Application()
    app.router.add_post("/heads", keeper.take)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    keeper.address = f"http://127.0.0.1:{runner.addresses[0][1]}/heads"
    yield keeper
    await runner.cleanup()


class MailServer:
    """Takes mail as RFC 5321 has it, or says that it is full; `said` are the commands, `mails` what came."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.mails: list[EmailMessage] = []
        self.full = False

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        writer.write(b"220 mail.example.vn\r\n")
        while line := (await reader.readline()).decode():
            command = line.split()[0].upper()
            self.said.append(line.strip())
            if command == "DATA" and not self.full:
                writer.write(b"354 go on\r\n")
                content = await reader.readuntil(b"\r\n.\r\n")
                self.mails.append(message_from_bytes(content, policy=default))  # type: ignore[arg-type]
            writer.write(b"452 full\r\n" if command == "DATA" and self.full else ANSWERS.get(command, b"250 ok\r\n"))
            if command == "QUIT":
                break
        writer.close()


ANSWERS = {"QUIT": b"221 bye\r\n"}


async def test_it_is_mailed_once_a_day(store: Store, words: Words) -> None:
    """To whom the address names, in the site's language, with what verifies the log; a server that is full is asked
    again at the next look, and no password goes over a line that everybody reads."""
    server = MailServer()
    async with await asyncio.start_server(server.serve, "127.0.0.1", 0) as listening:
        host = f"127.0.0.1:{listening.sockets[0].getsockname()[1]}"
        where = f"smtp://{host}/?from=bot@example.vn&to=thanhtra@example.vn"
        server.full = True
        with pytest.raises(NotKeptError):
            await anchor(store, where, lambda: NOON, words)
        server.full = False
        async with store.begin() as tx:
            await audit.record(tx, "Mai", "role granted", {}, NOON)
        assert await anchor(store, where, lambda: NOON, words)
        assert not await anchor(store, where, lambda: NOON + timedelta(hours=23), words)
        with pytest.raises(NotKeptError):
            with_password = where.replace("smtp://", "smtp://bot:hush@")
            await anchor(store, with_password, lambda: NOON + timedelta(days=2), words)
    (mail,) = server.mails
    assert (mail["To"], mail["From"], mail["Subject"]) == ("thanhtra@example.vn", "bot@example.vn", "Nhật ký: 1 mục")
    digest = re.search(r"--head (\S+)", mail.get_content())
    assert digest is not None and "hush" not in str(server.said)
    async with store.read() as tx:
        await audit_chain.verify(tx, digest[1])


async def test_it_is_posted_once_a_day_and_holds_the_log(store: Store, notary: Notary, words: Words) -> None:
    """What was posted verifies the log, which must still hold it; the next one comes a day later."""
    async with store.begin() as tx:
        await audit.record(tx, "Mai", "role granted", {}, NOON)
    assert await anchor(store, notary.address, lambda: NOON, words)
    assert not await anchor(store, notary.address, lambda: NOON + timedelta(hours=23), words)
    assert await anchor(store, notary.address, lambda: NOON + timedelta(hours=25), words)
    assert [head["entries"] for head in notary.kept] == [1, 2]
    async with store.read() as tx:
        await audit_chain.verify(tx, str(notary.kept[0]["digest"]))


async def test_what_could_not_be_told_is_due_again(store: Store, notary: Notary, words: Words) -> None:
    """A keeper who does not answer is asked again at the next look."""
    notary.closed = True
    with pytest.raises(NotKeptError):
        await anchor(store, notary.address, lambda: NOON, words)
    notary.closed = False
    assert await anchor(store, notary.address, lambda: NOON, words)
    assert len(notary.kept) == 1


async def test_it_can_stand_in_the_log_of_the_process(store: Store, words: Words) -> None:
    """Where that goes to another machine."""
    with capture_logs() as lines:
        await anchor(store, "log", lambda: NOON, words)
    assert [(line["event"], line["entries"]) for line in lines] == [("audit head", 0)]
