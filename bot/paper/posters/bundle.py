"""The posters of many checkpoints in one file."""

import io
import re
import zipfile
from collections.abc import Sequence
from typing import Literal, TypeVar

from bot.paper.posters.poster import Layout, merged_pdf, poster_pdf
from bot.paper.posters.sheet import Sheet

T = TypeVar("T")

PART = 250
"""Posters in one file, so that every channel takes it, and something comes while the rest is being made."""

Kind = Layout | Literal["zip"]
"""A4 or A6: one PDF. "zip": a PDF of its own for every checkpoint."""


def bundle(sheets: Sequence[Sheet], kind: Kind) -> bytes:
    """One file of posters. Takes about a twentieth of a second for each."""
    if kind == "A4" or kind == "A6":
        return merged_pdf(sheets, kind)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as files:  # PDFs are compressed already
        for sheet in sheets:
            files.writestr(zipfile.ZipInfo(_file_name(sheet)), poster_pdf(sheet))
    return out.getvalue()


def _file_name(sheet: Sheet) -> str:
    """Letters that every program unpacks: the checkpoint's name, then its number, which is nobody else's."""
    name = re.sub(r"[^\w ]", "", sheet.name).strip()[:60]
    return f"{name} {sheet.number}.pdf".strip()


def parts(posters: Sequence[T]) -> list[tuple[int, Sequence[T]]]:
    """Portions of `PART`, each with the number of its first, counted from 1."""
    return [(start + 1, posters[start : start + PART]) for start in range(0, len(posters), PART)]
