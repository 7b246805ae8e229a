"""staff invite, staff dismiss: people who work in the chat."""

from datetime import UTC, datetime

import click

from bot.commands.transaction import acting, done
from bot.settings import Settings
from bot.store import Tx, audit, colleagues


@click.command()
@click.argument("name")
@click.option("--role", type=click.Choice(colleagues.ROLES), required=True, help="What they may do.")
def invite(name: str, role: str) -> None:
    """Make a link that makes whoever opens it first a colleague in the chat. It is valid for a week."""
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


@click.command()
@click.argument("number", type=int)
def dismiss(number: int) -> None:
    """Take the role of somebody in the chat away: `staff list` shows the numbers."""
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
