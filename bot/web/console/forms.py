"""Forms: WTForms, in the words of whoever reads them."""

from typing import Any

from wtforms import Field, Form
from wtforms.validators import StopValidation

from bot.content import N_
from bot.model.writing.text import nfc
from bot.web.console.request import StaffRequest

TOO_LONG = N_("That is {length} characters; up to {limit} fit here.")


class StaffForm(Form):
    """A form of the console: `words` is the language of its errors. That it was made for this browser is looked at
    before any page is asked (bot/web/console/guard.py)."""

    def __init__(self, asked: StaffRequest, posted: bool = True, **known: Any) -> None:
        """`posted`: what was posted is meant for this form, and not for another one of the page."""
        self.words = asked.words
        super().__init__(asked.form if posted and asked.http.method == "POST" else None, **known)


def cleaned(typed: str | None) -> str:
    """What was typed: composed, with plain line ends, nothing around it."""
    return nfc(typed or "").replace("\r\n", "\n").strip()


def needed(form: StaffForm, field: Field) -> None:
    """Something must be typed or picked."""
    if not field.data:
        raise StopValidation(form.words(N_("Please fill this in.")))


class AtMost:
    """No more than `limit` characters."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.field_flags = {"maxlength": limit}

    def __call__(self, form: StaffForm, field: Field) -> None:
        typed = len(field.data or "")
        if typed > self.limit:
            raise StopValidation(form.words(TOO_LONG, length=typed, limit=self.limit))
