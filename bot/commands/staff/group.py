"""The group `staff …`: questions that wait for an answer, and sealing anew after a new secret."""

from datetime import UTC, datetime

import click

from bot.commands.staff import roles
from bot.commands.terminal.acting import noted
from bot.commands.terminal.database import in_transaction, with_store
from bot.commands.terminal.telling import tell
from bot.commands.terminal.who import as_option
from bot.model.staff import WRITERS
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
@as_option
def list_(by: str) -> None:
    """List the questions that wait for an answer, oldest first."""
    settings = Settings.read()
    noted(settings, by, "questions read", WRITERS)
    waiting = in_transaction(settings, tickets.waiting)
    for ticket in waiting:
        tell(f"{ticket.id:>5}  {ticket.opened_at:%Y-%m-%d %H:%M} UTC  {ticket.question}")
    tell(f'{len(waiting)} waiting. Answer with: bot staff answer NUMBER "TEXT"')


@staff.command()
@click.argument("number", type=int)
@click.argument("text")
@as_option
def answer(number: int, text: str, by: str) -> None:
    """Answer a question; `work` or `run` takes the answer back into the conversation."""
    if not 1 <= len(text.strip()) <= 3000:
        raise click.UsageError("an answer has 1 to 3000 characters")
    settings = Settings.read()
    noted(settings, by, "question answered", WRITERS, ticket=number)
    if not in_transaction(settings, lambda tx: tickets.answer(tx, number, text.strip(), datetime.now(UTC))):
        raise click.ClickException(f"There is no question {number} that waits for an answer.")
    tell("The answer is on its way.")


@staff.command("reseal")
@as_option
def reseal_(by: str) -> None:
    """Seal phone numbers anew after a change of SECRET_KEY.

    Put the new key into SECRET_KEY and the former one into OLD_SECRET_KEYS, restart every process, run this, and take
    OLD_SECRET_KEYS away. Keep the former key somewhere safe: with it in OLD_SECRET_KEYS, `bot audit verify` reads what
    was logged under it.
    """
    settings = Settings.read()
    noted(settings, by, "sealed anew")
    counts = with_store(settings, lambda store: reseal(store, vault(settings)))
    tell("Sealed anew: " + ", ".join(f"{count} {name}" for name, count in counts.items()) + ".")
