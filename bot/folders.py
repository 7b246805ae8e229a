"""Where the content and the catalogs lie unless a setting says otherwise."""

from pathlib import Path

_SHIPPED = Path(__file__).parent / "shipped"

ROOT = _SHIPPED if _SHIPPED.is_dir() else Path(__file__).parent.parent
"""What holds both: the top of the repository, or what an installed package brings along (setup.py)."""

CONTENT, LOCALES = ROOT / "content", ROOT / "locales"
