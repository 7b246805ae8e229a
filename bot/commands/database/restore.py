"""A backup, put back: `restore`."""

from datetime import UTC, datetime
from pathlib import Path

import click

from bot.campaigns import lifecycle
from bot.commands.database.backup import PURPOSE
from bot.commands.terminal.acting import noted
from bot.commands.terminal.database import in_transaction, with_store
from bot.commands.terminal.telling import tell
from bot.model import Colleague
from bot.model.errors import BotError
from bot.secret import vault
from bot.settings import Settings
from bot.store import Store, Tx
from bot.store.backups import backup as backups
from bot.store.campaigns.campaigns import FIRING
from bot.store.database.migrate import migrate


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--replace", is_flag=True, help="The database is not empty, and what is in it may go.")
def restore(file: Path, replace: bool) -> None:
    """Put the backup in FILE back into the database, and bring that to today's tables.

    Every piece of it is verified first, and nothing has changed where it is refused. Stop `run`, `serve` and `work`
    before, and start them after it. What was said since the backup was made is not in it, and campaigns that were under
    way then are paused.
    """
    settings = Settings.read()
    secrets = vault(settings).seeds(PURPOSE)

    async def work(store: Store) -> None:
        with file.open("rb") as sealed:
            await backups.restore(store, settings.database_url, settings.pg_bin, sealed, secrets, replace)
        await migrate(store)

    try:
        with_store(settings, work)
    except BotError as wrong:
        raise click.ClickException(str(wrong)) from wrong
    paused = _paused(settings, noted(settings, "", "backup restored", file=file.name))
    tell(f"All of it is back. Campaigns that were paused: {paused}; see: bot campaign list. Start the processes again.")


def _paused(settings: Settings, who: Colleague) -> int:
    """Campaigns that were under way: what they have sent since the backup is not known here, and would go out again."""

    async def query(tx: Tx) -> int:
        going = await lifecycle.with_state(tx, *FIRING)
        for campaign in going:
            await lifecycle.pause(tx, who, campaign.id, datetime.now(UTC))
        return len(going)

    return in_transaction(settings, query)
