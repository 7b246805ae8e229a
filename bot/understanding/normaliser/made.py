"""What the phrases of a content come to in its words, made once: a content says the same at every start."""

from collections.abc import Iterator, Sequence
from zlib import crc32

BUCKETS = 2048
"""Strings that hold all phrases, a dozen each: as a string of its own each of 31,000 phrases, and what it comes to,
takes six times the room, and leaves holes in memory where it is let go."""

NEXT, MEANS = "\x1e", "\x1f"
"""Stands around a phrase and what it comes to, and between both."""


class Made:
    """Phrases and their words, which are texts both."""

    def __init__(self, buckets: Sequence[str] = ()) -> None:
        """`buckets` are what another one held. Raises a `ValueError` where they are not."""
        self._buckets = list(buckets) or [NEXT] * BUCKETS
        if len(self._buckets) != BUCKETS or not all(isinstance(bucket, str) for bucket in self._buckets):
            raise ValueError("no phrases")

    def __iter__(self) -> Iterator[str]:
        """What it holds, to be kept."""
        return iter(self._buckets)

    def get(self, phrase: str) -> str | None:
        """The words of a phrase; `None` where it was not made yet."""
        bucket = self._buckets[_bucket(phrase)]
        _, known, after = bucket.partition(f"{NEXT}{phrase}{MEANS}")
        return after[: after.index(NEXT)] if known else None

    def add(self, phrase: str, words: str) -> None:
        """Holds the words of a phrase from now on."""
        if NEXT not in phrase and MEANS not in phrase:
            self._buckets[_bucket(phrase)] += f"{phrase}{MEANS}{words}{NEXT}"


def _bucket(phrase: str) -> int:
    return crc32(phrase.encode("utf-8", "surrogatepass")) % BUCKETS
