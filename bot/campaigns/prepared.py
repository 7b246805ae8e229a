"""Templates that a channel's service has approved, as colleagues write them: "7711, name={name}"."""

import re

from bot.content import N_
from bot.model import Template
from bot.model.errors import BotError

NUMBER = re.compile(r"\w{1,40}")

WANTED = N_("Please type the template's number, and each field as NAME=TEXT, with commas between them.")


class UnreadableTemplateError(BotError):
    """Neither a number, nor a number and fields as NAME=TEXT."""


def template(channel: str, typed: str) -> Template:
    """The template that somebody wrote, and what fills its fields. Raises `UnreadableTemplateError`."""
    number, *fields = (part.strip() for part in typed.split(","))
    halves = (field.partition("=") for field in fields)
    pairs = tuple((name.strip(), text.strip()) for name, _, text in halves)
    if not NUMBER.fullmatch(number) or not all(name and text for name, text in pairs):
        raise UnreadableTemplateError(typed)
    return Template(channel, number, pairs)


def written(template: Template) -> str:
    """The same as it is typed."""
    return ", ".join([template.id, *(f"{name}={text}" for name, text in template.fields)])
