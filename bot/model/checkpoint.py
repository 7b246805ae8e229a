"""A registered place where people come together."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A place with a code at its door. `code` is the number that its poster shows.

    `issue` counts the posters that replaced one another: only the newest is valid, and none is from `revoked_at` on.
    From `suspended_at` on it is closed for a time. `official` is what the code of the official site carries, byte for
    byte, once the place is declared there; until then its poster has the code that we sign.

    `kind` is an id of `content/site.yaml`, `district` and `commune` are codes of `content/places`. The contact
    phone is E.164; it exists in the clear only in memory.
    """

    code: str
    owner_id: int
    name: str
    kind: str
    district: str
    commune: str
    address: str
    phone: str
    created_at: datetime
    issue: int = 1
    revoked_at: datetime | None = None
    suspended_at: datetime | None = None
    official: bytes | None = None
