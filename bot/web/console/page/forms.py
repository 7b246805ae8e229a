"""Forms: WTForms, in the words of whoever reads them."""

from typing import Any, ClassVar

from wtforms import Field, Form
from wtforms.form import BaseForm
from wtforms.meta import DefaultMeta
from wtforms.validators import StopValidation

from bot.content import N_, Words
from bot.model.writing.text import nfc
from bot.web.console.request import StaffRequest

TOO_LONG = N_("That is {length} characters; up to {limit} fit here.")


WRONG = {
    "Not a valid choice.": N_("Please pick one of these."),
    "Not a valid date value.": N_("Please give a day: 2021-05-24."),
}
"""Sentences of WTForms that our fields can say, in our words."""


class _Said:
    def __init__(self, words: Words) -> None:
        self._words = words

    def gettext(self, sentence: str) -> str:
        return self._words(WRONG[sentence]) if sentence in WRONG else sentence

    def ngettext(self, one: str, more: str, count: int) -> str:
        return one if count == 1 else more


class StaffForm(Form):
    """A form of the console: `words` is the language of its errors. That it was made for this browser is looked at
    before any page is asked (bot/web/console/guard.py)."""

    class Meta(DefaultMeta):
        """What WTForms itself says is said in our words."""

        def get_translations(self, form: BaseForm) -> "_Said":
            assert isinstance(form, StaffForm)
            return _Said(form.words)

    def __init__(self, asked: StaffRequest, posted: bool = True, **known: Any) -> None:
        """`posted`: what was posted is meant for this form, and not for another one of the page."""
        self.words = asked.words
        super().__init__(asked.form if posted and asked.http.method == "POST" else None, **known)


def cleaned(typed: str | None) -> str:
    """What was typed: composed, with plain line ends, nothing around it."""
    return nfc(typed or "").replace("\r\n", "\n").strip()


class Needed:
    """Something must be typed or picked; the page says so to whoever hears it."""

    field_flags: ClassVar = {"needed": True}

    def __call__(self, form: StaffForm, field: Field) -> None:
        if not field.data:
            raise StopValidation("" if field.process_errors else form.words(N_("Please fill this in.")))


needed = Needed()


class AtMost:
    """No more than `limit` characters."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.field_flags = {"maxlength": limit}

    def __call__(self, form: StaffForm, field: Field) -> None:
        typed = len(field.data or "")
        if typed > self.limit:
            raise StopValidation(form.words(TOO_LONG, length=typed, limit=self.limit))
