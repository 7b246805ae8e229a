"""The rules as fields, and fields as what is kept."""

from datetime import date, time
from typing import Any

from wtforms import StringField, TextAreaField
from wtforms.validators import StopValidation

from bot.campaigns.schedules.quiet_hours import QUIET
from bot.campaigns.schedules.rules import Rules
from bot.content import N_
from bot.model.writing.text import whole_number
from bot.web.console.page.forms import AtMost, StaffForm, cleaned

MOST = 50
"""Campaigns in a week that nobody exceeds by intention."""

SIGNS = "%d/%m/%Y"
"""How days are written here; as the ISO has them they are understood as well."""


def clock(form: StaffForm, field: StringField) -> None:
    """A time as browsers send it."""
    try:
        time.fromisoformat(str(field.data))
    except ValueError:
        raise StopValidation(form.words(N_("Please give a time: 21:00."))) from None


def before_morning(form: StaffForm, field: StringField) -> None:
    """Quiet hours are a night: they begin on one day and end on the next."""
    try:
        night = time.fromisoformat(str(form["begins"].data)) > time.fromisoformat(str(field.data))
    except ValueError:
        return
    if not night:
        raise StopValidation(form.words(N_("Quiet hours begin in the evening and end the next morning.")))


def few(form: StaffForm, field: StringField) -> None:
    """Nothing, which is as it comes, or a number that somebody may mean."""
    count = whole_number(str(field.data)) if field.data else 0
    if count is None or count > MOST:
        raise StopValidation(form.words(N_("Please give a number from 0 to {most}."), most=MOST))


def days(form: StaffForm, field: TextAreaField) -> None:
    """A day in each line."""
    for line in str(field.data or "").splitlines():
        if line.strip() and _day(line) is None:
            raise StopValidation(form.words(N_("“{line}” is not a day like 2/9/2021."), line=line[:40]))


class RulesForm(StaffForm):
    """What may be changed."""

    begins = StringField(N_("Nothing goes out from"), filters=[cleaned], validators=[clock])
    ends = StringField(N_("until the next morning at"), filters=[cleaned], validators=[clock, before_morning])
    cap = StringField(
        N_("Campaigns that a person gets in a week at the most (0: any number)"), filters=[cleaned], validators=[few]
    )
    more_holidays = TextAreaField(
        N_("Further days off, one in each line"), filters=[cleaned], validators=[AtMost(2000), days]
    )
    workdays = TextAreaField(
        N_("Public holidays on which campaigns go out all the same"), filters=[cleaned], validators=[AtMost(2000), days]
    )

    def values(self, cap: int) -> dict[str, str]:
        """What is kept by name; empty is what comes without any change, such as the environment's `cap`."""
        hours = (time.fromisoformat(str(self.begins.data)), time.fromisoformat(str(self.ends.data)))
        wanted = int(self.cap.data) if self.cap.data else cap
        return {
            "quiet_hours": "" if hours == QUIET else f"{hours[0]:%H:%M}-{hours[1]:%H:%M}",
            "campaigns_per_week": "" if wanted == cap else str(wanted),
            "more_holidays": _kept(self.more_holidays.data),
            "workdays": _kept(self.workdays.data),
        }


def known(rules: Rules) -> dict[str, Any]:
    """The rules as the form shows them."""
    begins, ends = rules.quiet
    return {
        "begins": f"{begins:%H:%M}",
        "ends": f"{ends:%H:%M}",
        "cap": str(rules.weekly_cap),
        "more_holidays": _written(rules.more_holidays),
        "workdays": _written(rules.workdays),
    }


def _written(some: frozenset[date]) -> str:
    return "\n".join(f"{day:{SIGNS}}" for day in sorted(some))


def _kept(typed: str | None) -> str:
    found = {_day(line) for line in str(typed or "").splitlines() if line.strip()}
    return " ".join(day.isoformat() for day in sorted(day for day in found if day))


def _day(line: str) -> date | None:
    typed = line.strip()
    try:
        if "/" not in typed:
            return date.fromisoformat(typed)
        day, month, year = map(int, typed.split("/"))
        return date(year, month, day)
    except ValueError:
        return None
