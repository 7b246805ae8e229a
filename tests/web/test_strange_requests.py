"""Requests that no page of ours sends."""

import asyncio
import json

import aiohttp
import pytest

from bot.app import App
from bot.model.tokens import browser_token
from tests.running import running, settings
from tests.socket_citizen import SocketCitizen, in_pieces

FORM, PARTS = "application/x-www-form-urlencoded", "multipart/form-data; boundary=b"
FORMS = ("/visit/arrive", "/visit/leave", "/visits/erase")
BAD_FORMS = {
    "an unknown charset": (f"{FORM}; charset=klingon", b"visit=%C3%A9"),
    "a charset that is no text": (f"{FORM}; charset=base64", b"visit=1"),
    "letters that are none": (f"{FORM}; charset=utf-8", b"visit=\xff\xfe"),
    "no boundary": ("multipart/form-data", b"visit"),
    "a part without a name": (
        PARTS,
        b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n",
    ),
    "parts within parts": (
        PARTS,
        b'--b\r\nContent-Disposition: form-data; name="visit"\r\n'
        b"Content-Type: multipart/mixed; boundary=c\r\n\r\n--c--",
    ),
    "a part cut off": (PARTS, b'--b\r\nContent-Disposition: form-data; name="vis'),
    "an unknown transfer encoding": (
        PARTS,
        b'--b\r\nContent-Disposition: form-data; name="visit"\r\n'
        b"Content-Transfer-Encoding: rot13\r\n\r\nx\r\n--b--\r\n",
    ),
    "a file": (
        PARTS,
        b'--b\r\nContent-Disposition: form-data; name="token"; filename="a"\r\n\r\nx\r\n--b--\r\n',
    ),
    "a NUL": (FORM, b"place=%00&token=%00&visit=%00"),
}


async def raw(app: App, request: bytes) -> bytes:
    """What comes back for bytes that no client of HTTP would send."""
    reader, writer = await asyncio.open_connection("127.0.0.1", app.settings.port)
    writer.write(request)
    answer = await asyncio.wait_for(reader.read(65536), 10)
    writer.close()
    await writer.wait_closed()
    return answer


@pytest.mark.parametrize("bad", BAD_FORMS)
async def test_a_form_that_is_none_is_refused_in_words(app: App, bad: str) -> None:
    """It is the sender's mistake: no 500, and the page says in both languages what can be done."""
    kind, body = BAD_FORMS[bad]
    async with aiohttp.ClientSession(headers={"Content-Type": kind, "Sec-Fetch-Site": "same-origin"}) as session:
        for path in FORMS:
            async with session.post(f"{app.settings.address}{path}", data=body, allow_redirects=False) as answer:
                assert answer.status < 500, path
                if answer.status >= 400:
                    page = await answer.text()
                    assert 'lang="vi"' in page and 'lang="en"' in page


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("DELETE", "/visits", 405),
        ("POST", "/visit/arrive", 400),
        ("GET", "/static/../app.py", 404),
    ],
)
async def test_every_refusal_is_a_page_with_every_header(app: App, method: str, path: str, status: int) -> None:
    """A wrong address or a wrong method reads like a page of ours, with its policy; no version is named."""
    async with aiohttp.ClientSession() as session, session.request(method, f"{app.settings.address}{path}") as answer:
        assert answer.status == status
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "Server" not in answer.headers
        page = await answer.text()
        assert 'lang="vi"' in page and 'lang="en"' in page


async def test_a_script_is_refused_in_json(app: App) -> None:
    """Who asks for JSON gets the sentence as JSON."""
    async with aiohttp.ClientSession(headers={"Accept": "application/json"}) as session:
        async with session.post(f"{app.settings.address}/visit/arrive") as answer:
            assert answer.status == 400
            assert "Em không đọc được" in (await answer.json())["text"]


async def test_the_policy_names_our_own_socket_alone(app: App) -> None:
    """A script on our page could talk to nobody else; files and sockets say so as pages do."""
    host = app.settings.address.partition("://")[2]
    async with aiohttp.ClientSession() as session:
        for path in ("/", "/static/chat.js", "/staff", "/health/live"):
            async with session.get(f"{app.settings.address}{path}") as answer:
                policy = answer.headers["Content-Security-Policy"]
                assert "ws: " not in policy and "wss: " not in policy
                assert "Strict-Transport-Security" not in answer.headers
                if path == "/":
                    assert f"connect-src 'self' ws://{host};" in policy


