"""A sealed file opens whole or not at all."""

import io
import os
from collections.abc import Callable

import pytest

from bot.store.backups.sealed import (
    HEADER,
    MAGIC,
    PIECE,
    TAG,
    DamagedBackupError,
    NotABackupError,
    WrongSecretError,
    opened,
    sealed,
)

KEY, OTHER = b"k" * 32, b"o" * 32


def file_of(text: bytes, key: bytes = KEY) -> bytes:
    """A text, sealed."""
    return b"".join(sealed(io.BytesIO(text), b"S", key))


def text_of(file: bytes, *keys: bytes) -> bytes:
    """What was sealed."""
    return b"".join(opened(io.BytesIO(file), keys or (KEY,)))


@pytest.mark.parametrize("length", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])
def test_any_length_comes_back(length: int) -> None:
    """Also nothing at all, and what ends where a piece ends; a former secret opens it, and no two files are alike."""
    text = os.urandom(length)
    assert text_of(file_of(text), OTHER, KEY) == text
    assert file_of(text) != file_of(text)


def altered(file: bytes, place: int) -> bytes:
    """One bit is another."""
    return file[:place] + bytes([file[place] ^ 1]) + file[place + 1 :]


BOX = PIECE + TAG

HARM: dict[str, Callable[[bytes], bytes]] = {
    "a bit of the salt": lambda file: altered(file, HEADER - 1),
    "the kind": lambda file: altered(file, len(MAGIC)),
    "a bit of a piece": lambda file: altered(file, HEADER + BOX + 7),
    "the last bit": lambda file: altered(file, len(file) - 1),
    "the last piece is missing": lambda file: file[: HEADER + 2 * BOX],
    "all but the first piece is missing": lambda file: file[: HEADER + BOX],
    "some bytes are missing": lambda file: file[:-5],
    "a piece is missing": lambda file: file[: HEADER + BOX] + file[HEADER + 2 * BOX :],
    "two pieces are exchanged": lambda file: (
        file[:HEADER] + file[HEADER + BOX : HEADER + 2 * BOX] + file[HEADER : HEADER + BOX] + file[HEADER + 2 * BOX :]
    ),
    "something is added": lambda file: file + b"x",
    "nothing is in it": lambda file: file[:HEADER],
}


@pytest.mark.parametrize("harm", HARM.values(), ids=HARM.keys())
def test_whatever_is_altered_is_seen(harm: Callable[[bytes], bytes]) -> None:
    """Moved, cut off, left out, added: it is refused, in one word or the other."""
    with pytest.raises((DamagedBackupError, WrongSecretError)):
        text_of(harm(file_of(os.urandom(2 * PIECE + 100))))


def test_what_is_no_backup_and_another_secret_are_told_apart() -> None:
    """Each with what to do."""
    with pytest.raises(NotABackupError):
        text_of(b"SQLite format 3\0" * 10)
    with pytest.raises(WrongSecretError, match="OLD_SECRET_KEYS"):
        text_of(file_of(b"x"), OTHER)
