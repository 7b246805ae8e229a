"""Phone numbers at rest."""

import hashlib
import hmac
import os

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_NONCE = 12  # bytes, as NIST SP 800-38D advises for GCM


class Vault:
    """Seals short texts with AES-256-GCM; its keys come from the one `SECRET_KEY`.

    `key_of` gives a keyed digest, so that equal numbers can be found without opening any.
    """

    def __init__(self, secret: str) -> None:
        self._cipher = AESGCM(_derive(secret, b"seal"))
        self._digest = _derive(secret, b"digest")

    def seal(self, text: str) -> bytes:
        """Encrypts; every call gives other bytes."""
        nonce = os.urandom(_NONCE)
        return nonce + self._cipher.encrypt(nonce, text.encode(), None)

    def open(self, sealed: bytes) -> str:
        """Decrypts what `seal` gave; raises `cryptography.exceptions.InvalidTag` for anything else."""
        return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], None).decode()

    def key_of(self, text: str) -> str:
        """64 hexadecimal digits, the same for the same text."""
        return hmac.new(self._digest, text.encode(), hashlib.sha256).hexdigest()


def _derive(secret: str, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose).derive(secret.encode())
