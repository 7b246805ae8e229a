"""A campaign as its message: in the person's language and variant, with what is known of them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.content import N_, Library
from bot.engine import opening
from bot.model import Choice, Content, File, Lead, Message, Template
from bot.store.campaigns.pictures import PATH, is_sent
from bot.store.ledger.claims import Claimed

VARIABLES = ("name", "district")
"""What may stand in a campaign's text as {name}."""

PICTURE_SHOWS = 160
"""Characters of what a picture shows."""

UNTITLED = N_("A picture for this message")

_VARIABLE = re.compile(r"\{(\w+)\}")
_SENTENCE = re.compile(r"(?<=[.!?…])[ \t]+")


def compose(library: Library) -> Callable[[Claimed], Message]:
    """What makes the message of a delivery."""

    def made(claimed: Claimed) -> Message:
        known = known_of(library, claimed.name, claimed.district)
        content = claimed.campaign.content
        return message(library, content, claimed.language, claimed.variant, known, claimed.delivery.id)

    return made


def message(
    library: Library,
    content: Content,
    language: str,
    variant: str = "A",
    known: Mapping[str, str] | None = None,
    delivery_id: int = 0,
) -> Message:
    """What is sent. Choices of a delivery are counted when they are pressed; those of a preview (0) are not."""
    spoken = language if language in content.texts else next(iter(content.texts))
    texts = content.texts_b if variant == "B" and content.texts_b else content.texts
    choices = [_lead(lead, number, spoken, delivery_id) for number, lead in enumerate(content.leads)]
    return Message(
        filled(texts[spoken], known or {}),
        (*choices, _stop(library, spoken, delivery_id)),
        picture(library, content, spoken),
        template=_template(library, content, language, known or {}),
    )


def picture(library: Library, content: Content, language: str) -> File | None:
    """The picture that goes with it, with what it shows in words. The bytes of one that staff sent are looked up when
    it leaves."""
    name, told = content.image, shows(library, content, language)
    if is_sent(name):
        return File(name, told, path=f"{PATH}{name}")
    return library.image(name, told) if name else None


def shows(library: Library, content: Content, language: str) -> str:
    """What the picture shows, in words."""
    title = library.site.pictures.get(content.image)
    return content.alt.get(language) or (title[language] if title else library.words[language](UNTITLED))


def known_of(library: Library, name: str | None, district: str | None) -> dict[str, str]:
    """What a text may say of somebody."""
    place = library.communes.districts.get(district or "")
    found = {"name": name or "", "district": place.name if place else ""}
    return {key: value for key, value in found.items() if value}


def filled(text: str, known: Mapping[str, str]) -> str:
    """The text with what is known in it; a sentence that needs what is not known is left out whole."""
    lines = (_line(line, known) for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _line(line: str, known: Mapping[str, str]) -> str:
    sentences = [sentence for sentence in _SENTENCE.split(line) if set(_VARIABLE.findall(sentence)) <= set(known)]
    return _VARIABLE.sub(lambda field: known[field[1]], " ".join(sentences))


def unknown_variables(text: str) -> set[str]:
    """What stands in braces and is no variable."""
    return set(_VARIABLE.findall(text)) - set(VARIABLES)


def stands_alone(text: str) -> bool:
    """Whether something is left to say to somebody of whom nothing is known."""
    return bool(filled(text, {}))


def _template(library: Library, content: Content, language: str, known: Mapping[str, str]) -> Template | None:
    """What goes out where the channel takes nothing else; a field of which nothing is known addresses anybody."""
    if not content.templates:
        return None
    spoken = language if language in content.templates else next(iter(content.templates))
    template, anybody = content.templates[spoken], library.words[spoken](N_("our neighbour"))
    fields = tuple((name, filled(value, known) or anybody) for name, value in template.fields)
    return replace(template, fields=fields)


def _lead(lead: Lead, number: int, language: str, delivery_id: int) -> Choice:
    label = lead.label.get(language) or next(iter(lead.label.values()))
    if lead.url:
        return Choice(label, url=lead.url)
    if delivery_id:
        return opening(label, "followed", f"{delivery_id}/{number}")
    return opening(label, *lead.opens.split(":", 1))


def _stop(library: Library, language: str, delivery_id: int) -> Choice:
    return opening(library.words[language](N_("Stop reminders")), "stop", str(delivery_id) if delivery_id else "")
