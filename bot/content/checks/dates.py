"""Dates and figures in a text, in whatever language it is written."""

import re
from datetime import date
from functools import cache

from babel import Locale

from bot.content.dates import first_day

_SLASHED = re.compile(r"(?<![\d/.])(?:(?P<day>\d{1,2})/)?(?P<month>\d{1,2})/(?P<year>\d{4})(?![\d/])")
_YEAR = re.compile(r"(?<![\d./])(?P<year>(?:19|20)\d{2})(?![\d/])")
_SHORT = re.compile(r"(?<![\d/.])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/])")

_LASTS_UNTIL = re.compile(r"(\d{1,2}/\d{1,2}|\d{1,2} \w+) \w{2,5} $")
"""What stands before the end of a period: "27/4 đến", "27 April to"."""


class Told:
    """The dates of a text, "2021-05-29", "2021-05" or "2021", those without a year as "05-29"; `facts` are those on
    which something can have been known, so not the ends of periods. `rest` is the text without its dates."""

    def __init__(self, text: str, language: str) -> None:
        self.dates: set[str] = set()
        self.facts: set[str] = set()
        self.rest = text
        named = _names_a_month(text, language)
        spelt, short = (_spelt(language), _spelt_short(language)) if named else ((), ())
        for pattern in (*spelt, _SLASHED, _YEAR, *short, _SHORT):
            for match in reversed(list(pattern.finditer(self.rest))):
                self._take(match, language)

    def _take(self, match: re.Match[str], language: str) -> None:
        found = match.groupdict()
        month = _months(language).get(found.get("month", "").lower(), found.get("month"))
        parts = [*([month] if month else []), *([found["day"]] if found.get("day") else [])]
        written = "-".join([*([found["year"]] if "year" in found else []), *(f"{int(part):02}" for part in parts)])
        if not _in_a_calendar(written):
            return
        before = self.rest[: match.start()]
        self.dates.add(written)
        if "year" in found and not _LASTS_UNTIL.search(before):
            self.facts.add(written)
        self.rest = f"{before} {self.rest[match.end() :]}"


def _names_a_month(text: str, language: str) -> bool:
    """Whether there is any month to look for: that is a quarter of what all checks take, and few texts have one."""
    line = text.lower()
    return any(name in line for name in _months(language))


def _in_a_calendar(written: str) -> bool:
    try:
        first_day(written if len(written) != len("05-29") else f"2020-{written}")
    except ValueError:
        return False
    return True


def newest(written: set[str]) -> tuple[date, str] | None:
    """The latest date, by the first day that it names."""
    return max(((first_day(one), one) for one in written), default=None)


@cache
def _months(language: str) -> dict[str, str]:
    """A language's names of months: "may" → "5", "tháng 5" → "5"."""
    return {name.lower(): str(number) for number, name in Locale.parse(language).months["format"]["wide"].items()}


def _names(language: str) -> str:
    return "|".join(sorted(map(re.escape, _months(language)), key=len, reverse=True))


@cache
def _spelt(language: str) -> tuple[re.Pattern[str], ...]:
    """ "29 May 2021", "May 29, 2021", "May 2021"; "29 tháng 5 năm 2021", "tháng 5/2021"."""
    return (
        re.compile(
            rf"\b(?:(?P<day>\d{{1,2}}) )?(?P<month>{_names(language)})(?:/|,? (?:\w+ )?)(?P<year>\d{{4}})", re.I
        ),
        re.compile(rf"\b(?P<month>{_names(language)}) (?P<day>\d{{1,2}}),? (?P<year>\d{{4}})", re.I),
    )


@cache
def _spelt_short(language: str) -> tuple[re.Pattern[str], ...]:
    """ "27 April", "27 tháng 4"."""
    return (re.compile(rf"\b(?P<day>\d{{1,2}}) (?P<month>{_names(language)})\b", re.I),)


_FIGURE = re.compile(r"(?<!\d)(?<![A-Za-z]-)(?:\d[\d., \u00a0]*\d|\d)")
_TELEPHONE = re.compile(r"(0|1[89]00)[\d. ]{5,}")


def figures(text: str) -> set[str]:
    """Numbers, however a language groups them: "80.000" and "80,000" → "80000", "10,98" → "10.98". Telephone numbers
    lose their spaces and dots; the numbers of lines do not count."""
    found: set[str] = set()
    for match in _FIGURE.finditer(re.sub(r"(?m)^ {0,8}\d{1,3}\. ", "", text)):
        if _TELEPHONE.fullmatch(match[0]):
            found.add(re.sub(r"\D", "", match[0]))
        else:
            parts = re.split(r"[.,]? ", match[0])
            found |= {re.sub(r"[.,](?=\d{3}(?!\d))", "", part).replace(",", ".").strip(".") for part in parts}
    return found


_LINK = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w.-]{1,99}\w|\b[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.vn\b(?:/[\w/-]*)?"
)


def links(text: str) -> set[str]:
    """Addresses of pages and of mail."""
    return {re.sub(r"^https?://(www\.)?", "", link.rstrip(".,;:)")) for link in _LINK.findall(text)}


def without_links(text: str) -> str:
    """The text without them."""
    return _LINK.sub(" ", text)
