"""What goes wrong on demand: floods, slow or broken answers, lost connections."""

import asyncio
import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Literal

from aiohttp import web

from .wire import Call, RefusalError, refused

Kind = Literal["slow", "error", "drop", "garbage"]
# https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
SENDS_A_SECOND = 30
CHAT_BURST = 5  # Not documented: the FAQ allows "short bursts" over one message a second.


@dataclass
class Fault:
    """One kind of trouble for the next requests of one method, or of any."""

    kind: Kind
    method: str | None = None
    times: int | None = 1
    seconds: float = 0.0
    status: int = HTTPStatus.BAD_GATEWAY
    done: bool = False

    def answer(self, request: web.Request) -> web.Response | None:
        """The broken answer; None lets the good one through."""
        if self.kind == "error":
            again = math.ceil(self.seconds) or None
            return refused(RefusalError(self.status, HTTPStatus(self.status).phrase, again))
        if self.kind == "garbage":
            return web.Response(text="<html>not JSON</html>", content_type="text/html")
        if self.kind == "drop" and request.transport is not None:
            request.transport.abort()
        return web.Response() if self.kind == "drop" else None


@dataclass
class Faults:
    """The faults that tests ordered, in the order in which they were ordered."""

    ordered: list[Fault] = field(default_factory=list)

    def take(self, method: str) -> Fault | None:
        """The first fault meant for this method; used up after its number of times."""
        meant = [f for f in self.ordered if f.method in (None, method)]
        if not meant:
            return None
        fault = meant[0]
        if fault.times is not None:
            fault.times -= 1
            if fault.times == 0:
                self.ordered.remove(fault)
        return fault

    async def before(self, fault: Fault | None, request: web.Request) -> web.Response | None:
        """Trouble that comes instead of the method: nothing was done."""
        if fault is not None and fault.kind == "slow":
            await asyncio.sleep(fault.seconds)
        return fault.answer(request) if fault is not None and not fault.done else None


def is_send(method: str) -> bool:
    """Messages and edits count towards a flood, a chat action does not."""
    return method.startswith(("send", "edit", "copy", "forward")) and method != "sendChatAction"


@dataclass
class Flood:
    """Answers 429 when a test asks, and where `strict` is on when the bot is too fast."""

    clock: Callable[[], float]
    strict: bool = False
    per_second: int = SENDS_A_SECOND
    chat_burst: int = CHAT_BURST
    _until: float = 0.0
    _ordered: tuple[float, int] | None = None
    _recent: deque[float] = field(default_factory=deque)
    _by_chat: dict[int, float] = field(default_factory=dict)

    def order(self, seconds: float, after: int) -> None:
        """Let so many sends pass, then refuse everything to a chat for so many seconds."""
        self._ordered = (seconds, after)
        self._start_when_due()

    def check(self, call: Call) -> None:
        """Refuse a call that comes too early; count a send that passes."""
        now = self.clock()
        if now < self._until and call.chat_id is not None:
            raise _too_many(self._until - now)
        if not is_send(call.method):
            return
        if self.strict:
            self._check_rates(now, call.chat_id)
        if self._ordered:
            self._ordered = (self._ordered[0], self._ordered[1] - 1)
            self._start_when_due()

    def _start_when_due(self) -> None:
        if self._ordered and self._ordered[1] <= 0:
            self._until = self.clock() + self._ordered[0]
            self._ordered = None

    def _check_rates(self, now: float, chat_id: int) -> None:
        while self._recent and self._recent[0] <= now - 1:
            self._recent.popleft()
        if len(self._recent) >= self.per_second:
            raise _too_many(self._recent[0] + 1 - now)
        # The moment up to which this chat's sends are "paid for", one second each.
        paid = max(now, self._by_chat.get(chat_id, now)) + 1
        if paid > now + self.chat_burst:
            raise _too_many(paid - now - self.chat_burst)
        self._by_chat[chat_id] = paid
        self._recent.append(now)


def _too_many(seconds: float) -> RefusalError:
    wait = max(1, math.ceil(seconds))
    return RefusalError(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
