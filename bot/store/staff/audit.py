"""What staff did, in a chain: every entry holds the digest of the one before it, so a change anywhere shows."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.store.tables import audit
from bot.store.transaction import Tx

FIRST = "0" * 64
"""What the first entry has in place of an earlier digest."""

# Any number will do as long as every process uses the same: entries are added one after the other.
_ADVISORY_LOCK = 5_404_022


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log. `at` is the moment in ISO 8601, `detail` JSON with sorted keys, both exactly as digested."""

    id: int
    at: str
    who: str
    what: str
    detail: str
    previous: str
    digest: str

    def expected(self) -> str:
        """The digest that this entry must have: SHA-256 of its other fields as a JSON list."""
        fields = [value for name, value in asdict(self).items() if name != "digest"]
        return hashlib.sha256(json.dumps(fields, ensure_ascii=False).encode()).hexdigest()


async def record(tx: Tx, who: str, what: str, detail: dict[str, Any], now: datetime) -> Entry:
    """Adds an entry; it is there if and only if what it tells of is."""
    if tx.dialect.name == "postgresql":
        await tx.execute(sa.select(sa.func.pg_advisory_xact_lock(_ADVISORY_LOCK)))
    last = (await tx.execute(sa.select(audit.c.id, audit.c.digest).order_by(audit.c.id.desc()).limit(1))).first()
    plain = json.dumps(detail, ensure_ascii=False, sort_keys=True)
    number, previous = (last.id + 1, last.digest) if last else (1, FIRST)
    entry = Entry(number, now.isoformat(), who, what, plain, previous, "")
    sealed = {**asdict(entry), "digest": entry.expected()}
    await tx.execute(sa.insert(audit).values(sealed))
    return Entry(**sealed)


async def after(tx: Tx, number: int, most: int = 1000) -> list[Entry]:
    """Entries beyond a number, oldest first."""
    columns = [audit.c[name] for name in Entry.__slots__]
    found = await tx.execute(sa.select(*columns).where(audit.c.id > number).order_by(audit.c.id).limit(most))
    return [Entry(*row) for row in found]
