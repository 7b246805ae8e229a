"""Dates as each language writes them."""

from datetime import date

from babel.dates import format_date, format_skeleton


def first_day(written: str) -> date:
    """The day that "2021-05-18" names, or the first one of "2021-05" or "2021". Raises `ValueError` for a day that no
    calendar has."""
    year, month, day = [*map(int, written.split("-")), 1, 1][:3]
    return date(year, month, day)


def spoken_date(written: str, language: str) -> str:
    """ "2021-05" → "tháng 5 năm 2021", "2021-05-18" → "18 tháng 5, 2021"; a year stays as it is."""
    day = first_day(written)
    if len(written) == len("2021"):
        return written
    if len(written) == len("2021-05"):
        return format_skeleton("yMMMM", day, locale=language)
    return format_date(day, "long", locale=language)
