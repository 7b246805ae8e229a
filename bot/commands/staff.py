"""staff."""

from datetime import UTC, datetime

import click

from bot.commands.opened import with_store
from bot.model import Ticket
from bot.secret import vault
from bot.settings import Settings
from bot.store import Store, tickets
from bot.store import staff as table
from bot.store.audit import record
from bot.store.keys import reseal as seal_anew

ROLE = click.option("--role", type=click.Choice(table.ROLES), required=True)
BY = click.option("--as", "by", default="console", show_default=True, help="Your name, for the audit log.")


@click.group()
def staff() -> None:
    """Questions that people passed on, who may do what, and a new secret."""


@staff.command("tickets")
def list_() -> None:
    """List the questions that wait for an answer, oldest first."""

    async def work(store: Store) -> list[Ticket]:
        async with store.read() as tx:
            return await tickets.waiting(tx)

    waiting = with_store(Settings(), work)
    for one in waiting:
        click.echo(f"{one.id:>5}  {one.opened_at:%Y-%m-%d %H:%M} UTC  {one.question}")
    click.echo(f'{len(waiting)} waiting. Answer with: python -m bot staff answer NUMBER "TEXT"')


@staff.command()
@click.argument("number", type=int)
@click.argument("text")
def answer(number: int, text: str) -> None:
    """Answer a question; `work` or `run` takes the answer back into the conversation."""
    if not 1 <= len(text.strip()) <= 3000:
        raise click.UsageError("an answer has 1 to 3000 characters")

    async def work(store: Store) -> bool:
        async with store.begin() as tx:
            return await tickets.answer(tx, number, text.strip(), datetime.now(UTC))

    if not with_store(Settings(), work):
        raise click.ClickException(f"There is no question {number} that waits for an answer.")
    click.echo("The answer is on its way.")


@staff.command()
@click.argument("name")
@ROLE
@BY
def grant(name: str, role: str, by: str) -> None:
    """Give somebody a role. It is written into the audit log."""

    async def work(store: Store) -> bool:
        now = datetime.now(UTC)
        async with store.begin() as tx:
            done = await table.grant(tx, name, role, now)
            if done:
                await record(tx, by, "role granted", {"name": name, "role": role}, now)
            return done

    done = with_store(Settings(), work)
    click.echo(f"{name} is {role} now." if done else f"{name} is {role} already.")


@staff.command()
@click.argument("name")
@ROLE
@BY
def revoke(name: str, role: str, by: str) -> None:
    """Take a role away. It is written into the audit log."""

    async def work(store: Store) -> bool:
        async with store.begin() as tx:
            done = await table.revoke(tx, name, role)
            if done:
                await record(tx, by, "role revoked", {"name": name, "role": role}, datetime.now(UTC))
            return done

    if not with_store(Settings(), work):
        raise click.ClickException(f"{name} is not {role}.")
    click.echo(f"{name} is not {role} any more.")


@staff.command("list")
def everybody() -> None:
    """List who has which role."""

    async def work(store: Store) -> list[tuple[str, str]]:
        async with store.read() as tx:
            return await table.everybody(tx)

    for name, role in with_store(Settings(), work):
        click.echo(f"{role:<10} {name}")


@staff.command()
def reseal() -> None:
    """Seal phone numbers anew after a change of SECRET_KEY.

    Put the new key into SECRET_KEY and the former one into OLD_SECRET_KEYS, restart every process, run this, and take
    OLD_SECRET_KEYS away.
    """
    settings = Settings()
    done = with_store(settings, lambda store: seal_anew(store, vault(settings)))
    click.echo("Sealed anew: " + ", ".join(f"{count} {name}" for name, count in done.items()) + ".")
