"""A list of checkpoints, registered at once: `checkpoint import`."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.checkpoints import Registry, agency
from bot.checkpoints.agency import OFFICE
from bot.checkpoints.lists import batch
from bot.checkpoints.lists.batch import Outcome
from bot.checkpoints.sheets import Sheets
from bot.commands.campaign.lookup import english
from bot.commands.terminal.acting import noted
from bot.commands.terminal.database import with_store
from bot.commands.terminal.telling import tell
from bot.commands.terminal.who import as_option
from bot.content import Library, load
from bot.model import Address
from bot.paper.posters.bundle import Kind, bundle
from bot.sandbox.opening.errors import FileError
from bot.sandbox.process import Sandbox
from bot.sandbox.spreadsheets.errors import MAX_BYTES
from bot.secret import vault
from bot.settings import Settings
from bot.store import Store, Tx
from bot.store.people import people
from bot.store.vault import Vault


@click.command("import")
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--owner", default=str(OFFICE), help="Whose they become, as CHANNEL:CHAT-ID; without it, the office's.")
@click.option("--posters", type=click.Path(dir_okay=False, path_type=Path), help="Write the posters to a .pdf or .zip.")
@click.option("--dry-run", is_flag=True, help="Only look at the rows.")
@as_option
def import_(path: Path, owner: str, posters: Path | None, dry_run: bool, by: str) -> None:
    """Register every place of a list, CSV or XLSX. Good rows are registered together, the others are reported.

    Ends with 1 when a row was left out.
    """
    if posters and posters.suffix not in (".pdf", ".zip"):
        raise click.UsageError("--posters ends with .pdf or .zip")
    settings = Settings.read()
    library = load(settings.content_dir, settings.locales_dir)
    reading = _read(path, library, vault(settings))
    if dry_run:
        outcome, sheets = Outcome((), reading.problems), None
        tell(f"{len(reading.good)} rows are good.")
    else:
        noted(settings, by, "list imported", rows=len(reading.good), owner=owner)
        outcome, sheets = with_store(settings, lambda store: _register(store, settings, library, owner, reading))
        tell(f"{len(outcome.checkpoints)} checkpoints are registered.")
    words = english(library)
    for problem in outcome.problems:
        tell(f"row {problem.line}: {words(problem.sentence, **problem.values)}", err=True)
    if posters and sheets and outcome.checkpoints:
        posters.write_bytes(bundle([sheets.of(checkpoint) for checkpoint in outcome.checkpoints], _kind(posters)))
        tell(f"The posters are in {posters}.")
    if outcome.problems:
        raise SystemExit(1)


def _kind(path: Path) -> Kind:
    return "zip" if path.suffix == ".zip" else "A4"


def _read(path: Path, library: Library, sealing: Vault) -> batch.Reading:
    if path.stat().st_size > MAX_BYTES:
        raise click.ClickException(f"{path} is larger than {MAX_BYTES // 1024} KB; split the list.")
    sandbox = Sandbox()
    try:
        return asyncio.run(_checked(sandbox, path.read_bytes(), library, sealing))
    except FileError as wrong:
        raise click.ClickException(english(library)(wrong.sentence, **wrong.values)) from wrong
    finally:
        sandbox.close()


async def _checked(sandbox: Sandbox, content: bytes, library: Library, sealing: Vault) -> batch.Reading:
    return await batch.check(await sandbox.files.rows(str(OFFICE), content), library, sealing)


async def _register(
    store: Store, settings: Settings, library: Library, owner: str, reading: batch.Reading
) -> tuple[Outcome, Sheets]:
    registry, now = Registry(vault(settings), settings.address), datetime.now(UTC)
    async with store.begin() as tx:
        owner_id = await _owner(tx, owner, library, now)
        outcome = await batch.register(tx, owner_id, reading, now)
        return outcome, await Sheets.open(tx, registry, library, now)


async def _owner(tx: Tx, owner: str, library: Library, now: datetime) -> int:
    """The person at an address; only the office comes into being here, since anybody else must have agreed."""
    address = Address(*owner.partition(":")[::2])
    if address == OFFICE:
        return await agency.owner(tx, library.site.languages[0], now)
    known = await people.at(tx, address)
    if known is None or known.consented_at is None:
        raise click.ClickException(f"Nobody at {owner} has agreed to anything being kept about them.")
    return known.id
