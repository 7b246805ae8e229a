"""What is said in two languages is the same: the same dates, figures, telephone numbers and addresses."""

from collections.abc import Iterator
from pathlib import Path

from bot.content.catalogs.catalog import N_
from bot.content.checks.dates import Told, figures, links, newest, without_links
from bot.content.checks.found.findings import Finding
from bot.content.dates import last_day
from bot.content.library import Library

LACKS = N_("In {language} stands also: {these}. Here it does not.")
TOO_MUCH = N_("Here stands also: {these}. In {language} it does not.")
LATER = N_("The text tells of {date}, which is later than {as_of}. Write the newest date of the text under as_of.")


def twins(library: Library) -> Iterator[Finding]:
    """Answers and pages that say something else than in the site's first language."""
    first, *others = library.site.languages
    texts = dict(_texts(library, first))
    for language in others:
        for key, (finding, text) in _texts(library, language):
            if key in texts:
                yield from _compared(finding, said(text, language), said(texts[key][1], first), first)
        for path, field, local in _locals(library):
            if local.get(language) and local.get(first):
                here, there = said(local[language], language), said(local[first], first)
                yield from _compared(Finding(path, "", (field, language)), here, there, first)


def _locals(library: Library) -> Iterator[tuple[Path, str, dict[str, str]]]:
    """Texts that stand in all languages in one file: those of campaigns and of the kit."""
    for name, template in library.templates.items():
        path = library.root / "campaigns" / f"{name}.yaml"
        yield path, "texts", template.texts
        yield path, "texts_b", template.texts_b
        yield from ((path, "kit", text) for text in template.kit.texts.values())
    if library.kit:
        path = library.root / "kit.yaml"
        yield from ((path, field, text) for field, text in library.kit.texts.items())
        yield from ((path, "why", text) for text in library.kit.why)


Text = tuple[tuple[str, str], tuple[Finding, str]]


def _texts(library: Library, language: str) -> Iterator[Text]:
    """Every answer and page with where it stands."""
    folder = library.root / language
    for topic in library.written.topics[language].values():
        place = Finding(folder / "faq" / topic.file, "", ("answer",))
        yield (topic.id, ""), (place, topic.whole)
    for name, guide in library.written.guides[language].items():
        for number, page in enumerate(guide.pages):
            place = Finding(folder / "guides" / f"{name}.yaml", "", ("pages", number, "text"))
            yield (name, page.id), (place, f"{page.text}\n{page.help}")


def said(text: str, language: str) -> set[str]:
    """What a text says that every language must say."""
    told = Told(without_links(text), language)
    return told.dates | figures(told.rest) | links(text)


def _compared(where: Finding, here: set[str], there: set[str], language: str) -> Iterator[Finding]:
    for sentence, these in ((LACKS, there - here), (TOO_MUCH, here - there)):
        if these:
            values = {"these": ", ".join(sorted(these)), "language": language}
            yield Finding(where.file, sentence, where.place, values)


def ages(library: Library) -> Iterator[Finding]:
    """Topics that tell of something later than the day for which they are said to hold."""
    for language, topics in library.written.topics.items():
        for topic in topics.values():
            latest = newest(Told(f"{topic.whole}\n{topic.source}", language).facts)
            if latest and latest[0] > last_day(topic.as_of):
                path = library.root / language / "faq" / topic.file
                yield Finding(path, LATER, ("as_of",), {"date": latest[1], "as_of": topic.as_of})
