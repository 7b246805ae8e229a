"""Who acts on the command line: --as NAME, and whoever the system says is at the terminal. What reads or changes
people's data is written down before it is done, and so is what was refused."""

import os
import pwd
from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime

import click

from bot.commands.terminal.database import in_transaction
from bot.model import Colleague
from bot.settings import Settings
from bot.store.staff import audit, colleagues

ADMIN = ("admin",)


def operator() -> str:
    """Whose account this is, as the system knows it: what the environment says anybody can write."""
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return f"user {os.getuid()}"


def acting(settings: Settings, name: str) -> Colleague:
    """The colleague of a name, with the account that says so; without one, whoever is at this terminal, who may do
    everything. Raises `click.UsageError` for a name that nobody has."""
    here = f"{operator()} on the server"
    if not name:
        return Colleague(0, None, here, frozenset({"admin"}))
    found = in_transaction(settings, lambda tx: colleagues.called(tx, name))
    if found is None:
        raise click.UsageError(f"--as {name}: bot staff list shows who there is")
    return replace(found, name=f"{name} ({here})"[:80])


def noted(settings: Settings, by: str, what: str, roles: Collection[str] = ADMIN, **detail: object) -> Colleague:
    """Who acts, once it is written down that they do `what`. Raises `click.ClickException` where they have none of the
    roles; that is written down too."""
    who = acting(settings, by)
    refused = who.roles.isdisjoint(roles)
    told, now = f"{what} refused" if refused else what, datetime.now(UTC)
    in_transaction(settings, lambda tx: audit.record(tx, who.name, told, dict(detail), now))
    if refused:
        raise click.ClickException(f"{by} is none of {', '.join(roles)}: that is not for them. It is in the audit log.")
    return who
