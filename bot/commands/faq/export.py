"""What colleagues published, written back: `faq export`."""

from typing import TYPE_CHECKING

import click

from bot.commands.terminal.telling import tell
from bot.commands.terminal.who import as_option

if TYPE_CHECKING:
    from bot.model import Addition
    from bot.store import Store


@click.command()
@as_option
def export(by: str) -> None:
    """Write what colleagues have published in the console into the files of the content.

    `bot check` says what these still need, such as the other languages.
    """
    from bot.commands.terminal.acting import noted
    from bot.commands.terminal.database import with_store
    from bot.content import load
    from bot.content.overlay.files import write_back
    from bot.settings import Settings, folders

    settings = Settings.read()
    noted(settings, by, "additions exported")
    written, missing = write_back(load(*folders()), with_store(settings, _published))
    for path in written:
        tell(f"{path} written.")
    for name, count in missing.items():
        tell(f"{name} is left out: it needs {count} more ways to ask.")
    if not written and not missing:
        tell("The files say all of it already.")


async def _published(store: "Store") -> "list[Addition]":
    from bot.store.staff import additions

    async with store.read() as tx:
        return await additions.live(tx)
