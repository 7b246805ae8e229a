"""staff."""

import asyncio
from datetime import UTC, datetime

import click

from bot.commands.transaction import acting, done
from bot.settings import Settings
from bot.store import Store, Tx, audit, colleagues, tickets


@click.group()
def staff() -> None:
    """Who works here and may do what; questions that people passed on to a person of flesh and blood."""


@staff.command()
@click.argument("name")
@click.option("--role", type=click.Choice(colleagues.ROLES), required=True, help="What they may do.")
def invite(name: str, role: str) -> None:
    """Make a link that makes whoever opens it first a colleague. It is valid for a week."""
    settings = Settings()
    now = datetime.now(UTC)
    who = acting(settings, "")

    async def made(tx: Tx) -> str:
        await audit.record(tx, who.name, "staff invited", {"name": name, "role": role}, now)
        return await colleagues.invite(tx, name, role, now)

    token = done(settings, made)
    click.echo(f"Send this to {name} alone; it works once, within {colleagues.VALID.days} days:")
    click.echo(f"  on Telegram: https://t.me/NAME_OF_THE_BOT?start=staff_{token}")
    click.echo(f"  in any chat with the bot, typed: /start staff_{token}")


@staff.command("list")
def everybody() -> None:
    """List everybody with a role."""
    for one in done(Settings(), colleagues.all_):
        click.echo(f"{one.id:>5}  {one.role:<10} {one.name}")


@staff.command()
@click.argument("number", type=int)
def dismiss(number: int) -> None:
    """Take somebody's role away."""
    settings = Settings()
    who = acting(settings, "")

    async def gone(tx: Tx) -> str | None:
        name = await colleagues.dismiss(tx, number)
        if name is not None:
            await audit.record(tx, who.name, "staff dismissed", {"name": name}, datetime.now(UTC))
        return name

    name = done(settings, gone)
    if name is None:
        raise click.ClickException(f"There is no colleague {number}.")
    click.echo(f"{name} has no role any more.")


@staff.command("tickets")
def list_() -> None:
    """List the questions that wait for an answer, oldest first."""

    async def run() -> None:
        store = Store(Settings().database_url)
        async with store.read() as tx:
            waiting = await tickets.waiting(tx)
        await store.close()
        for one in waiting:
            click.echo(f"{one.id:>5}  {one.opened_at:%Y-%m-%d %H:%M} UTC  {one.question}")
        click.echo(f'{len(waiting)} waiting. Answer with: python -m bot staff answer NUMBER "TEXT"')

    asyncio.run(run())


@staff.command()
@click.argument("number", type=int)
@click.argument("text")
def answer(number: int, text: str) -> None:
    """Answer a question; `work` or `run` takes the answer back into the conversation."""
    if not 1 <= len(text.strip()) <= 3000:
        raise click.UsageError("an answer has 1 to 3000 characters")

    async def run() -> bool:
        store = Store(Settings().database_url)
        async with store.begin() as tx:
            done = await tickets.answer(tx, number, text.strip(), datetime.now(UTC))
        await store.close()
        return done

    if not asyncio.run(run()):
        raise click.ClickException(f"There is no question {number} that waits for an answer.")
    click.echo("The answer is on its way.")
