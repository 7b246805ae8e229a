"""How large the province is, and what the content calls things there."""

from collections.abc import Sequence
from dataclasses import dataclass

CHANNELS = ["zalo-oa", "zalo-oa", "zalo-oa", "telegram", "web"]
"""Where people are, three in five on the first."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many there are of each."""

    people: int = 1_000_000
    visits: int = 14_000_000
    deliveries: int = 10_000_000

    @property
    def places(self) -> int:
        """One place for thirty people."""
        return max(self.people // 30, 1)

    @property
    def firings(self) -> int:
        """Each goes to everybody."""
        return max(self.deliveries // self.people, 1)


@dataclass(frozen=True, slots=True)
class Words:
    """What the content calls things: pairs of district and commune, groups, guides that install, kinds of places."""

    communes: Sequence[tuple[str, str]]
    groups: Sequence[str]
    guides: Sequence[str]
    kinds: Sequence[str]
