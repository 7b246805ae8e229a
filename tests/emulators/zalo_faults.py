"""What goes wrong on demand, on either of Zalo's services."""

import asyncio
from dataclasses import dataclass, field
from typing import Literal

from aiohttp import web

Kind = Literal["slow", "status", "garbage", "drop", "body"]


@dataclass
class Fault:
    """Trouble for the next requests whose path ends with `where`: `slow` waits `seconds`, `status` answers with an HTTP
    status, `garbage` with what is no JSON, `drop` hangs up, `body` with HTTP 200 and this JSON. With `done` the request
    is carried out first and only its answer is lost. `times=None`: for ever."""

    kind: Kind
    where: str = ""
    times: int | None = 1
    status: int = 502
    seconds: float = 0.0
    body: dict[str, object] = field(default_factory=dict)
    done: bool = False

    async def answer(self, request: web.Request) -> web.Response | None:
        """The broken answer; None lets the good one through."""
        match self.kind:
            case "slow":
                await asyncio.sleep(self.seconds)
                return None
            case "status":
                return web.Response(status=self.status, text="<html>Bad Gateway</html>", content_type="text/html")
            case "garbage":
                return web.Response(text="<html>not JSON</html>", content_type="text/html")
            case "body":
                return web.json_response(self.body)
        if request.transport is not None:
            request.transport.abort()
        return web.Response()


class Faults:
    """The faults that tests ordered, in their order."""

    def __init__(self) -> None:
        self.ordered: list[Fault] = []

    def take(self, path: str) -> Fault | None:
        """The first fault that is meant for this path; used up after its number of times."""
        meant = next((fault for fault in self.ordered if path.endswith(fault.where)), None)
        if meant is not None and meant.times is not None:
            meant.times -= 1
            if meant.times == 0:
                self.ordered.remove(meant)
        return meant
