"""Checks that nobody has touched the audit log."""

import asyncio
import time

from bot.model.errors import BotError
from bot.store import Tx
from bot.store.staff import audit


class AuditBrokenError(BotError):
    """The audit log is not what was written: an entry is missing or was changed."""


BITE = 200
"""Entries that are looked at in one go: two thousandths of a second."""


async def verify(tx: Tx, head: str = "", rest: float = 0) -> tuple[int, str]:
    """How many entries there are and the digest of the last, once every link has been checked. Raises
    `AuditBrokenError`. Entries from before digests were keyed come first, if there are any.

    Whoever cuts off the end of the log leaves a whole chain behind; so note the last digest elsewhere and give it
    as `head`: the log must still hold it. Where others use the same event loop, `rest` is for how many times as long
    as it took to look at some entries they have it to themselves.
    """
    count, previous, seen, keyed = 0, audit.FIRST, not head, False
    while entries := await audit.after(tx, count, BITE if rest else 1000):
        began = time.perf_counter()
        for entry in entries:
            if entry.id != count + 1:
                raise AuditBrokenError(f"entry {count + 1} is missing")
            keyed = keyed or entry.digest.startswith(audit.KEYED)
            if entry.previous != previous or entry.digest not in entry.digests(tx.vault if keyed else None):
                raise AuditBrokenError(f"entry {entry.id} was changed, or one before it")
            count, previous = entry.id, entry.digest
            seen = seen or entry.digest == head
        if rest:
            await asyncio.sleep(rest * (time.perf_counter() - began))
    if not seen:
        raise AuditBrokenError("the digest that was noted is not in it: its end was cut off")
    if tx.vault is not None and count and not keyed:
        raise AuditBrokenError("no entry is keyed by the secret: right after an upgrade `audit head` adds one")
    return count, previous
