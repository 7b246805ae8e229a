"""Phone numbers at rest."""

import hashlib
import hmac
import os
from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_NONCE = 12  # bytes, as NIST SP 800-38D advises for GCM


class Vault:
    """Seals short texts with AES-256-GCM; its keys come from the one `SECRET_KEY`.

    `key_of` gives a keyed digest, so that equal numbers can be found without opening any. Secrets of former times
    (`old`) still open what they sealed; nothing new is sealed with them.
    """

    def __init__(self, secret: str, old: Sequence[str] = ()) -> None:
        self._ciphers = [AESGCM(_derive(usable, b"seal")) for usable in (secret, *old)]
        self._digest = _derive(secret, b"digest")
        self._marks = [_derive(usable, b"audit") for usable in (secret, *old)]
        self._seeds = [_derive(usable, b"seeds") for usable in (secret, *old)]

    def seal(self, text: str, where: str = "") -> bytes:
        """Encrypts; every call gives other bytes. `where` names the place it is for (table, column, row): copied to any
        other, it does not open."""
        nonce = os.urandom(_NONCE)
        return nonce + self._ciphers[0].encrypt(nonce, text.encode(), where.encode() or None)

    def open(self, sealed: bytes, where: str = "") -> str:
        """Decrypts what `seal` gave for this place, or for none, as was done before there were places. Raises
        `cryptography.exceptions.InvalidTag` for anything else."""
        for cipher in self._ciphers:
            for place in dict.fromkeys((where, "")):
                try:
                    return _decrypt(cipher, sealed, place).decode()
                except InvalidTag:
                    continue
        raise InvalidTag

    def is_stale(self, sealed: bytes, where: str = "") -> bool:
        """Whether today's secret cannot open it for this place: it was sealed with an old one, or for none."""
        try:
            _decrypt(self._ciphers[0], sealed, where)
        except InvalidTag:
            return True
        return False

    def key_of(self, text: str) -> str:
        """64 hexadecimal digits, the same for the same text."""
        return hmac.new(self._digest, text.encode(), hashlib.sha256).hexdigest()

    def marks(self, text: str) -> list[str]:
        """64 hexadecimal digits that only who holds the secret can give a text; those of former secrets follow."""
        return [hmac.new(key, text.encode(), hashlib.sha256).hexdigest() for key in self._marks]

    def seed(self, purpose: str) -> bytes:
        """32 bytes for a key of another kind, the same for the same purpose and secret."""
        return self.seeds(purpose)[0]

    def seeds(self, purpose: str) -> list[bytes]:
        """The same; those of former secrets follow."""
        return [hmac.new(key, purpose.encode(), hashlib.sha256).digest() for key in self._seeds]


def _derive(secret: str, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(secret.encode())


def _decrypt(cipher: AESGCM, sealed: bytes, where: str) -> bytes:
    if len(sealed) < _NONCE:
        raise InvalidTag
    return cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], where.encode() or None)
