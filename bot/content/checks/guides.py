"""Does every page lead on, in every language alike?"""

from collections.abc import Collection, Iterator
from pathlib import Path

from bot.content.catalogs.catalog import N_
from bot.content.checks.found.findings import Finding
from bot.content.checks.site import NO_TOPIC, target
from bot.content.guides import Guide
from bot.content.library import Library
from bot.content.sayings.screens import Screen
from bot.model.writing.text import words

NOT_EVERYWHERE = N_("This file is not there in every language.")
OTHER_SHAPE = N_("Pages, pictures or buttons are not the same as in {language}.")
NO_PICTURE = N_("The folder images has no picture “{name}”.")
NO_ALT = N_("The picture needs a description (alt) for whoever cannot see it.")
NO_PAGE_ANYWHERE = N_("No guide has a page “{name}”.")
BARE_NUMBER = N_("“{phrase}” is a mere number: every one that somebody types would be taken for it.")
NO_PAGE = N_("This guide has no page “{name}”. There are: {allowed}.")


def guides(library: Library, dialogs: Collection[str]) -> Iterator[Finding]:
    """What is missing in them."""
    first, *others = library.written.guides.items()
    for language, own in others:
        for name in sorted(set(first[1]) ^ set(own)):
            yield Finding(_path(library, language, name), NOT_EVERYWHERE)
        for name in sorted(set(first[1]) & set(own)):
            if _shape(own[name]) != _shape(first[1][name]):
                yield Finding(_path(library, language, name), OTHER_SHAPE, (), {"language": first[0]})
    for language, own in library.written.guides.items():
        for name, guide in own.items():
            yield from _guide(_path(library, language, name), guide, library, dialogs)


def _path(library: Library, language: str, name: str) -> Path:
    return library.root / language / "guides" / f"{name}.yaml"


def _shape(guide: Guide) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(page.id, page.image, tuple(link.to for link in page.choices)) for page in guide.pages]


def _guide(path: Path, guide: Guide, library: Library, dialogs: Collection[str]) -> Iterator[Finding]:
    for number, page in enumerate(guide.pages):
        place = ("pages", number)
        if page.image and not (library.root / "images" / page.image).exists():
            yield Finding(path, NO_PICTURE, (*place, "image"), {"name": page.image})
        if page.image and not page.alt:
            yield Finding(path, NO_ALT, (*place, "image"))
        for at, link in enumerate(page.choices):
            where = (*place, "choices", at, "to")
            if link.to.startswith(("guide:", "open:")):
                yield from target(path, where, link.to.removeprefix("open:"), library, dialogs)
            elif not link.to.startswith("https://") and guide.page(link.to) is None:
                known = ", ".join(known.id for known in guide.pages)
                yield Finding(path, NO_PAGE, where, {"name": link.to, "allowed": known})


def screens(library: Library) -> Iterator[Finding]:
    """What is wrong with screens.yaml."""
    pages = {page.id for own in library.written.guides.values() for guide in own.values() for page in guide.pages}
    for language in library.site.languages:
        path = library.root / language / "screens.yaml"
        for name, screen in library.written.screens(language).pages.items():
            if name not in pages:
                yield Finding(path, NO_PAGE_ANYWHERE, ("pages", name), {"name": name})
            for topic in sorted(set(screen.topics) - set(library.topics[language])):
                yield Finding(path, NO_TOPIC, ("pages", name, "topics"), {"name": topic, "language": language})
            yield from _told_by_numbers(path, name, screen)


def _told_by_numbers(path: Path, page: str, screen: Screen) -> Iterator[Finding]:
    for kind, given in (("troubles", screen.troubles), ("answers", screen.answers)):
        for name, said in given.items():
            for phrase in said.says:
                if _is_number(phrase):
                    yield Finding(path, BARE_NUMBER, ("pages", page, kind, name, "says"), {"phrase": phrase})


def _is_number(phrase: str) -> bool:
    """Whether it is found in every house number: "+82", "41%"; a version, "5.1.1", is not."""
    return words(phrase).isdigit()
