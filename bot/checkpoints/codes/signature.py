"""The address in a checkpoint's QR, and its Ed25519 signature (RFC 8032).

    https://bot.example.vn/c/AB3D5FGH/1/2/0…9
    └──────── what is signed ───────────┘ └ the signature: 64 bytes as one decimal number of 155 digits

After the code come the number of its poster and that of the key. Digits, since a QR code packs three of them into
ten bits: the whole is 41 modules wide where base64 would take 45 or 49.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from bot.checkpoints.codes.code import ALPHABET, LENGTH

DIGITS = 155
"""Of a 512 bit number, written with leading zeros."""

_SHAPE = re.compile(
    rf"^(?P<signed>.+/c/(?P<code>[{ALPHABET}]{{{LENGTH}}})/(?P<issue>[1-9][0-9]{{0,4}})/(?P<key>[1-9][0-9]{{0,4}}))"
    rf"/(?P<signature>[01][0-9]{{{DIGITS - 1}}})"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """What an address says of itself; nothing of it is true before `holds`."""

    code: str
    issue: int
    key: int
    signed: str
    signature: int

    def holds(self, public: Mapping[int, bytes]) -> bool:
        """Whether the key that it names, one of `public`, has signed it."""
        if self.key not in public or self.signature >= 1 << 512:
            return False
        key = Ed25519PublicKey.from_public_bytes(public[self.key])
        try:
            key.verify(self.signature.to_bytes(64, "big"), self.signed.encode())
        except InvalidSignature:
            return False
        return True


def read(link: str, root: str) -> Claim | None:
    """What an address claims; `None` when it is not of the form of ours, or not under `root`."""
    found = _SHAPE.fullmatch(link)
    if found is None or found["signed"] != f"{root}/c/{found['code']}/{found['issue']}/{found['key']}":
        return None
    return Claim(found["code"], int(found["issue"]), int(found["key"]), found["signed"], int(found["signature"]))


@dataclass(frozen=True, slots=True)
class Signer:
    """A key by its number; `seed` are the 32 bytes of its private half."""

    number: int
    seed: bytes

    @property
    def public(self) -> bytes:
        """The 32 bytes that everybody may know."""
        return Ed25519PrivateKey.from_private_bytes(self.seed).public_key().public_bytes_raw()

    def link(self, root: str, code: str, issue: int) -> str:
        """The signed address of a poster."""
        signed = f"{root}/c/{code}/{issue}/{self.number}"
        signature = Ed25519PrivateKey.from_private_bytes(self.seed).sign(signed.encode())
        return f"{signed}/{int.from_bytes(signature, 'big'):0{DIGITS}}"
