"""All checkpoints as they are exported to the authority: what the official form asks for first, then all else."""

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from bot.content import N_, Library, Words
from bot.model import Checkpoint
from bot.model.writing import phone
from bot.sandbox.spreadsheets.tables import as_csv
from bot.sandbox.spreadsheets.workbooks import as_xlsx

WIDTHS = (34, 16, 60, 24, 24, 24, 34, 12, 18, 18, 40, 40)


@dataclass(frozen=True, slots=True)
class Entry:
    """A checkpoint, all of it text. The first three are the fields of the official form."""

    name: str
    phone: str
    contact_address: str
    kind: str
    district: str
    commune: str
    address: str
    code: str
    state: str
    registered_at: str
    official: str
    link: str


HEADER = (
    N_("Name of the checkpoint"),
    N_("Mobile phone number"),
    N_("Contact address"),
    N_("Kind of place"),
    N_("District"),
    N_("Commune or ward"),
    N_("Address"),
    N_("Code number"),
    N_("State"),
    N_("Registered on"),
    N_("Official code"),
    N_("Address of our own code"),
)


def filled(checkpoint: Checkpoint, link: str, library: Library) -> Entry:
    """A checkpoint as it stands in the form, in the site's first language."""
    site, communes = library.site, library.communes
    words = library.words[site.languages[0]]
    commune = communes.by_code.get(checkpoint.commune)
    district = communes.districts.get(checkpoint.district)
    return Entry(
        name=checkpoint.name,
        phone=phone.national(checkpoint.phone),
        contact_address=f"{checkpoint.address}, {communes.where(checkpoint.commune)}",
        kind=site.kind(checkpoint.kind, words.language),
        district=district.name if district else checkpoint.district,
        commune=commune.name if commune else checkpoint.commune,
        address=checkpoint.address,
        code=checkpoint.code,
        state=state(checkpoint, words),
        registered_at=f"{site.local(checkpoint.created_at):%Y-%m-%d %H:%M}",
        official=(checkpoint.official or b"").decode(errors="backslashreplace"),
        link=link,
    )


def state(checkpoint: Checkpoint, words: Words) -> str:
    """How a checkpoint stands, in two words."""
    if checkpoint.official is not None:
        return words(N_("official code"))
    if checkpoint.revoked_at:
        return words(N_("code withdrawn"))
    return words(N_("closed for now")) if checkpoint.suspended_at else words(N_("open"))


def write(path: Path, entries: Sequence[Entry], words: Words) -> None:
    """Writes CSV, XLSX (a sheet for all and one for each district) or SQLite, by the file's ending."""
    if path.suffix == ".csv":
        path.write_bytes(as_csv(_rows(entries, words)))
    elif path.suffix == ".xlsx":
        sheets = {words(N_("All districts")): _rows(entries, words)}
        for district in dict.fromkeys(entry.district for entry in entries):
            sheets[district] = _rows((entry for entry in entries if entry.district == district), words)
        path.write_bytes(as_xlsx(sheets, WIDTHS))
    else:
        _database(path, entries)


def _rows(entries: Iterable[Entry], words: Words) -> list[Sequence[str]]:
    return [[words(title) for title in HEADER], *(astuple(entry) for entry in entries)]


def _database(path: Path, entries: Sequence[Entry]) -> None:
    """One table, whose districts and kinds Datasette offers as facets."""
    from sqlite_utils import Database

    database = Database(path)
    table = database.table("checkpoints", pk="code")
    table.create({field.name: str for field in fields(Entry)}, pk="code", replace=True)
    table.insert_all({field.name: getattr(entry, field.name) for field in fields(Entry)} for entry in entries)
    table.create_index(["district", "commune"])
    database.close()
