"""The registry of places."""

import base64
from dataclasses import dataclass
from datetime import datetime

from bot.checkpoints.code import clean_code, new_code
from bot.model import Checkpoint
from bot.model.text import words
from bot.store import Tx
from bot.store import checkpoints as table
from bot.store.vault import Vault


@dataclass
class Draft:
    """A place on its way to be registered: what its owner has said of it so far."""

    name: str = ""
    kind: str = ""
    district: str = ""
    commune: str = ""
    address: str = ""
    phone: str = ""


class Registry:
    """Registers places and finds them again. `public_url` is where their codes lead."""

    def __init__(self, vault: Vault, public_url: str) -> None:
        self._vault = vault
        self._public_url = public_url.rstrip("/")

    def link(self, code: str) -> str:
        """The address that a checkpoint's QR carries."""
        return f"{self._public_url}/c/{code}"

    def sealed(self, phone: str) -> str:
        """A phone number as it may lie in a session that is not finished."""
        return base64.b64encode(self._vault.seal(phone)).decode()

    def opened(self, sealed: str) -> str:
        """The phone number that `sealed` hid."""
        return self._vault.open(base64.b64decode(sealed))

    async def register(self, tx: Tx, owner_id: int, draft: Draft, now: datetime) -> Checkpoint:
        """Registers a place under a new code."""
        place = Checkpoint(new_code(), owner_id, created_at=now, **vars(draft))
        await table.add(tx, self._row(place))
        return place

    async def duplicate(self, tx: Tx, name: str, phone: str) -> Checkpoint | None:
        """A place that is registered with this name (however it is spelt) and phone."""
        found = await table.alike(tx, self._vault.key_of(phone), _name_key(name))
        return self._place(found) if found else None

    async def find(self, tx: Tx, code: str) -> Checkpoint | None:
        """The place of a code, typed in any case."""
        found = await table.by_code(tx, clean_code(code))
        return self._place(found) if found else None

    async def owned_by(self, tx: Tx, owner_id: int) -> list[Checkpoint]:
        """A person's places, oldest first."""
        return [self._place(row) for row in await table.owned(tx, owner_id)]

    async def all(self, tx: Tx) -> list[Checkpoint]:
        """Every place, by district, for the hand-over."""
        return [self._place(row) for row in await table.everything(tx)]

    def _row(self, place: Checkpoint) -> table.Row:
        known = {name: getattr(place, name) for name in Checkpoint.__slots__}
        keys = {"name_key": _name_key(place.name), "phone_key": self._vault.key_of(place.phone)}
        return table.Row(**{**known, "phone": self._vault.seal(place.phone), **keys})

    def _place(self, row: table.Row) -> Checkpoint:
        known = {name: getattr(row, name) for name in Checkpoint.__slots__}
        return Checkpoint(**{**known, "phone": self._vault.open(row.phone)})


def _name_key(name: str) -> str:
    """ "Cà phê Hương", "CA PHE HUONG" and "cà-phê Hương" are one name."""
    return words(name)[:120]
