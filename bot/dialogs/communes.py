"""Asking for a district and a commune: picked from lists, or simply typed. Shared by the dialogs that need it."""

from typing import Any, Protocol

from bot.content import N_, Commune
from bot.engine import Turn, UnclearError
from bot.model import Choice, Message
from bot.model.writing.text import words


class Placed(Protocol):
    """Data with a place in it; `maybe` are the communes that what was typed can mean."""

    district: str
    commune: str
    maybe: list[str]


def ask_district(turn: Turn[Any], question: str) -> Message:
    """A question with every district under it."""
    found = turn.services.library.communes.districts.values()
    return turn.message(question, *(Choice(district.name, district.code) for district in found))


def ask_commune(turn: Turn[Any], district: str) -> Message:
    """The communes of a district."""
    communes = turn.services.library.communes
    return turn.message(
        N_("Which commune or ward of {district}? Pick it or type its name."),
        *(_choice(commune) for commune in communes.within(district)),
        turn.pick(N_("Another district"), "other"),
        district=communes.districts[district].name,
    )


def ask_which(turn: Turn[Any], codes: list[str]) -> Message:
    """The communes that were possibly meant."""
    communes = turn.services.library.communes
    found = [communes.by_code[code] for code in codes if code in communes.by_code]
    return turn.message(
        N_("Which of these do you mean?"),
        *(Choice(communes.where(commune.code), commune.code) for commune in found),
        turn.pick(N_("None of these"), "other"),
    )


def hear_district(turn: Turn[Any]) -> bool:
    """Takes a picked district, or a commune that was typed right away: `True` when the commune is known by then,
    or narrowed to `maybe`. Raises `UnclearError` for a name that is on no list."""
    communes = turn.services.library.communes
    data: Placed = turn.data
    data.maybe = []
    if turn.picked is not None:
        data.district = turn.picked
        return False
    typed = turn.text(limit=120)
    found = communes.find_communes(typed)
    district = communes.find_district(typed)
    if found and not (district and _only(district.name, typed)):
        note(data, found)
        return True
    if district is None:
        raise UnclearError(N_("I do not know a place of that name here. Pick a district or type the commune's name."))
    data.district = district.code
    return False


def hear_commune(turn: Turn[Any]) -> None:
    """Takes a commune that was picked or typed, within the district. Raises `UnclearError`."""
    communes = turn.services.library.communes
    data: Placed = turn.data
    if turn.picked in communes.by_code:
        note(data, [communes.by_code[str(turn.picked)]])
        return
    typed = turn.text(limit=120)
    found = communes.find_communes(typed, data.district) or communes.find_communes(typed)
    if not found:
        raise UnclearError(N_("I do not find that commune. Pick it from the list or type its name again."))
    note(data, found)


def placed(turn: Turn[Any], text: str) -> list[Commune]:
    """The communes that a text is, or ends with."""
    found = turn.services.library.communes
    return found.apart(text)[1] or found.named(text)


def note(data: Placed, found: list[Commune]) -> None:
    """Takes the commune that was found, or those that can be meant."""
    if len(found) == 1:
        data.district, data.commune, data.maybe = found[0].district, found[0].code, []
    elif found:
        data.maybe = [commune.code for commune in found]


def _choice(commune: Commune) -> Choice:
    return Choice(commune.name, commune.code)


def _only(name: str, typed: str) -> bool:
    """Whether nothing but the district was typed: "Sông Hinh" is a district before it is a commune."""
    return words(name).endswith(words(typed))
