"""Which answer is said to be wrong, and the right one."""

import dataclasses
import re
from dataclasses import dataclass

HOUSE_NUMBER = re.compile(r"^\d\S*")
"""What a corrected house number replaces."""


@dataclass(frozen=True, slots=True)
class Correction:
    """Which answer is wrong, and the right one where it was `said`."""

    field: str
    value: str = ""
    said: str = dataclasses.field(default="", compare=False)
