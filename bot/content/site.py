"""content/site.yaml: the campaign itself. App, agency, hotline, links, menu and groups."""

from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field

from bot.content.dates import Day
from bot.content.local import Composed, Local
from bot.model.writing.text import words

NAMES = ("assistant", "agency", "region", "app", "hotline", "readers", "subjects", "limits")
"""What the bot's sentences call by name; a site must give every one of them."""

SAID = (*NAMES, "office")
"""What may stand in them; `office` is short for `agency`."""


Code = Annotated[str, Field(pattern="^[a-z]{2,3}$")]
"""A language: vi, en."""


class Model(BaseModel):
    """Content that is checked: an unknown key is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Option(Model):
    """One of a closed list: an id that is stored, a label that is read. `also` are other words by language that people
    have for it."""

    id: str = Field(pattern=r"^[a-z][a-z0-9-]{0,39}$")
    label: Local
    also: dict[str, tuple[Composed, ...]] = {}

    @cached_property
    def spelt(self) -> list[str]:
        """Every name of it, each part of a label too."""
        labels = [part.strip() for label in self.label.values() for part in (label, *label.split(","))]
        return [*labels, *(name for names in self.also.values() for name in names)]

    @cached_property
    def names(self) -> list[str]:
        """The same, and what it is stored as, as folded words."""
        return [words(name) for name in (self.id, *self.spelt)]


def option_called(options: Iterable[Option], text: str) -> Option | None:
    """The option that a text names: the one whose whole name it is, or else the longest name in it, or the one of which
    it is a part; `None` where that may be several."""
    typed = words(text)
    names = [(name, option) for option in options for name in option.names] if typed else []
    same = [option for name, option in names if name == typed]
    within = [(len(name), option) for name, option in names if f" {name} " in f" {typed} "]
    longest = max((length for length, _ in within), default=0)
    part = [option for name, option in names if set(typed.split()) <= set(name.split())]
    for found in (same, [option for length, option in within if length == longest], part):
        if found:
            return found[0] if len({option.id for option in found}) == 1 else None
    return None


class MenuItem(Model):
    """A line of the menu. `opens` is a dialog, or a dialog and what it begins with: "guide:install"."""

    label: Local
    opens: str


class FormField(Model):
    """One field of the official form, and the part of a checkpoint that goes there."""

    label: Local
    holds: Literal["name", "phone", "address"]


class OfficialSite(Model):
    """Where the authorities want a checkpoint declared: the code from there is the one at the door.

    `name` is what people type, `guide` the one that shows how to declare, `readers` what can read its codes.
    """

    name: str
    url: str = Field(pattern="^https://")
    guide: str
    readers: Local
    fields: tuple[FormField, ...] = Field(min_length=1)


class Share(Model):
    """A share of the population: what was reported on a day, from where on it helps, and what would be ideal."""

    reported: float
    as_of: Day
    helps: float
    ideal: float


class Count(Model):
    """A number that was reported on a day."""

    reported: int
    as_of: Day


class Goals(Model):
    """Where the campaign stood, and where it wants to be."""

    population: int
    installed: Share
    checkpoints: Count


class Site(Model):
    """The campaign. The first language is the one a stranger is greeted in; every text must be there in it, and is said
    in it where another language lacks it.

    `names` are words that may stand in every sentence as {name}; with an `official` site, {declare}, {declare_url} and
    {official_readers} too. `links` are deep links: what follows
    "start=" → what it opens. `pictures` are those of images/ that a campaign may show, by file name, with what each
    shows. `welcome_alt` says what images/welcome.png shows.
    """

    languages: tuple[Code, ...] = Field(min_length=1)
    time_zone: str
    country: str = Field(pattern="^[A-Z]{2}$")
    names: dict[str, Local]
    official: OfficialSite | None = None
    greeting: Local
    welcome_alt: Local
    menu: tuple[MenuItem, ...] = Field(min_length=1, max_length=10)
    links: dict[str, str] = {}
    groups: tuple[Option, ...]
    checkpoint_kinds: tuple[Option, ...]
    pictures: dict[str, Local] = {}
    goals: Goals | None = None
    needs_confirmation: tuple[str, ...] = ()

    @cached_property
    def zone(self) -> ZoneInfo:
        """The time zone in which people here read a clock."""
        return ZoneInfo(self.time_zone)

    def local(self, moment: datetime) -> datetime:
        """The same moment on the clock that people here read."""
        return moment.astimezone(self.zone)

    def names_in(self, language: str) -> dict[str, str]:
        """The site's names in one language. An agency that gives no short name is called by its long one."""
        names = {name: text[language] for name, text in self.names.items()}
        names = {"office": names.get("agency", ""), **names}
        if self.official is None:
            return names
        there, readers = self.official, self.official.readers[language]
        return names | {"declare": there.name, "declare_url": there.url, "official_readers": readers}

    @cached_property
    def kinds_spelt(self) -> tuple[str, ...]:
        """Every name of every kind of place."""
        return tuple(name for kind in self.checkpoint_kinds for name in kind.spelt)

    def kind(self, kind_id: str, language: str) -> str:
        """What a kind of place is called."""
        return self.label(self.checkpoint_kinds, kind_id, language)

    def label(self, options: tuple[Option, ...], option_id: str, language: str) -> str:
        """What an option is called; its id where the list no longer has it."""
        return next((option.label[language] for option in options if option.id == option_id), option_id)
