# ruff: noqa: E501
"""Good messages to begin from, and requests by the thousand."""

import random
from typing import Any

from tests.fuzz.oddities import ODD

LAN = {"id": 7, "is_bot": False, "first_name": "Lan", "language_code": "vi"}
CHAT = {"id": 7, "type": "private", "first_name": "Lan"}
BASE = {"message_id": 1, "date": 1621846800, "chat": CHAT, "from": LAN}
SIZE = {"file_id": "a", "file_unique_id": "b", "width": 90, "height": 90, "file_size": 900}
BUTTON = {"inline_keyboard": [[{"text": "Menu", "callback_data": "open:menu"}]]}

UPDATES: tuple[dict[str, Any], ...] = (
    {"update_id": 1, "message": {**BASE, "text": "/start install"}},
    {"update_id": 1, "message": {**BASE, "text": "Bluezone có tốn pin không?", "reply_to_message": BASE}},
    {"update_id": 1, "message": {**BASE, "photo": [SIZE, SIZE], "caption": "mã đây"}},
    {"update_id": 1, "message": {**BASE, "document": {**SIZE, "file_name": "điểm.csv", "mime_type": "text/csv"}}},
    {"update_id": 1, "message": {**BASE, "contact": {"phone_number": "+84912345678", "first_name": "Lan", "user_id": 7}}},
    {"update_id": 1, "message": {**BASE, "sticker": {**SIZE, "emoji": "👍", "is_animated": False, "type": "regular"}}},
    {"update_id": 1, "message": {**BASE, "location": {"latitude": 13.1, "longitude": 109.3}}},
    {
        "update_id": 1,
        "callback_query": {
            "id": "1", "from": LAN, "chat_instance": "1", "data": "open:menu",
            "message": {**BASE, "text": "Chào", "reply_markup": BUTTON},
        },
    },
    {
        "update_id": 1,
        "my_chat_member": {
            "chat": CHAT, "from": LAN, "date": 1621846800,
            "old_chat_member": {"user": LAN, "status": "member"}, "new_chat_member": {"user": LAN, "status": "kicked"},
        },
    },
)  # fmt: skip

FRAMES: tuple[dict[str, Any], ...] = (
    {"type": "say", "text": "xin chào"},
    {"type": "say", "text": "/dangky"},
    {"type": "pick", "value": "open:menu"},
    {"type": "photo", "data": "data:image/jpeg;base64,AAAA"},
    {"type": "file", "name": "điểm.csv", "data": "data:text/csv;base64,YSxi"},
    {"type": "shown", "number": 1},
    {"type": "hello", "token": None, "shown": 0, "language": "vi"},
)

METHODS = ("GET", "GET", "GET", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW", "get", "CONNECT")
PATHS = (
    "/", "/c/{}", "/c/K/{}/x", "/keys.json", "/visit/arrive", "/visit/leave", "/visit/offline", "/visits", "/visits/erase",
    "/visit-worker.js", "/staff", "/staff/sign-in/{}", "/staff/{}", "/health/live", "/health/ready", "/metrics", "/chat",
    "/telegram", "/static/{}", "/static/embed.js", "/images/{}", "/.well-known/security.txt", "/{}", "//{}", "/%2e%2e/{}", "*",
)  # fmt: skip
NAMES = (
    "Cookie", "Host", "Origin", "Sec-Fetch-Site", "Accept", "Accept-Language", "User-Agent", "Content-Type", "Range",
    "If-Modified-Since", "If-None-Match", "Upgrade", "X-Forwarded-For", "X-Telegram-Bot-Api-Secret-Token", "Expect", "Referer",
    "Authorization", "Content-Encoding", "Connection", "Sec-WebSocket-Version",
)  # fmt: skip
VALUES = (
    "visitor=x", "staff=\xff; visitor=\xe9", "text/html", "application/json", "multipart/form-data; boundary=b",
    "multipart/form-data", "application/x-www-form-urlencoded; charset=klingon", "application/x-www-form-urlencoded",
    "bytes=9-1", "bytes=-", "gzip", "deflate", "same-origin", "http://[", "[::1", "websocket", "100-continue", "é" * 50, "*/*;q=x",
    "Wed, 99 Foo 2021 99:99:99 GMT", '"x', "Basic ////", "a" * 4000, "\x01", "localhost:99999999",
)  # fmt: skip
BODIES = (
    b"", b"visit=all", b"token=%00&place=%ff", b"visit=\xff", b"a=" + b"&a=" * 3000, b"--b\r\n\r\nx\r\n--b--", b"--b", b"{}", b"\x00" * 99,
    b'--b\r\nContent-Disposition: form-data; name="visit"; filename="x"\r\n\r\n1\r\n--b--\r\n',
    b'--b\r\nContent-Disposition: form-data; name="place"\r\nContent-Type: text/plain; charset=x\r\n\r\n1\r\n--b--\r\n',
)  # fmt: skip


def request(chance: random.Random) -> tuple[bytes, bool]:
    """The bytes of a request, and whether that is all of it: one in ten breaks off in the middle."""
    odd = str(chance.choice(ODD)).encode("utf-8", "surrogatepass")[:3000]
    quoted = b"".join(
        b"%%%02x" % byte if byte < 33 or byte > 126 or chance.random() < 0.1 else bytes([byte]) for byte in odd
    )
    path = chance.choice(PATHS).encode().replace(b"{}", quoted)
    if chance.random() < 0.3:
        path += b"?" + chance.choice((b"lang=", b"start=", b"a=/", b"said=", b"&&=")) + quoted
    body = chance.choice(BODIES)
    lines = [chance.choice(METHODS).encode() + b" " + path + b" HTTP/1.1"]
    if chance.random() < 0.95:
        lines.append(b"Host: localhost")
    for name in chance.sample(NAMES, chance.randint(0, 4)):
        lines.append(name.encode() + b": " + chance.choice(VALUES).encode("latin-1"))
    lines.append(b"Content-Length: %d" % (len(body) if chance.random() < 0.9 else chance.choice((0, 7, 10**9))))
    whole = b"\r\n".join([*lines, b"Connection: close", b"", b""]) + body
    if chance.random() < 0.9:
        return whole, not lines[-1].endswith(b"0" * 9)
    return whole[: chance.randrange(1, len(whole))], False
