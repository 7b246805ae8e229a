"""What colleagues changed in the console, as far as there is a database that says so."""

from pathlib import Path

from bot.commands.terminal.database import in_transaction
from bot.settings import Settings
from bot.store import Tx
from bot.store.staff import settings as kept
from bot.store.staff.settings import Change


def changed(settings: Settings) -> list[Change]:
    """The newest change of each setting that is not as it comes; none where no database answers."""
    _, sign, path = settings.database_url.partition("sqlite:///")
    if sign and not Path(path).exists():
        return []
    try:
        return in_transaction(settings, newest)
    except Exception:  # whoever asks for the settings may be looking for why the database does not answer
        return []


async def newest(tx: Tx) -> list[Change]:
    """The same, of a database that answers."""
    current, found = await kept.current(tx), dict[str, Change]()
    for change in await kept.history(tx):
        if change.name in current:
            found.setdefault(change.name, change)
    return list(found.values())
