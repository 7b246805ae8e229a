"""One row of a list: the checkpoint that it describes, or what is wrong with it."""

from collections.abc import Callable
from functools import lru_cache

from bot.checkpoints.registry import Draft
from bot.content import N_, Commune, Library
from bot.content.site import option_called
from bot.model.errors import BotError
from bot.model.writing import phone
from bot.model.writing.text import words
from bot.sandbox.spreadsheets import formulas
from bot.sandbox.spreadsheets.errors import CELL

UNKNOWN_KIND = N_("I do not know the kind “{kind}”.")


class RowError(BotError):
    """A row cannot be registered."""

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence)
        self.sentence, self.values = sentence, values


def draft(cell: Callable[[str], str], library: Library) -> Draft:
    """The checkpoint that a row describes; `cell` gives what stands under a field. Raises `RowError`."""
    name = _words(cell("name"), 80, N_("The name is missing."))
    if not any(sign.isalpha() for sign in name):
        raise RowError(N_("The name “{name}” has no letters in it."), name=name)
    commune = _commune(cell("commune"), cell("district"), library)
    address = _words(cell("address"), 160, N_("The address is missing."))
    kind, phone_ = _kind(cell("kind"), library), _phone(cell("phone"), library)
    official = _official(cell("official")) if library.site.official else None
    return Draft(name, kind, commune.district, commune.code, address, phone_, official)


def _official(text: str) -> bytes | None:
    """What an official code carries, where it can be written in a cell without a sign being lost."""
    if not text:
        return None
    if text.startswith(formulas.SIGNS) or not text.isascii() or " " in text or len(text) >= CELL:
        raise RowError(
            N_("The official code “{text}” is not the plain text that its QR holds. Please send a picture of it."),
            text=text[:40],
        )
    return text.encode()


def _words(text: str, limit: int, missing: str) -> str:
    if not text:
        raise RowError(missing)
    if text.startswith(formulas.SIGNS):
        raise RowError(
            N_("“{text}” begins like a formula. Please write it as plain text, without “{sign}” in front."),
            text=text[:40],
            sign=text[0],
        )
    if len(text) > limit:
        raise RowError(
            N_("“{text}…” has {length} characters; up to {limit} fit here."),
            text=text[:20],
            length=len(text),
            limit=limit,
        )
    return text


def _kind(text: str, library: Library) -> str:
    """The id of a kind by what it is called in any language; what is left empty is "other", the last."""
    kinds = library.site.checkpoint_kinds
    if not text:
        return kinds[-1].id
    found = option_called(kinds, text)
    if found is None:
        raise RowError(UNKNOWN_KIND, kind=text[:40])
    return found.id


@lru_cache(maxsize=1024)
def _named(name: str) -> str:
    """A name of the content as it is compared, worked out once and not for each row."""
    return words(name)


def _commune(text: str, district: str, library: Library) -> Commune:
    communes = library.communes
    if not text:
        raise RowError(N_("The commune is missing."))
    within = communes.districts.get(district) or (communes.find_district(district) if district else None)
    if district and within is None:
        raise RowError(N_("I do not know the district “{district}”."), district=district[:40])
    if text in communes.by_code:
        return communes.by_code[text]
    # "Xã Sông Hinh" lies in the district of the same name: with its kind written out it can only be the commune.
    pool = communes.within(within.code) if within else communes.by_code.values()
    typed = words(text)
    whole = [commune for commune in pool if _named(commune.name) == typed]
    found = whole or communes.find_communes(text, within.code if within else None)
    if not found:
        raise RowError(N_("I do not find the commune “{commune}”."), commune=text[:40])
    if len(found) > 1:
        options = "; ".join(communes.where(commune.code) for commune in found[:4])
        raise RowError(
            N_("“{commune}” can be several: {options}. Please add the district."), commune=text[:40], options=options
        )
    return found[0]


def _phone(text: str, library: Library) -> str:
    if not text:
        raise RowError(N_("The phone number is missing."))
    found = phone.number(text, library.site.country)
    if found is None:
        raise RowError(N_("“{phone}” is not a phone number that exists."), phone=text[:30])
    return found
