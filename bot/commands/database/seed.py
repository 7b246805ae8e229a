"""A made-up province to measure on: `seed`."""

import asyncio
import time
from datetime import UTC, datetime

import click

from bot.commands.terminal.telling import tell


@click.command()
@click.option("--people", default=1_000_000, show_default=True, help="How many live there.")
@click.option("--visits", default=14_000_000, show_default=True, help="How often somebody was somewhere.")
@click.option("--deliveries", default=10_000_000, show_default=True, help="How many messages were sent.")
@click.option("--yes", is_flag=True, help="Do not ask whether this is the right database.")
def seed(people: int, visits: int, deliveries: int, yes: bool) -> None:
    """Fill the empty database of DATABASE_URL with a province that nobody lives in, to see how quick everything is at
    that size.

    \b
        DATABASE_URL=sqlite:///big.db bot migrate
        DATABASE_URL=sqlite:///big.db bot seed --people 100000 --visits 1400000 --deliveries 1000000
    """
    from bot.content import load
    from bot.secret import vault
    from bot.settings import Settings
    from bot.store import Store
    from bot.store.seeding.province import NotEmptyError
    from bot.store.seeding.province import seed as seeded
    from bot.store.seeding.sizes import Sizes, Words

    settings = Settings.read()
    library = load(settings.content_dir, settings.locales_dir)
    communes = [(one.district, code) for code, one in library.communes.by_code.items()]
    kinds = [kind.id for kind in library.site.checkpoint_kinds]
    words = Words(communes, [group.id for group in library.site.groups], library.tracked, kinds)
    if not yes:
        click.confirm(f"Fill {settings.database_url.rpartition('@')[2]} with people that are made up?", abort=True)

    async def run() -> None:
        sealing, began = vault(settings), time.monotonic()
        store = Store(settings.database_url, sealing)
        try:
            await seeded(
                store,
                sealing,
                words,
                Sizes(people, visits, deliveries),
                datetime.now(UTC),
                lambda what: tell(f"{what} after {time.monotonic() - began:.0f} s"),
            )
        finally:
            await store.close()

    try:
        asyncio.run(run())
    except NotEmptyError:
        raise click.ClickException("Somebody is in this database already: only an empty one is filled.") from None
