"""Is the content whole? Every finding names the file and says what to mend."""

from collections.abc import Collection, Iterator

from bot.content.check_catalogs import Sentence, catalogs
from bot.content.guides import Guide
from bot.content.library import Library
from bot.content.meanings import WORDS
from bot.content.site import NAMES
from bot.content.topics import Topic

SCREEN = 700
"""Characters of an answer that fit a phone's screen without scrolling."""


def problems(library: Library, dialogs: Collection[str], sentences: Collection[Sentence]) -> list[str]:
    """Everything that would show a citizen a hole. `dialogs` are the names that content may open, `sentences` the
    bot's own, which every catalog must have."""
    return [
        *_site(library, dialogs),
        *_files(library),
        *_guides(library, dialogs),
        *_topics(library),
        *_asides(library),
        *_jobs(library, dialogs),
        *_small_words(library),
        *_templates(library, dialogs),
        *catalogs(library, sentences),
    ]


def to_confirm(library: Library) -> list[str]:
    """What the agency must look at before it is published."""
    first = library.topics[library.site.languages[0]]
    found = [f"site.yaml: {reason}" for reason in library.site.needs_confirmation]
    return found + [f"{topic.id}: {topic.needs_confirmation}" for topic in first.values() if topic.needs_confirmation]


def _site(library: Library, dialogs: Collection[str]) -> Iterator[str]:
    site = library.site
    for name in NAMES:
        if name not in site.names:
            yield f"site.yaml: names.{name} is missing"
    labels = {f"names.{name}": text for name, text in site.names.items()} | {
        "greeting": site.greeting,
        "welcome_alt": site.welcome_alt,
    }
    labels |= {f"menu: {item.opens}": item.label for item in site.menu}
    labels |= {f"{option.id}": option.label for option in (*site.groups, *site.checkpoint_kinds)}
    if site.official:
        labels |= {"official.readers": site.official.readers}
        labels |= {f"official.fields: {field.holds}": field.label for field in site.official.fields}
        yield from _target("site.yaml: official.guide", f"guide:{site.official.guide}", library, dialogs)
    for where, text in labels.items():
        for language in site.languages:
            if not text.get(language):
                yield f"site.yaml: {where} has no text in {language}"
    for opens in [item.opens for item in site.menu] + list(site.links.values()):
        yield from _target(f"site.yaml: {opens}", opens, library, dialogs)


def _target(where: str, opens: str, library: Library, dialogs: Collection[str]) -> Iterator[str]:
    name, _, arg = opens.partition(":")
    if name not in dialogs:
        yield f"{where}: there is no dialog {name}"
    if name == "guide":
        for language, guides in library.written.guides.items():
            if arg.partition("/")[0] not in guides:
                yield f"{where}: there is no guide {arg} in {language}"


def _files(library: Library) -> Iterator[str]:
    if not library.communes.by_code:
        yield "places/communes.csv: there is no commune in it"
    if not (library.root / "images" / "welcome.png").exists():
        yield "images/welcome.png: is missing; it greets everybody"


def _guides(library: Library, dialogs: Collection[str]) -> Iterator[str]:
    first, *others = library.written.guides.items()
    for language, guides in others:
        for name in set(first[1]) ^ set(guides):
            yield f"{language}/guides/{name}.yaml: is not in every language"
        for name in set(first[1]) & set(guides):
            if _shape(guides[name]) != _shape(first[1][name]):
                yield f"{language}/guides/{name}.yaml: pages, pictures or links differ from {first[0]}"
    for language, guides in library.written.guides.items():
        for name, guide in guides.items():
            yield from _guide(f"{language}/guides/{name}.yaml", guide, library, dialogs)


def _shape(guide: Guide) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(page.id, page.image, tuple(link.to for link in page.choices)) for page in guide.pages]


