"""Many places at once: a list is checked row by row, and what is good is registered in one transaction."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.checkpoints import columns, phone, sealing, spreadsheet
from bot.checkpoints.code import new_code
from bot.checkpoints.registry import Draft, Registry
from bot.checkpoints.unusable import NoRows
from bot.content import N_, Commune, Library
from bot.content.site import Option
from bot.model import Checkpoint
from bot.model.text import words
from bot.store import Tx, desk


@dataclass(frozen=True, slots=True)
class Problem:
    """Why the row with this number was left out: a sentence and what stands in it."""

    line: int
    sentence: str
    values: dict[str, object] = field(default_factory=dict)


class _Wrong(Exception):
    """A row cannot be registered."""

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence)
        self.sentence, self.values = sentence, values


@dataclass(frozen=True, slots=True)
class Reading:
    """A list that was read: the good rows with their numbers, and what is wrong with the others."""

    good: tuple[tuple[int, Draft], ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was registered, and every row that was not."""

    places: tuple[Checkpoint, ...]
    problems: tuple[Problem, ...]


def check(data: bytes, library: Library) -> Reading:
    """Reads a file and looks at every row; takes a while, so call it in a thread. Raises `Unusable`."""
    at, rows = columns.find(spreadsheet.read(data), library)
    if not rows:
        raise NoRows
    good: list[tuple[int, Draft]] = []
    problems: list[Problem] = []
    seen: dict[tuple[str, str], int] = {}
    for line, cells in rows:
        try:
            draft = _draft(lambda name, cells=cells: _cell(cells, at.get(name)), library)  # type: ignore[misc]
            _once(draft, line, seen)
        except _Wrong as wrong:
            problems.append(Problem(line, wrong.sentence, wrong.values))
        else:
            good.append((line, draft))
    return Reading(tuple(good), tuple(problems))


async def register(tx: Tx, registry: Registry, owner_id: int, reading: Reading, now: datetime) -> Outcome:
    """Registers the good rows, all or none; those that are registered already are left out and named."""
    vault = registry.vault
    keys = [(vault.key_of(draft.phone), sealing.name_key(draft.name)) for _, draft in reading.good]
    known = await desk.alike(tx, (phone_key for phone_key, _ in keys))
    problems = list(reading.problems)
    places = []
    for (line, draft), key in zip(reading.good, keys, strict=True):
        if key in known:
            problems.append(Problem(line, N_("A place with this name and phone is registered already.")))
        else:
            places.append(Checkpoint(new_code(), owner_id, created_at=now, **vars(draft)))
    await desk.add_all(tx, [sealing.row(vault, place) for place in places])
    return Outcome(tuple(places), tuple(sorted(problems, key=lambda problem: problem.line)))


async def note(tx: Tx, owner_id: int, outcome: Outcome, now: datetime) -> int:
    """Notes what came together, so that its posters can be had again; gives the list's number."""
    return await desk.add_batch(tx, owner_id, [place.code for place in outcome.places], now)


async def places_of(tx: Tx, registry: Registry, owner_id: int, number: str) -> list[Checkpoint]:
    """What came with a list and is still this person's."""
    rows = await desk.batch_of(tx, int(number), owner_id) if number.isdecimal() and len(number) < 12 else []
    return [sealing.place(registry.vault, row) for row in rows]


def _cell(cells: list[str], at: int | None) -> str:
    return cells[at] if at is not None and at < len(cells) else ""


def _draft(cell: Callable[[str], str], library: Library) -> Draft:
    name = _words(cell("name"), 80, N_("The name is missing."))
    if not any(sign.isalpha() for sign in name):
        raise _Wrong(N_("The name “{name}” has no letters in it."), name=name)
    commune = _commune(cell("commune"), cell("district"), library)
    address = _words(cell("address"), 160, N_("The address is missing."))
    return Draft(
        name, _kind(cell("kind"), library), commune.district, commune.code, address, _phone(cell("phone"), library)
    )


def _words(text: str, limit: int, missing: str) -> str:
    if not text:
        raise _Wrong(missing)
    if text.startswith(spreadsheet.FORMULA):
        raise _Wrong(
            N_("“{text}” begins like a formula. Please write it as plain text, without “{sign}” in front."),
            text=text[:40],
            sign=text[0],
        )
    if len(text) > limit:
        raise _Wrong(
            N_("“{text}…” has {length} characters; up to {limit} fit here."),
            text=text[:20],
            length=len(text),
            limit=limit,
        )
    return text


def _kind(text: str, library: Library) -> str:
    """The id of a kind by its label in any language, whole or in part; what is left empty is "other", the last."""
    kinds = library.site.place_kinds
    if not text:
        return kinds[-1].id
    typed = words(text)
    found = [kind for kind in kinds if typed in _called(kind)] or [
        kind for kind in kinds if any(f" {typed} " in f" {name} " for name in _called(kind))
    ]
    if len(found) != 1:
        known = " · ".join(kind.label[library.site.languages[0]] for kind in kinds)
        raise _Wrong(N_("I do not know the kind “{kind}”. There are: {known}."), kind=text[:40], known=known)
    return found[0].id


def _called(kind: Option) -> set[str]:
    return {kind.id, *(words(label) for label in kind.label.values())}


def _commune(text: str, district: str, library: Library) -> Commune:
    places = library.places
    if not text:
        raise _Wrong(N_("The commune is missing."))
    within = places.districts.get(district) or (places.find_district(district) if district else None)
    if district and within is None:
        raise _Wrong(N_("I do not know the district “{district}”."), district=district[:40])
    if text in places.communes:
        return places.communes[text]
    # "Xã Sông Hinh" lies in the district of the same name: with its kind written out it can only be the commune.
    pool = places.within(within.code) if within else places.communes.values()
    whole = [commune for commune in pool if words(commune.name) == words(text)]
    found = whole or places.find_communes(text, within.code if within else None)
    if not found:
        raise _Wrong(N_("I do not find the commune “{commune}”."), commune=text[:40])
    if len(found) > 1:
        options = "; ".join(places.where(commune.code) for commune in found[:4])
        raise _Wrong(
            N_("“{commune}” can be several: {options}. Please add the district."), commune=text[:40], options=options
        )
    return found[0]


def _phone(text: str, library: Library) -> str:
    if not text:
        raise _Wrong(N_("The phone number is missing."))
    found = phone.number(text, library.site.country)
    if found is None:
        raise _Wrong(N_("“{phone}” is not a phone number that exists."), phone=text[:30])
    return found


def _once(draft: Draft, line: int, seen: dict[tuple[str, str], int]) -> None:
    first = seen.setdefault((words(draft.name), draft.phone), line)
    if first != line:
        raise _Wrong(N_("The same name and phone as in row {first}."), first=first)
