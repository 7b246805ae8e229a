"""content/<language>/addressed.yaml: how people call themselves, and are called in return."""

from collections.abc import Mapping
from pathlib import Path

from bot.content.checks.found.mistakes import made
from bot.content.local import Composed
from bot.content.site import Model
from bot.content.topics import read_yaml


class Form(Model):
    """A word by which somebody calls themselves, who calls the bot one of `to`. `bare` are its spellings without
    diacritics that mean nothing else. `own` is what the bot calls itself then; "": as it always does."""

    to: tuple[Composed, ...]
    bare: tuple[Composed, ...] = ()
    own: Composed = ""


class Addressed(Model):
    """`plain` is what the content calls everybody and `own` what it calls the bot, save in phrases that are `kept`,
    where these words mean somebody else. `forms` are what they are replaced with for whoever calls themselves so
    and the bot in return: before one of `calls` ("con ơi"), after one of `greets`, or at the end of a clause after
    one of `ends` ("nghen con"). They stand at the beginning of a clause or after one of `after`, and not before one
    of `never_before`, with which they name somebody else. One of `asks` needs no more ("cho … hỏi"). Whoever calls
    themselves one of `others` tells nothing; one of `younger` is said by somebody for whom `plain` is right."""

    plain: tuple[Composed, ...] = ()
    own: Composed = ""
    kept: tuple[Composed, ...] = ()
    forms: Mapping[Composed, Form] = {}
    asks: tuple[Composed, ...] = ()
    calls: tuple[Composed, ...] = ()
    greets: tuple[Composed, ...] = ()
    ends: tuple[Composed, ...] = ()
    after: tuple[Composed, ...] = ()
    never_before: tuple[Composed, ...] = ()
    others: tuple[Composed, ...] = ()
    younger: tuple[Composed, ...] = ()


def read_addressed(path: Path) -> Addressed:
    """What one language has of it; nothing where there is no file: then everybody is called the same."""
    return made(Addressed, read_yaml(path) or {})
