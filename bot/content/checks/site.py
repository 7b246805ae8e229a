"""Has site.yaml every text, and has everything that it opens an end?"""

from collections.abc import Collection, Iterator
from pathlib import Path

from bot.content.catalogs.catalog import N_
from bot.content.checks.found.findings import Finding
from bot.content.checks.found.lines import Place
from bot.content.library import Library
from bot.content.site import NAMES

NO_NAME = N_("The name “{name}” is missing; the bot says it.")
NO_WORDS = N_("It has no text in {language}.")
NO_DIALOG = N_("The bot has no part that is called “{name}”. There are: {allowed}.")
NO_GUIDE = N_("There is no guide “{name}” in {language}. There are: {allowed}.")
NO_TOPIC = N_("There is no answer “{name}” in {language}.")
NO_COMMUNE = N_("There is no commune in it.")
NO_WELCOME = N_("The picture that greets everybody is missing.")


def site(library: Library, dialogs: Collection[str]) -> Iterator[Finding]:
    """What is missing in it, and beside it."""
    own, path = library.site, library.root / "site.yaml"
    for name in NAMES:
        if name not in own.names:
            yield Finding(path, NO_NAME, ("names",), {"name": name})
    for place, text in _labels(library):
        for language in own.languages:
            if not text.get(language):
                yield Finding(path, NO_WORDS, place, {"language": language})
    for number, item in enumerate(own.menu):
        yield from target(path, ("menu", number, "opens"), item.opens, library, dialogs)
    for name, opens in own.links.items():
        yield from target(path, ("links", name), opens, library, dialogs)
    if own.official:
        yield from target(path, ("official", "guide"), f"guide:{own.official.guide}", library, dialogs)
    if not library.communes.by_code:
        yield Finding(library.root / "places" / "communes.csv", NO_COMMUNE)
    if not (library.root / "images" / "welcome.png").exists():
        yield Finding(library.root / "images" / "welcome.png", NO_WELCOME)


def _labels(library: Library) -> Iterator[tuple[Place, dict[str, str]]]:
    own = library.site
    yield from ((("names", name), text) for name, text in own.names.items())
    yield ("greeting",), own.greeting
    yield ("welcome_alt",), own.welcome_alt
    if own.official:
        yield ("official", "readers"), own.official.readers
        yield from ((("official", "fields", at, "label"), field.label) for at, field in enumerate(own.official.fields))
    yield from ((("pictures", name), title) for name, title in own.pictures.items())
    yield from ((("menu", number, "label"), item.label) for number, item in enumerate(own.menu))
    for field, options in (("groups", own.groups), ("checkpoint_kinds", own.checkpoint_kinds)):
        yield from (((field, number, option.id), option.label) for number, option in enumerate(options))


def target(path: Path, place: Place, opens: str, library: Library, dialogs: Collection[str]) -> Iterator[Finding]:
    """Whether what a button opens is there."""
    name, _, arg = opens.partition(":")
    if name not in dialogs:
        yield Finding(path, NO_DIALOG, place, {"name": name, "allowed": ", ".join(sorted(dialogs))})
    for language in library.site.languages if arg else ():
        guides, topics = library.written.guides[language], library.written.topics[language]
        wanted = arg.partition("/")[0]
        if name == "guide" and wanted not in guides:
            known = {"name": wanted, "language": language, "allowed": ", ".join(guides)}
            yield Finding(path, NO_GUIDE, place, known)
        if name == "topic" and wanted not in topics:
            yield Finding(path, NO_TOPIC, place, {"name": wanted, "language": language})
