"""All content of one folder, read once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from bot.content import topics
from bot.content.catalogs.catalog import Words, po_file
from bot.content.catalogs.translations import translations
from bot.content.checks.found.mistakes import made
from bot.content.guides import Guide
from bot.content.library.jobs import Jobs
from bot.content.library.written import Written, files, named
from bot.content.local import ContentError, own_names, rooted
from bot.content.places.communes import Communes
from bot.content.places.communes import read as read_communes
from bot.content.sayings.tasks import Task
from bot.content.sayings.urgent import Urgent
from bot.content.site import Model, Site
from bot.content.topics import Aside, Topic
from bot.model import File

if TYPE_CHECKING:
    from bot.content.kit import Kit
    from bot.content.templates import Template

T = TypeVar("T")
M = TypeVar("M", bound=Model)

KEPT = 256
"""Topics of which it is known what belongs to them, and pictures whose bytes are: more than a province has."""


@dataclass(frozen=True, eq=False)
class Library:
    """The content of one folder and the catalogs beside it. Parts are read when they are first asked for.

    What a language lacks is there in the site's first one: a guide, a topic, an aside, a text of site.yaml or of a
    campaign, a sentence of the bot. What the first language lacks, and a catalog that is missing as a whole, is a
    `ContentError`.
    """

    root: Path
    locales: Path
    site: Site

    @cached_property
    def written(self) -> Written:
        """What each language has of its own."""
        return Written(self.root, self.site.languages)

    @cached_property
    def communes(self) -> Communes:
        """Districts and communes."""
        return named(self.root / "places" / "communes.csv", read_communes)

    @cached_property
    def guides(self) -> dict[str, dict[str, Guide]]:
        """language → name → guide."""
        return _filled(self.written.guides)

    @cached_property
    def tracked(self) -> list[str]:
        """The guides whose end means that the app is installed."""
        return [name for name, guide in self.guides[self.site.languages[0]].items() if guide.tracked]

    @cached_property
    def tracked_pages(self) -> Callable[[str], tuple[str, ...]]:
        """The names of their pages, each once, by language: every turn looks for what is told of one."""
        return cache(self._tracked_pages)

    def _tracked_pages(self, language: str) -> tuple[str, ...]:
        guides = (self.guides[language][name] for name in self.tracked)
        return tuple(dict.fromkeys(page.id for guide in guides for page in guide.pages))

    @cached_property
    def topics(self) -> dict[str, dict[str, Topic]]:
        """language → id → topic."""
        return _filled(self.written.topics)

    @cached_property
    def templates(self) -> "dict[str, Template]":
        """name → a campaign to begin from."""
        from bot.content.templates import Template  # a third of all models of content, and not for the citizens

        return {path.stem: self._rooted(Template, path) for path in files(self.root / "campaigns", "*.yaml")}

    @cached_property
    def kit(self) -> "Kit | None":
        """What is read out, printed and shown for whom no chat reaches; nothing where there is no kit.yaml."""
        from bot.content.kit import Kit

        path = self.root / "kit.yaml"
        return self._rooted(Kit, path) if path.exists() else None

    def _rooted(self, model: type[M], path: Path) -> M:
        return rooted(named(path, lambda file: made(model, topics.read_yaml(file))), path, self.site.languages[0])

    def asides(self, language: str) -> tuple[Aside, ...]:
        """What is not ours to answer, with the reply that each kind gets."""
        own = self.written.asides(language)
        ids = {aside.id for aside in own}
        return (*own, *(aside for aside in self.written.asides(self.site.languages[0]) if aside.id not in ids))

    def tasks(self, language: str) -> Mapping[str, Task]:
        """What somebody can be reminded of at an hour of their own, by its id; what a language lacks is there in the
        site's first one."""
        lists = (self.written.tasks(code) for code in (self.site.languages[0], language))
        return {task.id: task for tasks in lists for task in tasks}

    @cached_property
    def jobs(self) -> Jobs:
        """What the bot does when it is asked to."""
        return Jobs(self.written.jobs, self.site.languages[0])

    @cached_property
    def related(self) -> Callable[[str], frozenset[str]]:
        """A topic and those that belong to it, whichever of them says so."""
        return lru_cache(KEPT)(self._related)

    def _related(self, topic: str) -> frozenset[str]:
        known = self.topics[self.site.languages[0]]
        near = {other.id for other in known.values() if topic in other.related}
        return frozenset((topic, *near, *(known[topic].related if topic in known else ())))

    def reply(self, word: str, language: str) -> str:
        """The warm answer to a small word, "" where it has none."""
        lists = (self.written.small_words(code).words for code in (language, self.site.languages[0]))
        said = (known for words in lists for known in words if known.id == word and not known.held)
        return next((known.reply for known in said if known.reply), "")

    def urgent(self, language: str) -> Urgent | None:
        """What cannot wait."""
        return self.written.urgent(language) or self.written.urgent(self.site.languages[0])

    @cached_property
    def words(self) -> dict[str, Words]:
        """language → the bot's own sentences in it."""
        said: dict[str, Words] = {}
        for language in self.site.languages:
            names = {**self.site.names_in(language), "languages": own_names(self.site.languages, language)}
            first, path = next(iter(said.values()), None), po_file(self.locales, language)
            if not path.exists():
                raise ContentError(f"{path}: this file must be there; it has the bot's sentences in {language}")
            said[language] = Words(language, named(path, translations), names, first)
        return said

    @cached_property
    def listed(self) -> Callable[[str], tuple[str, ...]]:
        """What a sentence that lists phrases says in each language: every turn looks for some."""
        return cache(lambda sentence: tuple(said(sentence) for said in self.words.values()))

    def language(self, wanted: str | None) -> str:
        """The site's language closest to what a channel says ("vi-VN"), or the first one."""
        code = (wanted or "").split("-")[0].lower()
        return code if code in self.site.languages else self.site.languages[0]

    @cached_property
    def pictures(self) -> Mapping[str, Path]:
        """name → a picture of content/images. A name from anywhere is looked up here, and never becomes a path."""
        return {path.name: path for path in sorted((self.root / "images").glob("*")) if path.is_file()}

    def image(self, name: str, alt: str) -> File:
        """A picture of content/images. Raises `ContentError` for one that is not there."""
        if name not in self.pictures:
            raise ContentError(f"images/{name}: there is no such picture")
        return File(name, alt, _bytes(self.pictures[name]), path=f"/images/{name}")

    def picture(self, path: str) -> bytes:
        """The bytes of a picture that `image` gave, by its path."""
        return _bytes(self.root / "images" / path.rpartition("/")[2])


def _filled(written: Mapping[str, Mapping[str, T]]) -> dict[str, dict[str, T]]:
    first = next(iter(written.values()))
    return {language: {**first, **own} for language, own in written.items()}


@lru_cache(KEPT)
def _bytes(path: Path) -> bytes:
    return path.read_bytes()
