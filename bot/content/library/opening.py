"""Opens a content folder, and says whether the bot can speak from it."""

from pathlib import Path

from bot.content import topics
from bot.content.checks.found.mistakes import made
from bot.content.library.library import Library
from bot.content.library.written import named
from bot.content.local import ContentError, groundless, rooted
from bot.content.site import Site


def load(root: Path, locales: Path) -> Library:
    """Opens a content folder. Raises `ContentError` when its site.yaml cannot be used."""
    path = root / "site.yaml"
    if not path.exists():
        raise ContentError(f"{path}: this file must be there; it says which app and whose bot this is")
    site = named(path, lambda file: made(Site, topics.read_yaml(file)))
    return Library(root, locales, rooted(site, path, site.languages[0]))


def whole(library: Library) -> Library:
    """The same library, which can be spoken from: every text has a language to fall back to, every language a catalog.
    Raises `ContentError` with the file and field of what has not."""
    kits = [library.kit] if library.kit else []
    for model in (library.site, *kits, *library.templates.values()):
        for where in groundless(model):
            raise ContentError(f"{where}: has no text in {library.site.languages[0]}, the first language")
    assert library.words
    return library
