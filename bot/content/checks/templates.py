"""Has every campaign to begin from its texts, its picture, and somewhere to lead to?"""

from collections.abc import Collection, Iterator
from pathlib import Path

from bot.content.catalogs.catalog import N_
from bot.content.checks.found.findings import Finding
from bot.content.checks.found.mistakes import LONG
from bot.content.checks.guides import NO_PICTURE
from bot.content.checks.site import NO_WORDS, target
from bot.content.kit import BOARD, Said
from bot.content.library import Library

NO_TITLE = N_("It is not said in “pictures” of site.yaml what “{name}” shows.")


def templates(library: Library, dialogs: Collection[str]) -> Iterator[Finding]:
    """What is wrong with them, and with the pictures to choose from."""
    for name in library.site.pictures:
        if name not in library.pictures:
            yield Finding(library.root / "site.yaml", NO_PICTURE, ("pictures", name), {"name": name})
    for name, template in library.templates.items():
        path = library.root / "campaigns" / f"{name}.yaml"
        texts = {"title": template.title, "texts": template.texts, "texts_b": template.texts_b}
        for language in library.site.languages:
            for field, text in texts.items():
                if text and not text.get(language):
                    yield Finding(path, NO_WORDS, (field,), {"language": language})
            for number, lead in enumerate(template.leads):
                if not lead.label.get(language):
                    yield Finding(path, NO_WORDS, ("leads", number, "label"), {"language": language})
        if template.image and not (library.root / "images" / template.image).exists():
            yield Finding(path, NO_PICTURE, ("image",), {"name": template.image})
        elif template.image and template.image not in library.site.pictures:
            yield Finding(path, NO_TITLE, ("image",), {"name": template.image})
        for number, lead in enumerate(template.leads):
            if lead.opens:
                yield from target(path, ("leads", number, "opens"), lead.opens, library, dialogs)
        yield from _said(library, path, ("kit",), template.kit)


def kit(library: Library) -> Iterator[Finding]:
    """What is wrong with what is read out, printed and shown."""
    own, path = library.kit, library.root / "kit.yaml"
    if own is None:
        return
    yield from _said(library, path, (), own)
    lists = {"why": own.why, "scan": own.scan, "wifi": own.wifi, "steps": tuple(step.text for step in own.steps)}
    places = [((name, number), text) for name, texts in lists.items() for number, text in enumerate(texts)]
    for place, text in [*places, (("title",), own.title), (("scan_title",), own.scan_title)]:
        for language in library.site.languages:
            if not text.get(language):
                yield Finding(path, NO_WORDS, place, {"language": language})
    for number, step in enumerate(own.steps):
        if not (library.root / "images" / step.image).exists():
            yield Finding(path, NO_PICTURE, ("steps", number, "image"), {"name": step.image})


def _said(library: Library, path: Path, place: tuple[str, ...], said: Said) -> Iterator[Finding]:
    for name, texts in said.texts.items():
        for language in library.site.languages:
            text = texts.get(language, "")
            if not text:
                yield Finding(path, NO_WORDS, (*place, name), {"language": language})
            if name == "board" and len(text) > BOARD:
                yield Finding(path, LONG, (*place, name, language), {"limit": BOARD, "count": len(text)})
