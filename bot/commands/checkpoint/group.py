"""The group `checkpoint …`: verifying codes, and the keys that sign them."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import click

from bot.checkpoints.codes import signing
from bot.checkpoints.codes.signature import read
from bot.checkpoints.registry import Checked, Registry, Verdict
from bot.commands.checkpoint.import_list import import_
from bot.commands.checkpoint.poster import poster
from bot.commands.terminal.acting import noted
from bot.commands.terminal.database import in_transaction
from bot.commands.terminal.telling import tell
from bot.commands.terminal.who import as_option
from bot.content import load
from bot.sandbox.opening.errors import FileError
from bot.sandbox.process import Sandbox
from bot.secret import vault
from bot.settings import Settings
from bot.store import Tx
from bot.store.checkpoints import signing_keys
from bot.store.vault import Vault

T = TypeVar("T")

SAID = {
    Verdict.GENUINE: "genuine",
    Verdict.TYPED: "a number without a signature, of a place that exists",
    Verdict.UNKNOWN: "no place has this code",
    Verdict.ALTERED: "NOT GENUINE: no key of ours has signed this",
    Verdict.REVOKED: "NO LONGER VALID: withdrawn, or replaced by a newer poster",
    Verdict.SUSPENDED: "closed by its owner for the time being",
}


@click.group()
def checkpoint() -> None:
    """Verify codes, look after the keys that sign them, and register whole lists."""


checkpoint.add_command(import_)
checkpoint.add_command(poster)


@checkpoint.command()
@click.argument("what")
@click.option(
    "--keys", "key_file", type=click.Path(exists=True, path_type=Path), help="Check offline, with a saved keys.json."
)
def verify(what: str, key_file: Path | None) -> None:
    """Check a code: its address, its number, or a picture of it. Ends with 1 unless it is genuine.

    With --keys neither network nor database is needed; withdrawn codes are then not known.
    """
    settings = Settings.read()
    found = _link(what)
    checked = _offline(found, settings.address, key_file) if key_file else _with(settings, _checking(found))
    tell(f"{SAID[checked.verdict]}: {found}")
    if "://" in found and not found.startswith(f"{settings.address}/c/"):
        tell(f"It does not begin with {settings.address}/c/: is PUBLIC_URL the one that the posters carry?")
    if checked.checkpoint:
        where = load(settings.content_dir, settings.locales_dir).communes.where(checked.checkpoint.commune)
        tell(f"{checked.checkpoint.name}, {where}, registered {checked.checkpoint.created_at:%Y-%m-%d}")
    if checked.verdict is not Verdict.GENUINE:
        raise SystemExit(1)


def _link(what: str) -> str:
    """What the code in a picture says; the text itself where it names no file."""
    path = Path(what)
    if "://" in what or not path.is_file():
        return what.strip()
    sandbox = Sandbox()
    try:
        found = asyncio.run(sandbox.files.codes(what, path.read_bytes()))
    except FileError as wrong:
        raise click.ClickException(f"{path}: this is no picture that can be opened") from wrong
    finally:
        sandbox.close()
    if len(found) != 1:
        raise click.ClickException(f"{path}: {len(found)} QR codes can be read in it; one is needed")
    return found[0].decode(errors="replace")


def _offline(link: str, root: str, key_file: Path) -> Checked:
    claim = read(link, root)
    known = signing.from_jwks(json.loads(key_file.read_text()))
    return Checked(Verdict.GENUINE if claim and claim.holds(known) else Verdict.ALTERED)


def _checking(link: str) -> Callable[[Tx, Vault, Settings], Awaitable[Checked]]:
    return lambda tx, sealing, settings: Registry(sealing, settings.address).check(tx, link)


@checkpoint.group("keys")
def keys_() -> None:
    """The keys that sign codes. Their private halves are derived from SECRET_KEY."""


@keys_.command("list")
def list_() -> None:
    """List the keys: number, since when, and whether they are in use."""

    async def run(tx: Tx, _vault: Vault, _settings: Settings) -> list[signing_keys.PublicKey]:
        return await signing_keys.keys(tx)

    for key in _with(Settings.read(), run):
        state = f"retired {key.retired_at:%Y-%m-%d %H:%M} UTC" if key.retired_at else "in use"
        tell(f"{key.number:>5}  {key.created_at:%Y-%m-%d %H:%M} UTC  {key.public.hex()}  {state}")


@keys_.command()
@as_option
def rotate(by: str) -> None:
    """Sign with a new key from now on. What older keys have signed stays valid."""
    noted(Settings.read(), by, "signing key added")

    async def run(tx: Tx, sealing: Vault, _settings: Settings) -> int:
        return (await signing.rotate(tx, sealing, datetime.now(UTC))).number

    tell(f"Key {_with(Settings.read(), run)} signs from now on. The posters that hang stay valid.")


@keys_.command()
@click.argument("number", type=int)
@click.confirmation_option(prompt="Every poster that this key has signed becomes invalid. Go on?")
@as_option
def retire(number: int, by: str) -> None:
    """End a key that has leaked: every poster that it signed is refused at once and must be printed anew."""
    noted(Settings.read(), by, "signing key retired", number=number)

    async def run(tx: Tx, _vault: Vault, _settings: Settings) -> bool:
        return await signing_keys.retire(tx, number, datetime.now(UTC))

    if not _with(Settings.read(), run):
        raise click.ClickException(f"There is no key {number} in use.")
    tell(f"Key {number} is retired.")


def _with(settings: Settings, work: Callable[[Tx, Vault, Settings], Awaitable[T]]) -> T:
    """Does some work in one transaction."""
    return in_transaction(settings, lambda tx: work(tx, vault(settings), settings))
