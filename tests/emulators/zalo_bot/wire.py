"""How a request is read, and how an answer is written."""

import json
import secrets
import time
from typing import Any

from aiohttp import web

Json = dict[str, Any]


class RefusalError(Exception):
    """An answer with `ok: false`. Its HTTP status is the code's, or 200 where the service hides it."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code, self.description = code, description


async def read_call(request: web.Request) -> Json:
    """The parameters: query, form, multipart or JSON, as the docs allow."""
    given: Json = dict(request.query)
    if request.content_type == "application/json" and request.can_read_body:
        try:
            body = await request.json()
        except ValueError as wrong:
            raise RefusalError(400, "Bad request: malformed JSON") from wrong
        if not isinstance(body, dict):
            raise RefusalError(400, "Bad request: expected an object")
        given |= body
    elif request.can_read_body:
        given |= dict((await request.post()).items())
    return given


def accepted(result: Any) -> web.Response:
    """The `ok: true` envelope; sendChatAction has no result."""
    return web.json_response({"ok": True} if result is None else {"ok": True, "result": result})


def refused(refusal: RefusalError, hidden: bool = False) -> web.Response:
    """The `ok: false` envelope; `hidden`: under HTTP 200."""
    body = {"ok": False, "description": refusal.description, "error_code": refusal.code}
    return web.json_response(body, status=200 if hidden else refusal.code)


def identity() -> str:
    """Twenty hexadecimal digits, as all ids look."""
    return secrets.token_hex(10)


def milliseconds() -> int:
    """Now, as all times are given."""
    return int(time.time() * 1000)


def plain(value: object) -> str:
    """For the record of what was called."""
    return json.dumps(value, ensure_ascii=False, default=str)
