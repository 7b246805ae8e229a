"""The group `staff …`: questions that wait for an answer, and sealing anew after a new secret."""

from datetime import UTC, datetime

import click

from bot.commands.database import in_transaction, with_store
from bot.commands.staff import roles
from bot.commands.telling import tell
from bot.secret import vault
from bot.settings import Settings
from bot.store.people import tickets
from bot.store.reseal import reseal


@click.group()
def staff() -> None:
    """Who works here and may do what, questions that people passed on, and a new secret."""


for command in roles.COMMANDS:
    staff.add_command(command)


@staff.command("tickets")
def list_() -> None:
    """List the questions that wait for an answer, oldest first."""
    waiting = in_transaction(Settings.read(), tickets.waiting)
    for ticket in waiting:
        tell(f"{ticket.id:>5}  {ticket.opened_at:%Y-%m-%d %H:%M} UTC  {ticket.question}")
    tell(f'{len(waiting)} waiting. Answer with: bot staff answer NUMBER "TEXT"')


@staff.command()
@click.argument("number", type=int)
@click.argument("text")
def answer(number: int, text: str) -> None:
    """Answer a question; `work` or `run` takes the answer back into the conversation."""
    if not 1 <= len(text.strip()) <= 3000:
        raise click.UsageError("an answer has 1 to 3000 characters")
    if not in_transaction(Settings.read(), lambda tx: tickets.answer(tx, number, text.strip(), datetime.now(UTC))):
        raise click.ClickException(f"There is no question {number} that waits for an answer.")
    tell("The answer is on its way.")


@staff.command("reseal")
def reseal_() -> None:
    """Seal phone numbers anew after a change of SECRET_KEY.

    Put the new key into SECRET_KEY and the former one into OLD_SECRET_KEYS, restart every process, run this, and take
    OLD_SECRET_KEYS away.
    """
    settings = Settings.read()
    counts = with_store(settings, lambda store: reseal(store, vault(settings)))
    tell("Sealed anew: " + ", ".join(f"{count} {name}" for name, count in counts.items()) + ".")
