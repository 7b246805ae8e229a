"""Texts in every language, and what languages are called."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

from babel import Locale
from babel.lists import format_list
from pydantic import AfterValidator, BaseModel

from bot.model.errors import BotError
from bot.model.writing.text import nfc

if TYPE_CHECKING:
    from bot.content.checks.found.findings import Finding

M = TypeVar("M", bound=BaseModel)

Composed = Annotated[str, AfterValidator(nfc)]


class ContentError(BotError):
    """The content cannot be used as it stands; the message names the file and what to mend, `found` says the same
    in any language."""

    def __init__(self, message: str, found: Sequence["Finding"] = ()) -> None:
        super().__init__(message)
        self.found = found


class LocalText(dict[str, str]):
    """A text by language. One that a language lacks is read in the site's first language; `get` still tells whether it
    is there. `where` is the file and the field of a text that the first language lacks as well: a `ContentError`."""

    first = where = ""

    def __missing__(self, language: str) -> str:
        if not self.get(self.first):
            raise ContentError(f"{self.where}: has no text in {self.first or language}")
        return self[self.first]


Local = Annotated[dict[str, Composed], AfterValidator(LocalText)]
"""{"vi": …, "en": …}"""


def rooted(model: M, path: Path, first: str) -> M:
    """The model of a file, whose texts all fall back to the site's first language."""
    for field, text in _texts(model, ""):
        text.first, text.where = first, f"{path}: {field}"
    return model


def groundless(model: BaseModel) -> Iterator[str]:
    """The file and field of every text that the first language lacks."""
    return (text.where for _, text in _texts(model, "") if not text.get(text.first))


def _texts(value: object, field: str) -> Iterator[tuple[str, LocalText]]:
    if isinstance(value, LocalText):
        yield field, value
        return
    parts: Iterable[tuple[object, object]] = ()
    if isinstance(value, BaseModel):
        parts = dict(value).items()
    elif isinstance(value, dict):
        parts = value.items()
    elif isinstance(value, tuple):
        parts = enumerate(value)
    for name, part in parts:
        yield from _texts(part, f"{field}.{name}" if field else str(name))


def own_name(language: str) -> str:
    """What a language calls itself, as a word of its own: "Tiếng Việt", "Français"."""
    name = Locale.parse(language).get_display_name(language) or language
    return name[0].upper() + name[1:]


def name_in(language: str, code: str) -> str:
    """What a language calls another one, as a word of its own: "Tiếng Anh", "Vietnamese"."""
    name = Locale.parse(code).get_display_name(language) or code
    return name[0].upper() + name[1:]


def own_names(languages: Iterable[str], language: str) -> str:
    """ "Tiếng Việt or English", with the "or" of one language."""
    return format_list([own_name(code) for code in languages], style="or", locale=language)
