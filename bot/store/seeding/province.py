"""Fills an empty database with a province."""

from collections.abc import Callable
from datetime import datetime

import sqlalchemy as sa

from bot.model.errors import BotError
from bot.store.database.store import Store
from bot.store.seeding import living, sent
from bot.store.seeding.numbers import Numbers
from bot.store.seeding.sizes import Sizes, Words
from bot.store.tables import person
from bot.store.vault import Vault

Tell = Callable[[str], None]


class NotEmptyError(BotError):
    """Somebody is in this database already: nothing made up is put beside them."""


async def seed(store: Store, vault: Vault, words: Words, sizes: Sizes, now: datetime, tell: Tell) -> None:
    """Fills it. Raises `NotEmptyError`."""

    def there(connection: sa.Connection) -> bool:
        return connection.execute(sa.select(person.c.id).limit(1)).first() is not None

    if await store.run_sync(there):
        raise NotEmptyError
    codes = [f"{number:08d}" for number in range(1, sizes.places + 1)]
    for what, step in (
        (f"{sizes.people:,} people", lambda n: living.people(n, words, sizes)),
        (f"{sizes.places:,} places", lambda n: living.places(n, words, codes, vault)),
        (f"{sizes.visits:,} visits", lambda n: living.visits(n, sizes, codes)),
        (f"{sizes.firings * sizes.people:,} deliveries", lambda n: sent.ledger(n, sizes)),
        ("questions", lambda n: sent.questions(n, sizes)),
    ):
        await store.run_sync(lambda connection, step=step: step(Numbers(connection, now)))  # type: ignore[misc]
        tell(what)
    await store.run_sync(lambda connection: connection.exec_driver_sql("ANALYZE"))
