"""All content of one folder, read once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TypeVar

import pydantic
import yaml

from bot.content import topics
from bot.content.catalog import Words, po_file, translations
from bot.content.communes import Communes
from bot.content.communes import read as read_communes
from bot.content.guides import Guide
from bot.content.site import Site
from bot.content.templates import Template
from bot.content.topics import Aside, Topic
from bot.model import File
from bot.model.errors import BotError

T = TypeVar("T")


class ContentError(BotError):
    """The content cannot be used as it stands; the message names the file and what to mend."""


@dataclass(frozen=True)
class Library:
    """The content of one folder and the catalogs beside it. Parts are read when they are first asked for."""

    root: Path
    locales: Path
    site: Site

    @cached_property
    def communes(self) -> Communes:
        """Districts and communes."""
        return _named(self.root / "places" / "communes.csv", read_communes)

    @cached_property
    def guides(self) -> dict[str, dict[str, Guide]]:
        """language → name → guide."""
        return {language: _guides(self.root / language / "guides") for language in self.site.languages}

    @cached_property
    def tracked(self) -> list[str]:
        """The guides whose end means that the app is installed."""
        return [name for name, guide in self.guides[self.site.languages[0]].items() if guide.tracked]

    @cached_property
    def topics(self) -> dict[str, dict[str, Topic]]:
        """language → id → topic."""
        return {language: _topics(self.root / language / "faq") for language in self.site.languages}

    @cached_property
    def templates(self) -> dict[str, Template]:
        """name → a campaign to begin from."""
        files = _files(self.root / "campaigns", "*.yaml")
        return {path.stem: _named(path, lambda path: Template(**topics.read_yaml(path))) for path in files}

    def asides(self, language: str) -> tuple[Aside, ...]:
        """What is not ours to answer, with the reply that each kind gets."""
        return _named(self.root / language / "out_of_scope.yaml", topics.read_asides)

    def abbreviations(self, language: str) -> dict[str, str]:
        """ "ko" → "không"."""
        return _named(self.root / language / "abbreviations.yaml", topics.read_words)

    def synonyms(self, language: str) -> dict[str, str]:
        """ "chích" → "tiêm"."""
        return _named(self.root / language / "synonyms.yaml", topics.read_words)

    @cached_property
    def words(self) -> dict[str, Words]:
        """language → the bot's own sentences in it."""
        return {
            language: Words(language, translations(self.locales, language), self.site.names_in(language))
            for language in self.site.languages
            if po_file(self.locales, language).exists()
        }

    def language(self, wanted: str | None) -> str:
        """The site's language closest to what a channel says ("vi-VN"), or the first one."""
        code = (wanted or "").split("-")[0].lower()
        return code if code in self.site.languages else self.site.languages[0]

    def image(self, name: str, alt: str) -> File:
        """A picture of content/images."""
        return File(name, alt, _bytes(self.root / "images" / name), path=f"/images/{name}")


def load(root: Path, locales: Path) -> Library:
    """Opens a content folder. Raises `ContentError` when its site.yaml cannot be used."""
    path = root / "site.yaml"
    if not path.exists():
        raise ContentError(f"{path}: this file must be there; it says which app and whose bot this is")
    return Library(root, locales, _named(path, lambda file: Site(**(topics.read_yaml(file) or {}))))


def _guides(folder: Path) -> dict[str, Guide]:
    return {p.stem: _named(p, lambda p: Guide(**topics.read_yaml(p))) for p in _files(folder, "*.yaml")}


def _topics(folder: Path) -> dict[str, Topic]:
    return {path.stem: _named(path, topics.read_topic) for path in _files(folder, "*.md")}


def _files(folder: Path, pattern: str) -> Iterable[Path]:
    return sorted(folder.glob(pattern))


def _named(path: Path, read: Callable[[Path], T]) -> T:
    try:
        return read(path)
    except (pydantic.ValidationError, yaml.YAMLError, TypeError, ValueError, KeyError, FileNotFoundError) as wrong:
        raise ContentError(f"{path}: {wrong}") from wrong


@lru_cache(maxsize=256)
def _bytes(path: Path) -> bytes:
    return path.read_bytes()
