"""One query for one command, and what several commands ask first."""

import getpass
from collections.abc import Awaitable, Callable
from typing import TypeVar

import click

from bot.commands.opened import with_store
from bot.content import Library, Words, load
from bot.model import Campaign, Colleague
from bot.settings import Settings
from bot.store import Store, Tx
from bot.store.campaigns import campaigns
from bot.store.staff import colleagues

T = TypeVar("T")

by_ = click.option("--as", "by", default="", help="A colleague's name; else whoever is at this terminal.")


def done(settings: Settings, query: Callable[[Tx], Awaitable[T]]) -> T:
    """Runs a query in a transaction of its own."""

    async def run(store: Store) -> T:
        async with store.begin() as tx:
            return await query(tx)

    return with_store(settings, run)


def acting(settings: Settings, name: str) -> Colleague:
    """The colleague of a name; without one, whoever the system says is here, who may do everything."""
    if not name:
        return Colleague(0, None, f"{getpass.getuser()} on the server", frozenset({"admin"}))
    found = done(settings, lambda tx: colleagues.called(tx, name))
    if found is None:
        raise click.UsageError(f"--as {name}: python -m bot staff list shows who there is")
    return found


def opened(number: int) -> tuple[Settings, Library, Campaign]:
    """The campaign of a number, and what it is shown with."""
    settings = Settings.read()
    one = done(settings, lambda tx: campaigns.by_id(tx, number))
    if one is None:
        raise click.ClickException(f"There is no campaign {number}.")
    return settings, load(settings.content_dir, settings.locales_dir), one


def english(library: Library) -> Words:
    """What the command line speaks, where the site speaks it."""
    return library.words["en" if "en" in library.words else library.site.languages[0]]
