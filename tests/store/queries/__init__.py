"""Every public query of bot/store with real arguments for it, room by room, over the rows of `scene`."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.store.queries import campaigns, chats, checkpoints, ledger, people, plain, staff, visits
from tests.store.queries.given import Given

QUERIES: Mapping[Callable[..., Any], Sequence[Given]] = {
    **plain.QUERIES,
    **people.QUERIES,
    **chats.QUERIES,
    **checkpoints.QUERIES,
    **visits.QUERIES,
    **staff.QUERIES,
    **campaigns.QUERIES,
    **ledger.QUERIES,
}