def _guide(where: str, guide: Guide, library: Library, dialogs: Collection[str]) -> Iterator[str]:
    for page in guide.pages:
        if page.image and not (library.root / "images" / page.image).exists():
            yield f"{where}: {page.id}: there is no picture images/{page.image}"
        if page.image and not page.alt:
            yield f"{where}: {page.id}: the picture has no alt text"
        for link in page.choices:
            if link.to.startswith("https://"):
                continue
            if link.to.startswith(("guide:", "open:")):
                yield from _target(f"{where}: {page.id}", link.to.removeprefix("open:"), library, dialogs)
            elif guide.page(link.to) is None:
                yield f"{where}: {page.id}: there is no page {link.to}"


def _topics(library: Library) -> Iterator[str]:
    everything = set().union(*(set(topics) for topics in library.written.topics.values()))
    for language, topics in library.written.topics.items():
        for topic_id in sorted(everything - set(topics)):
            yield f"{language}/faq/{topic_id}.md: is missing"
        seen: dict[str, str] = {}
        for topic in topics.values():
            yield from _topic(f"{language}/faq/{topic.id}.md", topic, topics, seen)


def _topic(where: str, topic: Topic, topics: Collection[str], seen: dict[str, str]) -> Iterator[str]:
    if len(topic.answer) > SCREEN:
        yield f"{where}: the answer has {len(topic.answer)} characters; a phone shows {SCREEN}"
    for related in topic.related:
        if related not in topics:
            yield f"{where}: related: there is no topic {related}"
    for phrasing in topic.phrasings:
        other = seen.setdefault(phrasing.lower(), topic.id)
        if other != topic.id:
            yield f"{where}: “{phrasing}” is also a phrasing of {other}"


def _asides(library: Library) -> Iterator[str]:
    kinds = {language: {aside.id for aside in library.written.asides(language)} for language in library.site.languages}
    first, *others = kinds.items()
    for language, ids in others:
        for aside in sorted(ids ^ first[1]):
            yield f"{language}/out_of_scope.yaml: {aside} is not in every language"
    for language in library.site.languages:
        chained = set(library.written.abbreviations(language)) & set(library.written.synonyms(language))
        for word in sorted(chained):
            yield f"{language}: “{word}” is both an abbreviation and a synonym"


def _jobs(library: Library, dialogs: Collection[str]) -> Iterator[str]:
    kinds = {language: {job.id for job in library.written.jobs(language)} for language in library.site.languages}
    for language, ids in kinds.items():
        for lacking in sorted(set().union(*kinds.values()) - ids):
            yield f"{language}/jobs.yaml: {lacking} is missing"
        for job in library.written.jobs(language):
            where = f"{language}/jobs.yaml: {job.id}"
            yield from _target(where, job.opens, library, dialogs)
            for topic in set(job.topics) - set(library.topics[language]):
                yield f"{where}: there is no topic {topic}"


def _small_words(library: Library) -> Iterator[str]:
    for language in library.site.languages:
        words = {word.id for word in library.written.small_words(language).words}
        for word in sorted(words - set(WORDS)):
            yield f"{language}/small_words.yaml: there is no small word {word}; there are: {', '.join(WORDS)}"
        if language == library.site.languages[0] and words:
            yield from (f"{language}/small_words.yaml: {word} is missing" for word in sorted(set(WORDS) - words))
        urgent = library.written.urgent(language)
        if urgent and not (urgent.topic in library.topics[language] and library.topics[language][urgent.topic].urgent):
            yield f"{language}/urgent.yaml: topic: {urgent.topic} is no topic that is marked as urgent"


def _templates(library: Library, dialogs: Collection[str]) -> Iterator[str]:
    for name, template in library.templates.items():
        where = f"campaigns/{name}.yaml"
        texts = [template.title, template.texts, *([template.texts_b] if template.texts_b else [])]
        for language in library.site.languages:
            if not all(text.get(language) for text in [*texts, *(lead.label for lead in template.leads)]):
                yield f"{where}: a text is missing in {language}"
        if template.image and not (library.root / "images" / template.image).exists():
            yield f"{where}: there is no picture images/{template.image}"
        for lead in template.leads:
            if lead.opens:
                yield from _target(where, lead.opens, library, dialogs)
