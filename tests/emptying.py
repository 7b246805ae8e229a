"""A database of PostgreSQL that a test has written to, made as it was: several times cheaper than another copy of the
template, and no connection has to get to know new tables."""

from typing import Self

import asyncpg

ALONE = """
SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
"""

SHAPE = """
SELECT (SELECT (count(*), sum(oid::bigint))::text FROM pg_class WHERE relnamespace = 'public'::regnamespace),
       (SELECT (count(*), sum(oid::bigint))::text FROM pg_constraint WHERE connamespace = 'public'::regnamespace),
       (SELECT count(*) FROM pg_attribute WHERE attrelid >= 16384 AND NOT attisdropped),
       (SELECT (count(*), sum(oid::bigint))::text FROM pg_trigger WHERE tgrelid >= 16384 AND tgenabled = 'O'),
       (SELECT count(*) FROM pg_statistic WHERE starelid >= 16384),
       (SELECT count(*) FROM pg_db_role_setting JOIN pg_database d ON d.oid = setdatabase
        WHERE datname = current_database())
"""
"""Which tables, columns, indexes, constraints and triggers there are, what has been counted, and what is set."""

SIZE = """
SELECT sum(pg_total_relation_size(oid))::bigint FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
"""

EMPTY = """
DO $$ DECLARE filled regclass; BEGIN
    SET LOCAL session_replication_role = replica;  -- in any order: no foreign key is looked at
    FOR filled IN SELECT oid FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND pg_relation_size(oid) > 0 LOOP
        EXECUTE format('DELETE FROM %s', filled);
    END LOOP;
    PERFORM setval(seqrelid, seqstart, false) FROM pg_sequence WHERE pg_sequence_last_value(seqrelid) IS NOT NULL;
END $$
"""

GROWN = 2**20
"""Bytes above its first size from which a database is given up: what is deleted still takes room."""


class Template:
    """What a migrated database looks like: its shape, its size, and the few rows that migrations wrote."""

    def __init__(self, shape: asyncpg.Record, size: int, rows: dict[str, list[asyncpg.Record]]) -> None:
        self._shape, self._size, self._rows = shape, size, rows

    @classmethod
    async def of(cls, connection: asyncpg.Connection) -> Self:
        """As it is now."""
        found = await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        rows = {name: await connection.fetch(f'SELECT * FROM "{name}"') for (name,) in found}
        shape, size = await connection.fetchrow(SHAPE), await connection.fetchval(SIZE)
        return cls(shape, size, {name: some for name, some in rows.items() if some})

    async def restored(self, connection: asyncpg.Connection) -> bool:
        """Whether the connection's database is as the template again. One whose tables a test has changed, or which has
        grown, is not."""
        await connection.execute(ALONE)
        if await connection.fetchrow(SHAPE) != self._shape or await connection.fetchval(SIZE) > self._size + GROWN:
            return False
        await connection.execute(EMPTY)
        for name, rows in self._rows.items():
            await connection.copy_records_to_table(name, records=rows)
        return True
