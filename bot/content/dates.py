"""Dates as each language writes them."""

from datetime import date

from babel.dates import format_date, format_skeleton


def spoken_date(written: str, language: str) -> str:
    """ "2021-05" → "tháng 5 năm 2021", "2021-05-18" → "18 tháng 5, 2021"; a year stays as it is."""
    parts = [int(part) for part in written.split("-")]
    if len(parts) == 1:
        return written
    day = date(*parts, *([1] if len(parts) == 2 else []))
    if len(parts) == 2:
        return format_skeleton("yMMMM", day, locale=language)
    return format_date(day, "long", locale=language)
