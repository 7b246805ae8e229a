"""Dates as each language writes them."""

from datetime import date, timedelta
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

KEPT = 256
"""Dates that are kept as they are said: below every answer stands one of a few."""


def first_day(written: str) -> date:
    """The day that "2021-05-18" names, or the first one of "2021-05" or "2021". Raises `ValueError` for a day that no
    calendar has."""
    year, month, day = [*map(int, written.split("-")), 1, 1][:3]
    return date(year, month, day)


@lru_cache(KEPT)
def spoken_date(written: str, language: str) -> str:
    """ "2021-05" → "tháng 5 năm 2021", "2021-05-18" → "18 tháng 5, 2021"; a year stays as it is."""
    from babel.dates import format_date, format_skeleton

    day = first_day(written)
    if len(written) == len("2021"):
        return written
    if len(written) == len("2021-05"):
        return format_skeleton("yMMMM", day, locale=language)
    return format_date(day, "long", locale=language)


def last_day(written: str) -> date:
    """The last day that "2021-05" or "2021" names."""
    day = first_day(written)
    if len(written) == len("2021"):
        return date(day.year, 12, 31)
    if len(written) == len("2021-05"):
        return (day + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return day


def _in_a_calendar(written: str) -> str:
    try:
        first_day(written)
    except ValueError as wrong:
        raise PydanticCustomError("day", "no calendar has it") from wrong
    return written


Day = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}){0,2}$"), AfterValidator(_in_a_calendar)]
"""A day, a month or a year: "2021-05-18", "2021-05", "2021"."""
