"""What this process is to send at one address."""

import asyncio
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from bot.store.chats.outbox import Waiting


@dataclass
class Line:
    """What waits, oldest first. `last` is the number of the newest thing that this process knows of, `done` that of the
    newest that has left; `behind`: the database has more. Nothing is sent after `until`, when the lease ends."""

    until: datetime
    last: int
    done: int
    waiting: deque[Waiting] = field(default_factory=deque)
    behind: bool = False
    task: "asyncio.Task[None] | None" = None

    def add(self, letters: Iterable[Waiting]) -> None:
        """Takes what was said after all that is known."""
        self.waiting.extend(letter for letter in letters if letter.number > self.last)
        self.last = max([self.last, *(letter.number for letter in self.waiting)])

    def left(self, number: int) -> int:
        """All up to a number has left, or was dropped; gives the newest that has."""
        while self.waiting and self.waiting[0].number <= number:
            self.waiting.popleft()
        self.done = max(self.done, number)
        return self.done

    def end(self) -> int:
        """Nobody can be reached here: all of it is dropped."""
        self.waiting.clear()
        self.done = self.last
        return self.done

    @property
    def idle(self) -> bool:
        """Whether nothing is being sent."""
        return self.task is None and not self.waiting and not self.behind
