"""All that the database holds, in one sealed file: `backup`."""

import os
from pathlib import Path

import click

from bot.commands.terminal.acting import noted
from bot.commands.terminal.private_files import private
from bot.commands.terminal.telling import tell
from bot.commands.terminal.who import as_option
from bot.model.errors import BotError
from bot.secret import vault
from bot.settings import Settings
from bot.store.backups import backup as backups

PURPOSE = "backup"


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@as_option
def backup(file: Path, by: str) -> None:
    """Write all that the database holds at this moment into FILE; conversations go on meanwhile.

    The file is sealed with a key that comes from SECRET_KEY: keep that one elsewhere. It appears, for your account
    alone (0600), once it is whole. For PostgreSQL its pg_dump must be installed.
    """
    settings = Settings.read()
    noted(settings, by, "backup made", file=file.name)
    try:
        with private(file) as made:
            size = _write(made, settings)
    except BotError as wrong:
        raise click.ClickException(str(wrong)) from wrong
    tell(f"{file}: {size / 2**20:.1f} MB. It opens with today's SECRET_KEY alone. Put it back with: bot restore {file}")


def _write(path: Path, settings: Settings) -> int:
    """Onto the disk, whole; gives its size."""
    with path.open("wb") as out:
        for piece in backups.backup(settings.database_url, settings.pg_bin, vault(settings).seed(PURPOSE)):
            out.write(piece)
        out.flush()
        os.fsync(out.fileno())
        return out.tell()
