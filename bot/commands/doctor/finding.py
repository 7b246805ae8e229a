"""What the doctor found."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Health(StrEnum):
    """How it stands; the value is the sign in front of the line."""

    GOOD = "✓"
    CARE = "!"
    WRONG = "✗"


@dataclass(frozen=True)
class Finding:
    """A sentence about what was found, and one about what to do; both are marked with N_."""

    health: Health
    found: str
    to_do: str = ""
    values: dict[str, Any] = field(default_factory=dict)


def good(found: str, **values: Any) -> Finding:
    """As it should be."""
    return Finding(Health.GOOD, found, "", values)


def care(found: str, to_do: str, **values: Any) -> Finding:
    """It works, and something will go wrong with it."""
    return Finding(Health.CARE, found, to_do, values)


def wrong(found: str, to_do: str, **values: Any) -> Finding:
    """It does not work."""
    return Finding(Health.WRONG, found, to_do, values)
