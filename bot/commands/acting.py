"""Who acts on the command line: --as NAME."""

import getpass

import click

from bot.commands.database import in_transaction
from bot.model import Colleague
from bot.settings import Settings
from bot.store.staff import colleagues

as_option = click.option("--as", "by", default="", help="A colleague's name; else whoever is at this terminal.")


def acting(settings: Settings, name: str) -> Colleague:
    """The colleague of a name; without one, whoever the system says is here, who may do everything. Raises
    `click.UsageError` for a name that nobody has."""
    if not name:
        return Colleague(0, None, f"{getpass.getuser()} on the server", frozenset({"admin"}))
    found = in_transaction(settings, lambda tx: colleagues.called(tx, name))
    if found is None:
        raise click.UsageError(f"--as {name}: bot staff list shows who there is")
    return found
