"""The envelope: HTTP 200 always; `error` is 0, or negative and then there is no `data`."""

import json
import secrets
from typing import Any

from aiohttp import web

Json = dict[str, Any]


class RefusalError(Exception):
    """An answer with a negative number; what a number means depends on the endpoint."""

    def __init__(self, error: int, message: str) -> None:
        super().__init__(message)
        self.error, self.message = error, message


def accepted(data: Any) -> web.Response:
    """It was done."""
    return web.json_response({"data": data, "error": 0, "message": "Success"})


def refused(refusal: RefusalError) -> web.Response:
    """It was not, and HTTP says 200 all the same."""
    return web.json_response({"error": refusal.error, "message": refusal.message})


async def body(request: web.Request) -> Json:
    """A JSON object."""
    try:
        given = await request.json()
    except ValueError as wrong:
        raise RefusalError(-201, "body is invalid!") from wrong
    if not isinstance(given, dict):
        raise RefusalError(-201, "body is invalid!")
    return given


def query(request: web.Request) -> Json:
    """The one parameter `data`, which holds JSON."""
    if set(request.query) != {"data"}:
        raise RefusalError(-201, "data is invalid!")
    try:
        given = json.loads(request.query["data"])
    except ValueError as wrong:
        raise RefusalError(-201, "data is invalid!") from wrong
    if not isinstance(given, dict):
        raise RefusalError(-201, "data is invalid!")
    return given


def invalid(field: str) -> RefusalError:
    """The error for whatever is not as the docs say."""
    return RefusalError(-201, f"{field} is invalid!")


def message_id() -> str:
    """Twenty hexadecimal digits."""
    return secrets.token_hex(10)


def number_id() -> str:
    """A number beyond what a float holds, as a string."""
    return str(2**61 + secrets.randbelow(2**60))
