"""What tables are made of. Times are UTC, JSON is plain data, a person's rows all go when the person goes."""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class Instant(TypeDecorator[datetime]):
    """An aware moment. SQLite keeps no time zone, so there it is written as UTC and read back as UTC."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite numbers rows by itself only in a column that is exactly INTEGER PRIMARY KEY; and only with AUTOINCREMENT is
# the number of a deleted row never given again.
Id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def its_person(**more: Any) -> sa.Column[int]:
    """Whose row it is; it goes with them."""
    return sa.Column("person_id", Id, sa.ForeignKey("person.id", ondelete="CASCADE"), nullable=False, **more)


def waiting(name: str, state: str, *columns: str) -> sa.Index:
    """An index over the rows in one state alone."""
    only = sa.text(f"state = '{state}'")
    return sa.Index(name, *columns, sqlite_where=only, postgresql_where=only)
