"""The Bot API: a method's name and its values go out as JSON, its result comes back.

https://core.telegram.org/bots/api#making-requests. Nothing is read of an answer but what is needed: one that a library
did not know ended polling.
"""

import json
from dataclasses import dataclass
from typing import Any

import aiohttp
from pydantic_core import to_json

from bot.channels.connections import CONNECT, Connections
from bot.model import InDoubtError, RefusedError, RetryError, SendError, UnreachableError

READ = 20.0
"""Seconds until an answer is given up; an upload gets three times as long."""

TOO_MANY, FORBIDDEN = 429, 403
_JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that goes along, as the value of a parameter."""

    parameter: str
    name: str
    content: bytes


class Api:
    """One bot's token; at most `connections` requests are on their way at once, the others wait."""

    def __init__(self, token: str, root: str, connections: int = 64) -> None:
        self._methods, self._files = f"{root}/bot{token}/", f"{root}/file/bot{token}/"
        self._connections = Connections(connections)

    async def open(self) -> None:
        """Makes calls possible."""
        await self._connections.open()

    async def close(self) -> None:
        """Gives the connections back."""
        await self._connections.close()

    async def __call__(self, method: str, patience: float = READ, **values: Any) -> Any:
        """The result of a method; values that are `None` stay here. Raises a `SendError`."""
        body = to_json(_said(values))
        return _result(*await self._request("POST", self._methods + method, patience, data=body, headers=_JSON))

    async def upload(self, method: str, upload: Upload, **values: Any) -> Any:
        """The result of a method that takes a file along."""
        form = _form(_said(values), upload)
        return _result(*await self._request("POST", self._methods + method, 3 * READ, data=form))

    async def file(self, file_id: str) -> bytes:
        """What somebody has sent (https://core.telegram.org/bots/api#getfile). Raises a `SendError`."""
        found = await self("getFile", file_id=file_id)
        status, content = await self._request("GET", self._files + str(found["file_path"]), READ)
        if status != 200:
            raise RefusedError(str(status))
        return content

    async def _request(self, verb: str, url: str, patience: float, **more: Any) -> tuple[int, bytes]:
        """Status and body. Errors bear the class alone: their text may hold the address, which holds the token."""
        session = self._connections.opened(later=1.0)
        timeout = aiohttp.ClientTimeout(sock_connect=CONNECT, sock_read=patience)
        try:
            async with session.request(verb, url, timeout=timeout, **more) as answer:
                return answer.status, await answer.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
            raise RetryError(2.0) from None  # no connection came about: certainly not seen
        except (TimeoutError, aiohttp.ClientError) as error:
            raise InDoubtError(type(error).__name__) from None


def _said(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _form(values: dict[str, Any], upload: Upload) -> aiohttp.FormData:
    form = aiohttp.FormData()
    for name, value in values.items():
        form.add_field(name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
    form.add_field(upload.parameter, upload.content, filename=upload.name, content_type="application/octet-stream")
    return form


def _result(status: int, body: bytes) -> Any:
    try:
        told = json.loads(body)
    except ValueError:
        told = None
    if not isinstance(told, dict):
        raise InDoubtError(f"{status}, and no JSON") if status < 400 else _failure(status, {})
    if status < 300 and told.get("ok"):
        return told.get("result")
    raise _failure(status, told)


def _failure(status: int, told: dict[str, Any]) -> SendError:
    """Told apart by code alone (https://core.telegram.org/bots/api#responseparameters)."""
    parameters = told.get("parameters")
    after = parameters.get("retry_after") if isinstance(parameters, dict) else None
    if status == TOO_MANY or after is not None:
        return RetryError(float(after) if isinstance(after, int | float) else 1.0)
    if status == FORBIDDEN:
        return UnreachableError()
    if 400 <= status < 500:
        return RefusedError(f"{status} {told.get('description', '')}".strip())
    return InDoubtError(str(status))
