"""The empty form for a list of checkpoints, with two examples."""

from typing import Any

from bot.checkpoints.lists.columns import labels
from bot.content import N_, Library
from bot.paper.recipes import recipe

WIDTHS = (34, 24, 22, 24, 34, 18, 40)


def csv(library: Library, language: str) -> dict[str, Any]:
    """How to make the form as CSV."""
    return recipe("as_csv", _rows(library, language))


def xlsx(library: Library, language: str) -> dict[str, Any]:
    """How to make the form as a workbook; a second sheet lists what may stand under kind, and every commune."""
    words = library.words[language]
    kinds = [[kind.label[language]] for kind in library.site.checkpoint_kinds]
    communes = library.communes
    listed = [[communes.districts[commune.district].name, commune.name] for commune in communes.by_code.values()]
    sheets = {
        words(N_("Places")): _rows(library, language),
        words(N_("Kinds of place")): [[words(N_("Kind of place"))], *kinds],
        words(N_("Communes")): [[words(N_("District")), words(N_("Commune or ward"))], *listed],
    }
    return recipe("as_xlsx", sheets, WIDTHS)


def _rows(library: Library, language: str) -> list[list[str]]:
    """The header and two examples, at the first and last commune of the list. Their phone numbers do not exist, so
    that an example which was left in is not registered."""
    words, kinds = library.words[language], library.site.checkpoint_kinds
    communes = list(library.communes.by_code.values())
    rows = [labels(words, library.site.official is not None)]
    for name, kind, commune in (
        (N_("Example: Huong Café"), kinds[0], communes[0]),
        (N_("Example: Hoa Mai School"), kinds[3 % len(kinds)], communes[-1]),
    ):
        district = library.communes.districts[commune.district].name
        address = words(N_("12 Tran Phu Street"))
        rows.append([words(name), kind.label[language], district, commune.name, address, "0123 456 789"])
    return rows
