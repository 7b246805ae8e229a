"""A file of any length, sealed piece by piece: none can be altered, moved, left out or cut off without its being seen.

    header   "BOTBACK", the version (1), the kind of what is in it (1 byte), a salt (32 bytes)
    pieces   64 KiB each, the last one shorter, each with its tag of 16 bytes: AES-256-GCM under a key of this file
             alone, HKDF-SHA256(secret, salt, header). The nonce is the number of the piece (11 bytes) and a byte that
             says whether it is the last.

This is STREAM (Hoang, Reyhanitabar, Rogaway, Vizár, "Online authenticated-encryption and its nonce-reuse
misuse-resistance", 2015), put together as the file format `age` does it.
"""

import os
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.model.errors import BotError

MAGIC = b"BOTBACK\x01"
SALT, PIECE, TAG = 32, 64 * 1024, 16
HEADER = len(MAGIC) + 1 + SALT


class NotABackupError(BotError):
    """This is no backup, or one of a newer version of this program."""


class WrongSecretError(BotError):
    """This backup does not open: its beginning is damaged, or it was made under another secret. Put that one into
    SECRET_KEY or OLD_SECRET_KEYS."""


class DamagedBackupError(BotError):
    """This backup is damaged, or its end is missing. Nothing was changed: take another one."""


def sealed(source: BinaryIO, kind: bytes, secret: bytes) -> Iterator[bytes]:
    """The file, piece by piece. `kind` is one byte that says what is in it."""
    header = MAGIC + kind + os.urandom(SALT)
    cipher = _cipher(secret, header)
    yield header
    for number, (piece, last) in enumerate(_pieces(source, PIECE)):
        yield cipher.encrypt(_nonce(number, last), piece, None)


def kind_of(file: BinaryIO) -> bytes:
    """What is in a file, as it says itself. Raises `NotABackupError`."""
    file.seek(0)
    header = file.read(HEADER)
    if len(header) < HEADER or not header.startswith(MAGIC):
        raise NotABackupError
    return header[len(MAGIC) : len(MAGIC) + 1]


def opened(file: BinaryIO, secrets: Sequence[bytes]) -> Iterator[bytes]:
    """What was sealed, each piece as soon as it is known to be genuine; whether all came is known at the end alone.
    Raises `WrongSecretError` or `DamagedBackupError`."""
    kind_of(file)
    file.seek(0)
    header = file.read(HEADER)
    cipher: AESGCM | None = None
    for number, (piece, last) in enumerate(_pieces(file, PIECE + TAG)):
        cipher = cipher or _fitting(piece, last, header, secrets)
        try:
            yield cipher.decrypt(_nonce(number, last), piece, None)
        except InvalidTag:
            raise DamagedBackupError from None


def _fitting(piece: bytes, last: bool, header: bytes, secrets: Sequence[bytes]) -> AESGCM:
    for secret in secrets:
        cipher = _cipher(secret, header)
        for whether in (last, not last):  # cut off after its first piece, it is the right secret all the same
            try:
                cipher.decrypt(_nonce(0, whether), piece, None)
            except InvalidTag:
                continue
            return cipher
    raise WrongSecretError


def _cipher(secret: bytes, header: bytes) -> AESGCM:
    return AESGCM(HKDF(algorithm=SHA256(), length=32, salt=header[-SALT:], info=header).derive(secret))


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def _pieces(source: BinaryIO, size: int) -> Iterator[tuple[bytes, bool]]:
    """Each with whether it is the last one."""
    piece = source.read(size)
    while following := source.read(size):
        yield piece, False
        piece = following
    yield piece, True
