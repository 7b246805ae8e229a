"""What was made of the last few texts, at hand: in one turn a line and its clauses are looked at from several sides."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

TEXTS = 32
"""Texts of one turn, and a few more: a long line has a dozen clauses and beginnings that are looked at alone."""

Made = TypeVar("Made")


def lately(make: Callable[..., Made]) -> Callable[..., Made]:
    """The same function, which makes of each of the last few texts once what it makes of it."""
    return lru_cache(TEXTS)(make)
