"""Which column of a list holds what. Headers are recognised however they are spelt, in every language of the site."""

import re
from dataclasses import dataclass

from bot.checkpoints.lists.errors import HeaderError
from bot.content import N_, Library, Words
from bot.model.writing.text import words
from bot.sandbox.spreadsheets import Row


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the field of `Draft`, what the empty form calls it, what else people call it."""

    field: str
    label: str
    also: str
    needed: bool = True


COLUMNS = (
    Column("name", N_("Name of the place"), N_("name, place, place name, checkpoint, name of the checkpoint")),
    Column("kind", N_("Kind of place"), N_("kind, type, type of place"), needed=False),
    Column("district", N_("District"), N_("town, city, district or town"), needed=False),
    Column("commune", N_("Commune or ward"), N_("commune, ward, township, commune/ward/township")),
    Column("address", N_("Address"), N_("street, street address, contact address, house number and street")),
    Column("phone", N_("Phone number"), N_("phone, mobile, mobile phone, mobile number, telephone, contact phone")),
    Column("official", N_("Official code"), N_("code, qr, qr code, official qr, official qr code"), needed=False),
)
"""The official code is asked for where there is an official site."""

HEADER_WITHIN = 10
"""Rows among which the header is looked for: lists often begin with a title."""


def find(rows: list[Row], library: Library) -> tuple[dict[str, int], list[Row]]:
    """Field → column, and the rows below the header. Raises `HeaderError` naming what is missing."""
    best: dict[str, int] = {}
    for at, (_, cells) in enumerate(rows[:HEADER_WITHIN]):
        found = _header(cells, library)
        if all(column.field in found for column in COLUMNS if column.needed):
            return found, rows[at + 1 :]
        best = max(best, found, key=len)
    said = library.words[library.site.languages[0]]
    missing = [said(column.label) for column in COLUMNS if column.needed and column.field not in best]
    raise HeaderError(columns=", ".join(missing))


def _header(cells: list[str], library: Library) -> dict[str, int]:
    """Whole headers first; then those that only begin as expected: "Số điện thoại liên hệ chủ quán"."""
    titles = [words(re.sub(r"\([^()]*+\)|\*", " ", cell)) for cell in cells]
    found: dict[str, int] = {}
    for whole in (True, False):
        for column in COLUMNS:
            names = _names(column, library)
            for at, title in enumerate(titles):
                if column.field not in found and at not in found.values() and _is(title, names, whole):
                    found[column.field] = at
    return found


def _is(title: str, names: set[str], whole: bool) -> bool:
    if whole:
        return title in names
    return any(" " in name and title.startswith(f"{name} ") for name in names)


def _names(column: Column, library: Library) -> set[str]:
    spoken = [each for said in library.words.values() for each in (said(column.label), *said.phrases(column.also))]
    return {words(name) for name in (column.label, *spoken)}


def labels(said: Words, official: bool) -> list[str]:
    """The header of the empty form."""
    return [said(column.label) for column in COLUMNS if official or column.field != "official"]
