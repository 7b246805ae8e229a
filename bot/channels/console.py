"""The terminal: `bot talk`."""

import itertools
from collections.abc import Callable

from bot.channels.rendering import fit
from bot.model import Address, Capabilities, Channel, Message, Update


class Console(Channel):
    """One person at one keyboard. `write` takes what the bot says; pictures are named, choices are numbered."""

    name = "console"
    can = Capabilities(text_limit=100_000)
    reach_hours = 0.0

    def __init__(self, write: Callable[[str], object]) -> None:
        self._write = write
        self._ids = itertools.count(1)

    def parse(self, line: str, run: str = "") -> Update:
        """A typed line. `run` tells one run's lines from another's in the same database."""
        return Update(f"{run}{next(self._ids)}", Address(self.name, "keyboard"), text=line)

    async def send(self, address: Address, message: Message) -> None:
        for part in fit(message, self.can):
            self._write(part.text + "\n")
