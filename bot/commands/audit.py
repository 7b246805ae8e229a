"""The log of what staff did, told and verified: `audit list`, `audit verify`."""

import json

import click

from bot.commands.terminal.acting import noted
from bot.commands.terminal.database import in_transaction, with_store
from bot.commands.terminal.telling import tell
from bot.settings import Settings
from bot.store import Store
from bot.store.staff import audit_chain
from bot.store.staff.audit import after, newest
from bot.store.staff.audit_chain import AuditBrokenError


@click.group()
def audit() -> None:
    """What staff did: every trace, every role given or taken. The log is only ever added to."""


@audit.command()
@click.option("--head", default="", help="A last digest that was noted earlier: the log must still hold it.")
def verify(head: str) -> None:
    """Check that no entry was changed, added in between or taken away. Note the last digest somewhere else."""

    async def work(store: Store) -> tuple[int, str]:
        async with store.read() as tx:
            return await audit_chain.verify(tx, head)

    try:
        count, last = with_store(Settings.read(), work)
    except AuditBrokenError as broken:
        raise click.ClickException(f"The audit log was tampered with: {broken}.") from broken
    tell(f"{count} entries, all in order. The last digest is {last}")


@audit.command()
def head() -> None:
    """Print the newest digest, to be noted elsewhere: a daily `bot audit head | mail` keeps the end from being cut."""
    settings = Settings.read()
    noted(settings, "", "audit head noted")
    count, last = in_transaction(settings, newest)
    tell(f"{count} entries, the last digest is {last}")


@audit.command("list")
def list_() -> None:
    """Show every entry, oldest first."""

    async def work(store: Store) -> None:
        number = 0
        async with store.read() as tx:
            while entries := await after(tx, number):
                for entry in entries:
                    detail = " ".join(f"{name}={value}" for name, value in json.loads(entry.detail).items())
                    tell(f"{entry.id:>6}  {entry.at}  {entry.who}  {entry.what}  {detail}")
                number = entries[-1].id

    with_store(Settings.read(), work)
