"""Tables, queries, migrations: one set of queries for SQLite and PostgreSQL. Only this room knows SQLAlchemy."""

from bot.store.database.store import Store
from bot.store.database.transaction import Tx

__all__ = ["Store", "Tx"]
