"""A checkpoint as it lies in its table: the phone number sealed, and two keys to find duplicates by."""

from typing import Any

from bot.model import Checkpoint
from bot.model.writing.text import words
from bot.store.checkpoints.checkpoints import Row, phone_of
from bot.store.vault import Vault


def row(vault: Vault, checkpoint: Checkpoint) -> Row:
    """The row of a checkpoint."""
    plain = {name: getattr(checkpoint, name) for name in Checkpoint.__slots__}
    return Row(**{**plain, **columns(vault, checkpoint.code, name=checkpoint.name, phone=checkpoint.phone)})


def checkpoint(vault: Vault, row: Row) -> Checkpoint:
    """The checkpoint of a row."""
    plain = {name: getattr(row, name) for name in Checkpoint.__slots__}
    return Checkpoint(**{**plain, "phone": vault.open(row.phone, phone_of(row.code))})


def columns(vault: Vault, code: str, **fields: str) -> dict[str, Any]:
    """Fields of a checkpoint as columns: a name and a phone each bring the key along under which they are found."""
    kept: dict[str, Any] = dict(fields)
    if "name" in fields:
        kept["name_key"] = name_key(fields["name"])
    if "phone" in fields:
        kept |= {"phone": vault.seal(fields["phone"], phone_of(code)), "phone_key": vault.key_of(fields["phone"])}
    return kept


def name_key(name: str) -> str:
    """ "Cà phê Hương", "CA PHE HUONG" and "cà-phê Hương" are one name."""
    return words(name)[:120]
