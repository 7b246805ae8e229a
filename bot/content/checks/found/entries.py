"""Everything in the content that is confirmed, pending or held, with where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.content.checks.found.lines import Place
from bot.content.library import Library
from bot.content.sayings.screens import Screens
from bot.content.standing import Standing


@dataclass(frozen=True, slots=True)
class Entry:
    """One of them, in the file `within` a folder. `name` tells it apart from the others of its file, "" where it is all
    of it."""

    folder: Path
    within: str
    place: Place
    name: str
    standing: Standing

    @property
    def file(self) -> Path:
        """Where it stands: put together for the few that are shown, out of a thousand that are looked at."""
        return self.folder / self.within

    @property
    def key(self) -> tuple[str, str]:
        """The same in every language."""
        return self.within.rpartition("/")[2], self.name


def entries(library: Library, language: str) -> Iterator[Entry]:
    """Topics, pages of guides, what is said beside them, replies of one language; templates and kit with the first."""
    written, folder = library.written, library.root / language
    for topic in written.topics.get(language, {}).values():
        yield Entry(folder, f"faq/{topic.file}", (), "", topic)
    for name, guide in written.guides.get(language, {}).items():
        for number, page in enumerate(guide.pages):
            yield Entry(folder, f"guides/{name}.yaml", ("pages", number), page.id, page)
    for place, said in _beside(written.screens(language)):
        yield Entry(folder, "screens.yaml", place, "/".join(map(str, place)), said)
    for number, aside in enumerate(written.asides(language)):
        yield Entry(folder, "out_of_scope.yaml", (number,), aside.id, aside)
    for number, word in enumerate(written.small_words(language).words):
        yield Entry(folder, "small_words.yaml", ("words", number), word.id, word)
    if language == library.site.languages[0]:
        for name, template in library.templates.items():
            yield Entry(library.root, f"campaigns/{name}.yaml", (), "", template)
        if library.kit:
            yield Entry(library.root, "kit.yaml", (), "", library.kit)


def _beside(given: Screens) -> Iterator[tuple[Place, Standing]]:
    """What helps with pages, and answers beside them."""
    yield from ((("answers", name), said) for name, said in given.answers.items())
    for page, screen in given.pages.items():
        yield from ((("pages", page, "troubles", name), said) for name, said in screen.troubles.items())
        yield from ((("pages", page, "answers", name), said) for name, said in screen.answers.items())
        yield from ((("pages", page, "models", name), said) for name, said in screen.models.items())
