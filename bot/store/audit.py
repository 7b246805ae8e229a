"""What staff did, and when."""

import json
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.store.engine import Tx
from bot.store.tables import audit


async def record(tx: Tx, who: str, what: str, detail: dict[str, Any], now: datetime) -> None:
    """Adds an entry; it is there if and only if what it tells of is."""
    plain = json.dumps(detail, ensure_ascii=False, sort_keys=True)
    await tx.execute(sa.insert(audit).values(at=now.isoformat(), who=who, what=what, detail=plain))
