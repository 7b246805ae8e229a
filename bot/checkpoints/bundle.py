"""The posters of many places in one file. Made in a process of its own: nobody's conversation waits meanwhile."""

import io
import re
import zipfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import datetime
from functools import cache
from multiprocessing import get_context
from typing import Literal

from bot.checkpoints.codes import signing
from bot.checkpoints.codes.signature import Signer
from bot.checkpoints.registry import Registry
from bot.content import Library
from bot.model import Checkpoint
from bot.paper import poster_words
from bot.paper.poster import Layout, Sheet, merged_pdf, poster_pdf
from bot.store import Tx

PART = 250
"""Posters in one file, so that every channel takes it, and something comes while the rest is being made."""

Kind = Layout | Literal["zip"]
"""A4 or A6: one PDF. "zip": a PDF of its own for every place."""


class Sheets:
    """Signs posters: what is needed is read once, the sheets are made when they are asked for, in any thread."""

    def __init__(self, registry: Registry, library: Library, signer: Signer) -> None:
        self._root, self._library, self._signer = registry.root, library, signer

    @classmethod
    async def open(cls, tx: Tx, registry: Registry, library: Library, now: datetime) -> "Sheets":
        """`tx` must be one that writes: the first poster of all makes the key."""
        return cls(registry, library, await signing.newest(tx, registry.vault, now))

    def of(self, checkpoint: Checkpoint) -> Sheet:
        """The poster of a place."""
        where = self._library.communes.where(checkpoint.commune)
        return poster_words.sheet(self._library, self.link(checkpoint), checkpoint.name, where, checkpoint.code)

    def link(self, checkpoint: Checkpoint) -> str:
        """The signed address of its newest poster."""
        return self._signer.link(self._root, checkpoint.code, checkpoint.issue)

    def file(self, checkpoints: Sequence[Checkpoint], kind: Kind) -> bytes:
        """The posters of these places as one file. Takes about a twentieth of a second each: call it in a thread."""
        sheets = [self.of(checkpoint) for checkpoint in checkpoints]
        try:
            return _workshop().submit(made, sheets, kind).result()
        except BrokenProcessPool:  # somebody ended that process: a new one takes its place
            _workshop.cache_clear()
            return _workshop().submit(made, sheets, kind).result()


@cache
def _workshop() -> ProcessPoolExecutor:
    """One process, whoever asks: posters of two schools are made one after the other."""
    return ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))


def close() -> None:
    """Ends that process; it begins anew when it is needed."""
    if _workshop.cache_info().currsize:
        _workshop().shutdown()
        _workshop.cache_clear()


def made(sheets: Sequence[Sheet], kind: Kind) -> bytes:
    """One file of posters."""
    if kind == "A4" or kind == "A6":
        return merged_pdf(sheets, kind)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as parts:  # PDFs are compressed already
        for sheet in sheets:
            parts.writestr(zipfile.ZipInfo(_file_name(sheet)), poster_pdf(sheet))
    return out.getvalue()


def _file_name(sheet: Sheet) -> str:
    """Letters that every program unpacks: the place's name, then its number, which is nobody else's."""
    name = re.sub(r"[^\w ]", "", sheet.name).strip()[:60]
    return f"{name} {sheet.number}.pdf".strip()


def parts(checkpoints: Sequence[Checkpoint]) -> list[tuple[int, Sequence[Checkpoint]]]:
    """The places in portions of `PART`, each with the number of its first."""
    return [(start + 1, checkpoints[start : start + PART]) for start in range(0, len(checkpoints), PART)]
