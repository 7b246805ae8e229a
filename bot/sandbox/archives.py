"""A ZIP of pictures, each of one QR code. Runs in the process of bot/sandbox/opening and nowhere else."""

import io
import zipfile
from pathlib import PurePosixPath

from bot.sandbox.opening.errors import ArchiveError, PictureError
from bot.sandbox.pictured import MAX_ARCHIVE, MAX_PICTURES, Pictured
from bot.sandbox.pictures import read_codes

MAX_UNPACKED = 48 * 1024 * 1024
"""Bytes of all pictures together: photographs are packed already, so they hardly grow."""

MAX_PARTS = 4 * MAX_PICTURES
"""Parts of a ZIP, with all that a Mac adds for itself."""


def is_archive(content: bytes) -> bool:
    """Whether it is a ZIP, and not a workbook, which is one too."""
    if not content.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return "[Content_Types].xml" not in parts.namelist()
    except MemoryError:
        raise
    except Exception:  # a foreign file may be broken in any way at all
        return False


def read(content: bytes) -> list[Pictured]:
    """Every picture with its codes, in the order of their names. Raises `ArchiveError`."""
    if len(content) > MAX_ARCHIVE:
        raise ArchiveError(most=MAX_PICTURES)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            wanted = _wanted(parts)
            return [_read(parts, part) for part in sorted(wanted, key=lambda part: part.filename)]
    except (MemoryError, ArchiveError):
        raise
    except Exception as broken:
        raise ArchiveError(most=MAX_PICTURES) from broken


def _wanted(parts: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """No folders, and nothing that a Mac adds for itself. zipfile never unpacks more than the directory promises."""
    found = parts.infolist()
    wanted = [part for part in found if not part.is_dir() and not _is_hidden(PurePosixPath(part.filename))]
    size = sum(part.file_size for part in wanted)
    if not wanted or len(wanted) > MAX_PICTURES or len(found) > MAX_PARTS or size > MAX_UNPACKED:
        raise ArchiveError(most=MAX_PICTURES)
    return wanted


def _is_hidden(path: PurePosixPath) -> bool:
    return "__MACOSX" in path.parts or path.name.startswith(".")


def _read(parts: zipfile.ZipFile, part: zipfile.ZipInfo) -> Pictured:
    name = PurePosixPath(part.filename).stem
    try:
        return Pictured(name, tuple(read_codes(parts.read(part))))
    except PictureError:
        return Pictured(name, readable=False)
