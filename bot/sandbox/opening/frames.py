"""What is said between us and the process that opens files: a length of four bytes, then so many."""

import json
import struct
from typing import IO, Any

LARGEST = 16 * 1024 * 1024
"""Bytes of one frame: a picture has ten million at the most, a list of 2,000 full rows half of it."""

_LENGTH = struct.Struct(">I")


def write(pipe: IO[bytes], content: bytes) -> None:
    """Sends one frame."""
    pipe.write(_LENGTH.pack(len(content)) + content)
    pipe.flush()


def read(pipe: IO[bytes]) -> bytes:
    """One frame. Raises `EOFError` where the other side is gone, or says too much."""
    (length,) = _LENGTH.unpack(_exactly(pipe, _LENGTH.size))
    return _exactly(pipe, length)


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    content = pipe.read(length) if length <= LARGEST else b""
    if len(content) < length:
        raise EOFError
    return content


def packed(value: Any) -> bytes:
    """Plain values as JSON: what comes back is read by us, and must not be able to run anything here."""
    return json.dumps(value).encode()


def unpacked(content: bytes) -> Any:
    """The same, back again."""
    return json.loads(content)
