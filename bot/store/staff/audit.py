"""What staff did, in a chain: every entry holds the digest of the one before it, so a change anywhere shows.

Digests are keyed by the secret; the newest is noted elsewhere each day (`audit head`).
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.store.database.transaction import Tx
from bot.store.tables import audit
from bot.store.vault import Vault

FIRST = "0" * 64
"""What the first entry has in place of an earlier digest."""

KEYED = "k"
"""What a digest begins with that is keyed; no plain one does."""

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

    def digests(self, vault: Vault | None) -> list[str]:
        """Those that this entry may have, today's first: of its other fields as a JSON list, keyed by the secret, since
        who can write the database could make a plain chain anew. Without a vault, or from before, a plain SHA-256."""
        fields = [value for name, value in asdict(self).items() if name != "digest"]
        text = json.dumps(fields, ensure_ascii=False)
        if vault is None:
            return [hashlib.sha256(text.encode()).hexdigest()]
        return [KEYED + mark[len(KEYED) :] for mark in vault.marks(text)]


async def record(tx: Tx, who: str, what: str, detail: dict[str, Any], now: datetime) -> Entry:
    """Adds an entry; it is there if and only if what it tells of is."""
    if tx.dialect.name == "postgresql":
        await tx.execute(sa.select(sa.func.pg_advisory_xact_lock(_ADVISORY_LOCK)))
    count, previous = await newest(tx)
    plain = json.dumps(detail, ensure_ascii=False, sort_keys=True)
    entry = Entry(count + 1, now.isoformat(), who, what, plain, previous, "")
    sealed = {**asdict(entry), "digest": entry.digests(tx.vault)[0]}
    await tx.execute(sa.insert(audit).values(sealed))
    return Entry(**sealed)


async def newest(tx: Tx) -> tuple[int, str]:
    """The number of the newest entry and its digest."""
    row = (await tx.execute(sa.select(audit.c.id, audit.c.digest).order_by(audit.c.id.desc()).limit(1))).first()
    return (row.id, row.digest) if row else (0, FIRST)


async def is_noted(tx: Tx, what: str, since: datetime) -> bool:
    """Whether there is an entry of this kind from after a moment."""
    last = sa.select(audit.c.at).where(audit.c.what == what).order_by(audit.c.id.desc()).limit(1)
    found = await tx.scalar(last)
    return found is not None and datetime.fromisoformat(found) > since


async def after(tx: Tx, number: int, most: int = 1000) -> list[Entry]:
    """Entries beyond a number, oldest first."""
    columns = [audit.c[name] for name in Entry.__slots__]
    found = await tx.execute(sa.select(*columns).where(audit.c.id > number).order_by(audit.c.id).limit(most))
    return [Entry(*row) for row in found]
