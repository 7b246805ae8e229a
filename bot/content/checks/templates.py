"""Has every campaign to begin from its texts, its picture, and somewhere to lead to?"""

from collections.abc import Collection, Iterator

from bot.content.checks.findings import Finding
from bot.content.checks.guides import NO_PICTURE
from bot.content.checks.site import NO_WORDS, target
from bot.content.library import Library


def templates(library: Library, dialogs: Collection[str]) -> Iterator[Finding]:
    """What is wrong with them."""
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
        for number, lead in enumerate(template.leads):
            if lead.opens:
                yield from target(path, ("leads", number, "opens"), lead.opens, library, dialogs)
