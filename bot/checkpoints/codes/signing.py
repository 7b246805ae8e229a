"""Which key signs. Private halves are derived from the secret, so that none lies in the database."""

import base64
from collections.abc import Mapping
from datetime import datetime

from bot.checkpoints.codes.signature import Signer
from bot.store import Tx
from bot.store.checkpoints import signing_keys
from bot.store.checkpoints.signing_keys import PublicKey
from bot.store.vault import Vault


def signer(vault: Vault, number: int) -> Signer:
    """The key of this number under the vault's secret."""
    return Signer(number, vault.seed(f"checkpoint signing key {number}"))


async def newest(tx: Tx, vault: Vault, now: datetime) -> Signer:
    """The newest key in use that is ours; a new one where there is none, as after a change of the secret.
    `tx` must be one that writes."""
    while True:
        keys = await signing_keys.keys(tx)
        ours = [key.number for key in keys if key.retired_at is None and key.public == signer(vault, key.number).public]
        if ours:
            return signer(vault, ours[-1])
        await _add(tx, vault, keys, now)


async def rotate(tx: Tx, vault: Vault, now: datetime) -> Signer:
    """A new key, with which everything is signed from now on. What older keys signed stays valid."""
    while True:
        added = await _add(tx, vault, await signing_keys.keys(tx), now)
        if added is not None:
            return added


async def _add(tx: Tx, vault: Vault, keys: list[PublicKey], now: datetime) -> Signer | None:
    """The key after these; `None` when another process has just taken its number."""
    ours = signer(vault, max((key.number for key in keys), default=0) + 1)
    return ours if await signing_keys.add(tx, PublicKey(ours.number, ours.public, now)) else None


async def public(tx: Tx) -> dict[int, bytes]:
    """number → public key, of those in use."""
    return {key.number: key.public for key in await signing_keys.keys(tx) if key.retired_at is None}


def to_jwks(keys: Mapping[int, bytes]) -> dict[str, list[dict[str, str]]]:
    """Public keys as a JSON Web Key Set (RFC 8037)."""
    return {
        "keys": [
            {
                "kty": "OKP",
                "crv": "Ed25519",
                "kid": str(number),
                "x": base64.urlsafe_b64encode(key).rstrip(b"=").decode(),
            }
            for number, key in keys.items()
        ]
    }


def from_jwks(jwks: Mapping[str, list[dict[str, str]]]) -> dict[int, bytes]:
    """The same, back again; keys of other kinds are left out."""
    ours = [key for key in jwks["keys"] if key.get("crv") == "Ed25519"]
    return {int(key["kid"]): base64.urlsafe_b64decode(key["x"] + "=") for key in ours}
