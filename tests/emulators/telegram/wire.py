"""The Bot API's wire format: how a request is read and how an answer is written.

https://core.telegram.org/bots/api#making-requests
"""

import json
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, NamedTuple

from aiohttp import web
from aiohttp.web_request import FileField

Json = dict[str, Any]


class RefusalError(Exception):
    """An answer with `ok: false`, raised wherever a rule is broken."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after

    def body(self) -> Json:
        """The error object; a flood also says in `parameters` how long to wait."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.retry_after is not None:
            body["parameters"] = {"retry_after": self.retry_after}
        return body


def bad_request(why: str) -> RefusalError:
    """The 400 that most broken rules end in."""
    return RefusalError(HTTPStatus.BAD_REQUEST, f"Bad Request: {why}")


class Upload(NamedTuple):
    """A file part of a multipart request."""

    filename: str
    content: bytes
    mime_type: str


@dataclass
class Call:
    """One request of the bot: what it asked for, with which values and files."""

    method: str
    payload: Json = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    @property
    def chat_id(self) -> Any:
        """The addressed chat; None where a method has none."""
        return self.payload.get("chat_id")


class Sent(NamedTuple):
    """The record of one request, kept whether or not it was refused."""

    at: float
    method: str
    chat_id: Any
    payload: Json
    files: dict[str, Upload]


async def read_call(request: web.Request) -> Call:
    """Read query, urlencoded form, multipart or JSON, as the real server accepts all four."""
    call = Call(request.match_info["method"])
    call.payload.update(request.query)
    try:
        if request.content_type == "application/json":
            call.payload.update(await _json_object(request))
        else:
            await _read_form(request, call)
    except web.HTTPRequestEntityTooLarge as error:
        raise RefusalError(error.status, "Request Entity Too Large") from error
    _name_files_after_parameters(call)
    return call


async def _json_object(request: web.Request) -> Json:
    try:
        body = await request.json()
    except ValueError as error:
        raise bad_request("can't parse request: JSON is malformed") from error
    if not isinstance(body, dict):
        raise bad_request("can't parse request: expected an object")
    return body


async def _read_form(request: web.Request, call: Call) -> None:
    for name, value in (await request.post()).items():
        if isinstance(value, FileField):
            with value.file as opened:
                call.files[name] = Upload(value.filename, opened.read(), value.content_type)
        elif isinstance(value, (bytes, bytearray)):
            call.payload[name] = bytes(value).decode()
        else:
            call.payload[name] = value


def _name_files_after_parameters(call: Call) -> None:
    """Attach-names are random: a record is readable when a file bears its parameter's name."""
    for name, value in list(call.payload.items()):
        if isinstance(value, str) and value.startswith("attach://"):
            part = value.removeprefix("attach://")
            if part not in call.files:
                raise bad_request(f"there is no {name} in the request")
            call.files[name] = call.files.pop(part)
            call.payload[name] = f"attach://{name}"
    for name in call.files.keys() - call.payload.keys():
        if f"attach://{name}" not in json.dumps(call.payload).replace("\\", ""):
            call.payload[name] = f"attach://{name}"


def accepted(result: Any, description: str | None = None) -> web.Response:
    """The `ok: true` envelope; a few methods add a description."""
    body = {"ok": True, "result": result}
    return web.json_response(body | ({"description": description} if description else {}))


def refused(refusal: RefusalError) -> web.Response:
    """The `ok: false` envelope under the HTTP status that the real server also uses."""
    return web.json_response(refusal.body(), status=refusal.code)
