"""Where the content and the catalogs lie: the two settings that the FAQ alone needs.

They are read here without the weight of all the others: `faq ask` answers in a third less memory than it takes to
read every setting. Settings in bot/settings.py read the same two names from the same two places.
"""

import os
from pathlib import Path

from dotenv import dotenv_values

_SHIPPED = Path(__file__).parent / "shipped"

ROOT = _SHIPPED if _SHIPPED.is_dir() else Path(__file__).parent.parent
"""What holds both: the top of the repository, or what an installed package brings along (setup.py)."""

CONTENT, LOCALES = ROOT / "content", ROOT / "locales"
"""Where they lie unless somebody says otherwise."""


def folders() -> tuple[Path, Path]:
    """CONTENT_DIR and LOCALES_DIR, from the environment or from a file .env."""
    given = {**dotenv_values(".env"), **os.environ}
    return Path(given.get("CONTENT_DIR") or CONTENT), Path(given.get("LOCALES_DIR") or LOCALES)
