"""What cannot be read, told without a word about how it is read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import pydantic
import yaml

from bot.content.catalogs.catalog import N_
from bot.content.checks.found.lines import Place

M = TypeVar("M", bound=pydantic.BaseModel)

MISSING = N_("This field is missing.")
UNKNOWN = N_("There is no field of that name. Possible here: {allowed}.")
NO_TEXT = N_("A text belongs here. Put it between two quotation marks.")
NO_LIST = N_("A list belongs here: each entry on a line of its own that begins with a dash.")
NO_FIELDS = N_("Fields belong here: each on a line of its own, its name, a colon, then what it says.")
NO_NUMBER = N_("A number belongs here.")
YES_NO = N_("Write true (yes) or false (no) here.")
LONG = N_("At most {limit} characters fit here; there are {count}.")
SHORT = N_("Something must stand here.")
FEW = N_("There must be at least {limit} of these; there are {count}.")
MANY = N_("There may be at most {limit} of these; there are {count}.")
ONE_OF = N_("“{value}” cannot stand here. Possible: {allowed}.")
FORM = N_("“{value}” is not written as it must be. For example: {example}.")
DAY = N_("No calendar has the day “{value}”. For example: 2021-05-18, or only the month: 2021-05.")
LEAD = N_("A button leads either to a part of the bot (opens) or to a page (url); give exactly one of them.")
OTHER = N_("“{value}” cannot stand here.")
NO_HEAD = N_("The file must begin with a line of three dashes; another such line stands before the answer.")
SYNTAX = N_(
    "This line, or the one before it, cannot be read. Put what follows the colon between two quotation marks, close"
    " every mark and bracket, and begin the line as far in as those around it."
)
UNREADABLE = N_("The file cannot be read: it must be plain text (UTF-8), and its columns must have their names.")
ABSENT = N_("This file must be there.")

EXAMPLES = {
    "as_of": "2021-05-18",
    "reviewed": "2021-05-18",
    "url": "https://example.vn/page",
    "country": "VN",
    "number": "115",
    "languages": "vi",
}
"""By field, how something is written."""


@dataclass(frozen=True)
class Wrong:
    """What is wrong, where in the file."""

    sentence: str
    place: Place = ()
    values: Mapping[str, object] = field(default_factory=dict)
    line: int = 0


class WrongError(ValueError):
    """Something in a file is not as it must be."""

    def __init__(self, wrongs: list[Wrong]) -> None:
        super().__init__(wrongs)
        self.wrongs = wrongs


def fields(given: object) -> dict[str, Any]:
    """What is written as fields. Raises `WrongError` where it is something else."""
    if given is None:
        return {}
    if not isinstance(given, dict):
        raise WrongError([Wrong(NO_FIELDS)])
    return {str(name): value for name, value in given.items()}


def made(model: type[M], given: object, at: Place = ()) -> M:
    """A model of what a file gives. Raises `WrongError` with everything that is wrong in it."""
    try:
        return model(**fields(given))
    except pydantic.ValidationError as wrong:
        raise WrongError([_told(model, error, at) for error in wrong.errors()]) from wrong


def each(model: type[M], given: object) -> tuple[M, ...]:
    """The same for a list."""
    if not isinstance(given, list):
        if given is None:
            return ()
        raise WrongError([Wrong(NO_LIST)])
    return tuple(made(model, entry, (number,)) for number, entry in enumerate(given))


def reading(error: Exception, above: int = 0) -> list[Wrong]:
    """What is wrong with a file that could not be read, of which `above` lines were cut off."""
    if isinstance(error, WrongError):
        return error.wrongs
    if isinstance(error, FileNotFoundError):
        return [Wrong(ABSENT)]
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        return [Wrong(SYNTAX, line=mark.line + 1 + above if mark else 0)]
    return [Wrong(SYNTAX if isinstance(error, yaml.YAMLError) else UNREADABLE)]


def _told(model: type[pydantic.BaseModel], error: Any, at: Place) -> Wrong:
    place: tuple[str | int, ...] = (*at, *error["loc"])
    kind, more, value = str(error["type"]), error.get("ctx", {}), error["input"]
    if kind == "extra_forbidden":
        return Wrong(UNKNOWN, place, {"allowed": ", ".join(_known(model, error["loc"]))})
    if kind == "literal_error":
        return Wrong(ONE_OF, place, {"value": value, "allowed": str(more["expected"]).replace("'", "")})
    if kind == "string_pattern_mismatch":
        named = [part for part in place if isinstance(part, str)]
        return Wrong(FORM, place, {"value": value, "example": EXAMPLES.get(named[-1] if named else "", "ten-goi-1")})
    if kind in LIMITS:
        sentence, limit, count = LIMITS[kind]
        return Wrong(sentence, place, {"limit": more[limit], "count": more.get(count) or len(value)})
    return Wrong(PLAIN.get(kind, OTHER), place, {"value": value})


LIMITS = {
    "string_too_long": (LONG, "max_length", ""),
    "too_short": (FEW, "min_length", "actual_length"),
    "too_long": (MANY, "max_length", "actual_length"),
}
PLAIN = {
    "missing": MISSING,
    "string_type": NO_TEXT,
    "string_too_short": SHORT,
    "tuple_type": NO_LIST,
    "list_type": NO_LIST,
    "dict_type": NO_FIELDS,
    "model_type": NO_FIELDS,
    "bool_type": YES_NO,
    "bool_parsing": YES_NO,
    "int_type": NO_NUMBER,
    "int_parsing": NO_NUMBER,
    "float_type": NO_NUMBER,
    "float_parsing": NO_NUMBER,
    "day": DAY,
    "lead": LEAD,
}


def _known(model: type[pydantic.BaseModel], place: Iterable[str | int]) -> list[str]:
    """The fields that there are where one is given that there is not."""
    for part in list(place)[:-1]:
        annotation = model.model_fields[part].annotation if isinstance(part, str) else model
        model = next((kind for kind in _kinds(annotation)), model)
    return [name for name in model.model_fields if name not in ("id", "answer")]


def _kinds(annotation: Any) -> Iterable[type[pydantic.BaseModel]]:
    """The models in a type: `Page` in `tuple[Page, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, pydantic.BaseModel):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from _kinds(part)
