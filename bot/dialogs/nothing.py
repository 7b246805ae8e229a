"""The data of a dialog that has none."""

from dataclasses import dataclass


@dataclass
class Nothing:
    """Nothing is kept between two turns."""
