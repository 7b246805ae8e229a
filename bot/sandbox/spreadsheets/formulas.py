"""Texts that a spreadsheet program would work out (https://owasp.org/www-community/attacks/CSV_Injection)."""

SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What such a text begins with."""


def as_text(cell: str) -> str:
    """The cell as no spreadsheet program takes it for a formula."""
    return f"'{cell}" if cell.startswith(SIGNS) else cell