async def test_who_comes_by_https_comes_by_nothing_else(database_url: str) -> None:
    """Where the public address is https, every answer says so for a year, and the socket's is wss."""
    async with running(settings(database_url, public_url="https://bot.example.vn")) as app:
        async with aiohttp.ClientSession() as session:
            for path in ("/", "/nowhere", "/static/chat.js"):
                async with session.get(f"http://127.0.0.1:{app.settings.port}{path}") as answer:
                    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"
                    assert "connect-src 'self' wss://bot.example.vn;" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "request_",
    [
        b"GET / HTTP/1.1\r\nHost: x\r\nCookie: visitor=\xff\xfe; a=\xe9\r\n\r\n",
        b"GET /?lang=%ff%00&start=\xc3\xa9 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /c/%ff%fe%00 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /c/..%2f..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /static/%00 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /images/" + b"a" * 5000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /visits HTTP/1.1\r\nHost: x\r\nCookie: visitor=" + b"A" * 43 + b"\r\n\r\n",
        b"POST /visits/erase HTTP/1.1\r\nHost: x\r\nOrigin: http://[\r\nContent-Length: 0\r\n\r\n",
        b"POST /visit/arrive HTTP/1.1\r\nHost: [::1\r\nOrigin: \xff\r\nContent-Length: 0\r\n\r\n",
        b"GET /staff/sign-in/%ff%00 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /staff HTTP/1.1\r\nHost: x\r\nCookie: staff=\xff\r\nUser-Agent: \xff\r\n\r\n",
        b"GET /chat HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Key: \xff\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET http://[::1 HTTP/1.1\r\nHost: x\r\n\r\n",
    ],
)
async def test_no_request_is_our_mistake(app: App, request_: bytes) -> None:
    """Whatever bytes come, the answer is not a 500 and names no version."""
    answer = await raw(app, request_)
    assert answer.startswith(b"HTTP/1.")
    assert b" 500 " not in answer.partition(b"\r\n")[0], answer
    assert b"aiohttp" not in answer and b"Python" not in answer


async def test_a_slash_in_the_query_makes_no_genuine_code_a_forgery(app: App) -> None:
    """What follows the question mark is not part of the code."""
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{app.settings.address}/c/ABCDEFGH?a=/") as page:
            assert "Mã này không có trong danh sách" in await page.text()


FRAMES = [
    "[" * 100_000,
    '{"type":' * 20_000,
    json.dumps({"type": "say", "id": "12345678", "text": {"a": []}}),
    '{"type": "say", "id": "1234567\\ud800", "text": "xin chào"}',
    '{"type": "say", "id": "12345678", "text": "\\ud83d \\u0000"}',
    '{"type": "shown", "number": 99999999999999999999999999}',
    '{"type": "shown", "number": true}',
    '{"type": "shown", "number": -1}',
    '{"type": "shown", "number": ' + "9" * 5000 + "}",
    '{"type": "pick", "id": "12345678", "value": "open:followed:²/1"}',
    '{"type": "pick", "id": "12345679", "value": "open:followed:99999999999999999999999/1"}',
    '{"type": "pick", "id": "12345670", "value": "open:stop:99999999999999999999999"}',
    '{"type": "photo", "id": "12345671", "data": "\\ud800"}',
    "NaN",
    "",
]


async def test_no_frame_ends_the_talk(database_url: str) -> None:
    """Odd JSON, halves of characters, numbers beyond 64 bits: the page stays connected, and nobody gets an apology."""
    async with running(settings(database_url)) as app, SocketCitizen(app.settings.address) as lan:
        for frame in FRAMES:
            for piece in in_pieces(frame):
                await lan._ws.send_str(piece)
        await lan.says("/menu")
        await lan.hears("Anh/chị cần gì")
        assert lan.closed is None and "Mã lỗi" not in lan.text


@pytest.mark.parametrize(
    "hello",
    [
        {"type": "hello", "token": "x", "shown": 10**30},
        {"type": "hello", "token": None, "shown": True, "language": ["vi"]},
        {"type": "hello", "token": browser_token(), "shown": 2**63, "language": "\ud800"},
    ],
)
async def test_no_greeting_is_our_mistake(app: App, hello: dict[str, object]) -> None:
    """Whatever a browser says it is, it is welcomed."""
    async with aiohttp.ClientSession() as session, session.ws_connect(f"{app.settings.address}/chat") as ws:
        await ws.send_str(json.dumps(hello))
        assert json.loads((await ws.receive(10)).data)["type"] == "welcome"


async def test_whoever_finds_a_hole_reads_whom_to_tell(app: App) -> None:
    """security.txt names a contact and a day until which that is true, as RFC 9116 wants both."""
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{app.settings.address}/.well-known/security.txt") as answer:
            assert answer.status == 200 and answer.content_type == "text/plain"
            text = await answer.text()
    assert "Contact: tel:+84" in text and "Expires: " in text
