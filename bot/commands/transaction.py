"""One query for one command."""

import getpass
from collections.abc import Awaitable, Callable
from typing import TypeVar

import click

from bot.commands.opened import with_store
from bot.settings import Settings
from bot.store import Store, Tx, colleagues
from bot.store.colleagues import Colleague

T = TypeVar("T")


def done(settings: Settings, query: Callable[[Tx], Awaitable[T]]) -> T:
    """Runs a query in a transaction of its own."""

    async def run(store: Store) -> T:
        async with store.begin() as tx:
            return await query(tx)

    return with_store(settings, run)


def acting(settings: Settings, name: str) -> Colleague:
    """The colleague in the chat of a name; without one, whoever the system says is here, who may do everything."""
    if not name:
        return Colleague(0, 0, f"{getpass.getuser()} on the server", "admin")
    found = [one for one in done(settings, colleagues.all_) if one.name == name]
    if len(found) != 1:
        raise click.UsageError(f"--as {name}: python -m bot staff list shows who there is")
    return found[0]
