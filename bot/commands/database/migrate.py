"""Bringing the database to today's tables: `migrate`."""

import click

from bot.commands.terminal.telling import tell
from bot.settings import Settings
from bot.store.database.migrate import migrate_now


@click.command()
def migrate() -> None:
    """Bring the database of DATABASE_URL to today's tables; does nothing where it is there already."""
    migrate_now(Settings.read().database_url)
    tell("The database is up to date.")
