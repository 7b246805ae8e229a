"""What is typed after `campaign add NAME`, and what it means here."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

import click
from dateutil.parser import isoparse

from bot.campaigns import prepared
from bot.campaigns.lifecycle import Plan
from bot.campaigns.schedules.schedule import ScheduleError, first_firing
from bot.content import Library
from bot.model import Audience, Content, Template
from bot.model.campaigns.audience import Progress, Within, both


@dataclass(frozen=True)
class Options:
    """The options as they were typed. Whatever reads them raises `click.UsageError` for what makes no sense here."""

    template: str
    texts: tuple[str, ...]
    at: str
    repeat: str
    skip_holidays: bool
    missed: str
    districts: tuple[str, ...]
    groups: tuple[str, ...]
    languages: tuple[str, ...]
    channels: tuple[str, ...]
    progress: str | None
    expression: str
    prepared: tuple[str, ...] = ()

    def content(self, library: Library) -> Content:
        """What the campaign says: the template's texts, with those that were typed in their place."""
        template = library.templates.get(self.template)
        if self.template and template is None:
            raise click.UsageError(f"--template is one of: {', '.join(library.templates)}")
        typed = dict(text.split("=", 1) for text in self.texts if "=" in text)
        texts = {**(template.texts if template else {}), **typed}
        missing = [language for language in library.site.languages if not texts.get(language, "").strip()]
        if missing or len(typed) != len(self.texts):
            raise click.UsageError(f"--text LANGUAGE=TEXT is needed for: {', '.join(library.site.languages)}")
        unknown = set(typed) - set(library.site.languages)
        if unknown:
            raise click.UsageError(f"the site does not speak {', '.join(unknown)}")
        content = replace(template.content(library.kit) if template else Content(texts), texts=texts)
        return replace(content, templates=_prepared(self.prepared, library)) if self.prepared else content

    def audience(self, library: Library, saved: Mapping[str, Audience]) -> Audience:
        """To whom it goes; `saved` are the audiences that were kept under a name."""
        narrow = {
            "group": _groups(self.groups, library),
            "language": self.languages,
            "channel": self.channels,
            "district": _districts(self.districts, library),
        }
        return both(
            self._expressed(library, saved),
            *(Within(field, values) for field, values in narrow.items() if values),
            *([Progress(self.progress)] if self.progress else []),
        )

    def _expressed(self, library: Library, saved: Mapping[str, Audience]) -> Audience:
        if not self.expression:
            return Audience.of(library.templates[self.template].audience if self.template else {})
        if self.expression in saved:
            return saved[self.expression]
        try:
            return Audience.of(json.loads(self.expression))
        except ValueError as wrong:
            raise click.UsageError(f"--audience: {wrong}") from wrong

    def plan(self, zone: ZoneInfo) -> Plan:
        """When it goes out; `zone` is the clock of the site."""
        try:
            moment = datetime.now(zone)
            if self.at != "now":
                moment = isoparse(self.at.replace(" ", "T")).replace(tzinfo=zone)
            starts_at = first_firing(self.repeat, moment, zone)
        except (ValueError, ScheduleError) as wrong:
            raise click.UsageError(str(wrong)) from wrong
        return Plan(starts_at, self.repeat, self.skip_holidays, self.missed)


def _prepared(typed: tuple[str, ...], library: Library) -> dict[str, Template]:
    """ "vi=CHANNEL:7711,name={name}": what a channel has approved, with what fills its fields."""
    found: dict[str, Template] = {}
    for one in typed:
        language, _, rest = one.partition("=")
        channel, _, what = rest.partition(":")
        try:
            if language not in library.site.languages or not channel:
                raise prepared.UnreadableTemplateError(one)
            found[language] = prepared.template(channel, what)
        except prepared.UnreadableTemplateError:
            wanted = "--prepared LANGUAGE=CHANNEL:ID[,FIELD=TEXT…], for a language of the site"
            raise click.UsageError(wanted) from None
    return found


def _districts(names: tuple[str, ...], library: Library) -> tuple[str, ...]:
    codes = []
    for name in names:
        found = library.communes.districts.get(name) or library.communes.find_district(name)
        if found is None:
            raise click.UsageError(f"--district {name}: not a district of content/places")
        codes.append(found.code)
    return tuple(codes)


def _groups(groups: tuple[str, ...], library: Library) -> tuple[str, ...]:
    offered = {option.id for option in library.site.groups}
    if set(groups) - offered:
        raise click.UsageError(f"--group is one of: {', '.join(sorted(offered))}")
    return groups
