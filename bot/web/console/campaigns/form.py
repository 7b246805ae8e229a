"""The form of a campaign: what it says, its picture, where it leads, when it goes out."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from wtforms import BooleanField, Field, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import StopValidation

from bot.campaigns import prepared
from bot.campaigns.beforehand.fitness import LENGTH, Shown, anywhere, faults, strangers
from bot.campaigns.compose import shows
from bot.campaigns.schedules import schedule_words
from bot.campaigns.schedules.schedule import ScheduleError
from bot.content import N_, Library, name_in
from bot.model import Content, Lead, Template
from bot.web.console.page.forms import AtMost, StaffForm, cleaned, needed
from bot.web.console.request import StaffRequest

NOW, AT, RULE = "now", "at", "rule"
KEEP, NOTHING, ELSEWHERE = "keep", "none", "url"


def sayable(form: "CampaignForm", field: Field) -> None:
    """A text may go out as it is, on every channel, to somebody of whom nothing is known too."""
    for fault in faults(field.data, form.shown) if field.data else ():
        raise StopValidation(fault.in_words(form.words))


def readable(form: "CampaignForm", field: Field) -> None:
    """A template is written so that it can be read, and everything in it can be filled."""
    try:
        fields = prepared.template(form.closing, field.data).fields if field.data else ()
    except prepared.UnreadableTemplateError:
        raise StopValidation(form.words(prepared.WANTED)) from None
    for fault in strangers(" ".join(text for _, text in fields)):
        raise StopValidation(fault.in_words(form.words))


class CampaignForm(StaffForm):
    """Texts in each language of the site are fields of their own, "text_vi" and "second_vi" (`form_for`)."""

    name = StringField(N_("Name"), filters=[cleaned], validators=[needed, AtMost(100)])
    second = BooleanField(N_("Half of the people get a second text, to see which one works better"))
    image = RadioField(N_("Picture"))
    lead = SelectField(N_("Where the button under it leads"))
    url = StringField(N_("An https address"), filters=[cleaned], validators=[AtMost(300)])
    begins = RadioField(N_("When it goes out"))
    at = StringField(N_("Day and time"), filters=[cleaned])
    rule = StringField(N_("Days and time, as you say it"), filters=[cleaned], validators=[AtMost(200)])
    skip_holidays = BooleanField(N_("Not on public holidays"))
    languages: tuple[str, ...] = ()
    closing: str = ""
    shown: Shown = staticmethod(anywhere)

    def texts(self, which: str = "text") -> list[Field]:
        """The fields of the texts, in the order of the languages."""
        return [self[f"{which}_{code}"] for code in self.languages]

    def said(self, which: str = "text") -> dict[str, str]:
        """What was typed in each language."""
        return {code: str(self[f"{which}_{code}"].data or "") for code in self.languages}

    def validate_url(self, field: Field) -> None:
        """Asked for where it is to lead there."""
        if self.lead.data == ELSEWHERE and not str(field.data).startswith("https://"):
            raise StopValidation(self.words(N_("Please type an address that begins with https://.")))

    def content(self, base: Content, library: Library) -> Content:
        """What it says, over what it said before."""
        second = self.said("second") if self.second.data else {}
        leads = self._leads(base, library)
        image = self.image.data or ""
        alt = base.alt if image == base.image else {}
        templates = self._templates() if self.closing else base.templates
        return replace(base, texts=self.said(), texts_b=second, image=image, alt=alt, leads=leads, templates=templates)

    def _templates(self) -> dict[str, Template]:
        """Those that can be read; beside the others stands what is wrong."""
        fields = {code: self[f"prepared_{code}"] for code in self.languages}
        good = {code: field.data for code, field in fields.items() if field.data and not field.errors}
        return {code: prepared.template(self.closing, text) for code, text in good.items()}

    def _leads(self, base: Content, library: Library) -> tuple[Lead, ...]:
        if self.lead.data == KEEP:
            return base.leads
        if self.lead.data == ELSEWHERE:
            label = {code: library.words[code](N_("Read more")) for code in library.site.languages}
            return (Lead(label, url=str(self.url.data)),)
        chosen = next((item for item in library.site.menu if item.opens == self.lead.data), None)
        return (Lead(dict(chosen.label), opens=chosen.opens),) if chosen else ()

    def planned(self, now: datetime, zone: ZoneInfo) -> schedule_words.When | None:
        """When it goes out; `None`, and an error beside the field, where that cannot be told or has passed."""
        field = self.at if self.begins.data == AT else self.rule
        try:
            if self.begins.data == NOW:
                return schedule_words.When(now)
            if self.begins.data == RULE:
                return schedule_words.understood(str(field.data), now, zone, self.words)
            at = datetime.fromisoformat(str(field.data)).replace(tzinfo=zone)
        except (ScheduleError, ValueError):
            unread = N_("I do not understand when that is. Type a day and a time, such as 25/5 7:00, or Monday 7:00.")
            field.errors = [self.words(unread)]
            return None
        if at < now:
            field.errors = [self.words(N_("That has passed. Please pick a moment to come."))]
            return None
        return schedule_words.When(at)


def form_for(asked: StaffRequest, base: Content, known: Mapping[str, Any]) -> CampaignForm:
    """The form over what is there already: `base` is what it says, `known` fields by name."""
    library, language = asked.parts.library, asked.words.language
    codes = library.site.languages
    said = {f"prepared_{code}": prepared.written(template) for code, template in base.templates.items()}
    said |= {f"text_{code}": base.texts.get(code, "") for code in codes}
    said |= {f"second_{code}": base.texts_b.get(code, "") for code in codes}
    data = {"second": bool(base.texts_b), "image": base.image, "lead": KEEP if base.leads else NOTHING, **said, **known}
    form: CampaignForm = type("TextsForm", (CampaignForm,), _fields(asked))(asked, data=data)
    form.image.choices = [("", asked.words(N_("No picture"))), *titled(library, base, language)]
    form.lead.choices = _lead_choices(asked, base, language)
    form.begins.choices = [
        (NOW, asked.words(N_("As soon as it is approved"))),
        (AT, asked.words(N_("Once, at a day and time"))),
        (RULE, asked.words(N_("Again and again"))),
    ]
    return form


def _fields(asked: StaffRequest) -> dict[str, Any]:
    """The fields that hang on which languages are spoken, and on which channels want templates."""
    codes, (closing, days) = asked.parts.library.site.languages, asked.parts.services.office.closing
    shown = staticmethod(asked.parts.services.office.shown)
    fields: dict[str, Any] = {"languages": codes, "closing": closing, "shown": shown}
    for code in codes:
        label = asked.words(N_("Text in {language}"), language=name_in(asked.words.language, code))
        again = asked.words(N_("Second text in {language}"), language=name_in(asked.words.language, code))
        fields[f"text_{code}"] = TextAreaField(label, filters=[cleaned], validators=[needed, AtMost(LENGTH), sayable])
        fields[f"second_{code}"] = TextAreaField(again, filters=[cleaned], validators=[AtMost(LENGTH), sayable])
        if closing:
            fields[f"prepared_{code}"] = _prepared_field(asked, code, days)
    return fields


def titled(library: Library, base: Content, language: str) -> list[tuple[str, str]]:
    """Pictures that can go with a campaign, each with what it shows; also the one that goes with it now."""
    others = [replace(base, image=name, alt={}) for name in library.site.pictures if name != base.image]
    every = [base, *others] if base.image else others
    return [(content.image, shows(library, content, language)) for content in every]


def _prepared_field(asked: StaffRequest, code: str, days: int) -> StringField:
    told = N_("Template in {language} for whoever has said nothing for {days} days")
    label = asked.words(told, language=name_in(asked.words.language, code), days=days)
    return StringField(label, filters=[cleaned], validators=[AtMost(600), readable])


def _lead_choices(asked: StaffRequest, base: Content, language: str) -> list[tuple[str, str]]:
    kept = ", ".join(lead.label.get(language) or lead.url for lead in base.leads)
    leads = [(KEEP, asked.words(N_("As it is: {label}"), label=kept))] if base.leads else []
    menu = [(item.opens, item.label[language]) for item in asked.parts.library.site.menu]
    more = [(ELSEWHERE, asked.words(N_("An https address, typed below"))), (NOTHING, asked.words(N_("No button")))]
    return [*leads, *menu, *more]
