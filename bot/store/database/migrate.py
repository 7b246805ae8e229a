"""Brings a database to today's tables."""

import asyncio
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from bot.store.database.store import Store

# Any number will do as long as every process uses the same: two `migrate` at once run one after the other.
_ADVISORY_LOCK = 5_404_021


async def migrate(store: Store) -> None:
    """Runs every migration that has not run yet; does nothing where all have."""
    await store.run_sync(_upgrade)


def _upgrade(connection: sa.Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_ADVISORY_LOCK)))
    command.upgrade(configuration(connection), "head")


def configuration(connection: sa.Connection) -> Config:
    """Alembic's configuration for an open connection; no ini file is needed."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent.parent / "migrations"))
    config.attributes["connection"] = connection
    return config


def migrate_now(url: str) -> None:
    """The same, for a command line."""

    async def run() -> None:
        store = Store(url)
        try:
            await migrate(store)
        finally:
            await store.close()

    asyncio.run(run())


async def is_today(store: Store) -> bool:
    """Whether a database has today's tables."""
    return await store.run_sync(_is_today)


def _is_today(connection: sa.Connection) -> bool:
    newest = ScriptDirectory.from_config(configuration(connection)).get_current_head()
    return MigrationContext.configure(connection).get_current_revision() == newest
