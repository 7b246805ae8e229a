"""staff."""

import asyncio
from datetime import UTC, datetime

import click

from bot.settings import Settings
from bot.store import Store, tickets


@click.group()
def staff() -> None:
    """Questions that people passed on to a person of flesh and blood."""


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
