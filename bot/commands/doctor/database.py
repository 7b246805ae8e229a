"""The database: whether it answers, has today's tables, opens with this secret, and tells the same time."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.checkpoints.codes import signing
from bot.commands.doctor.finding import Finding, care, good, wrong
from bot.commands.terminal.changed import newest
from bot.content import N_
from bot.secret import vault
from bot.settings import Settings
from bot.store import Store
from bot.store.checkpoints import checkpoints, signing_keys
from bot.store.database.clock import clock
from bot.store.database.migrate import is_today
from bot.store.staff.settings import Change

ASKEW = 5.0
"""Seconds by which two clocks may differ."""


def file_of(settings: Settings) -> Path | None:
    """The file of a SQLite database."""
    _, sign, path = settings.database_url.partition("sqlite:///")
    return Path(path) if sign and path else None


async def database(settings: Settings) -> AsyncIterator[Finding]:
    """All of it, as far as it answers."""
    file = file_of(settings)
    if file is not None and not file.exists():
        yield care(N_("There is no database yet."), N_("Make it with: bot migrate"))
        return
    store = Store(settings.database_url)
    try:
        async for finding in _of(store, settings):
            yield finding
    except Exception as silent:
        yield wrong(
            N_("The database does not answer: {reason}"),
            N_("Is it running, and is DATABASE_URL right? See: bot settings"),
            reason=type(silent).__name__,
        )
    finally:
        await store.close()


@asynccontextmanager
async def asking(settings: Settings) -> AsyncIterator[Store]:
    """Where channels look up their connections: the database, or nowhere while there is none, or nothing opens it."""
    file = file_of(settings)
    there = (file is None or file.exists()) and _has_secret(settings)
    store = Store(settings.database_url, vault(settings)) if there else Store("sqlite://")
    try:
        yield store
    finally:
        await store.close()


def _has_secret(settings: Settings) -> bool:
    return bool(settings.secret_key.get_secret_value()) or (settings.var / "secret_key").exists()


async def _of(store: Store, settings: Settings) -> AsyncIterator[Finding]:
    if not await is_today(store):
        yield wrong(N_("The database has not today's tables."), N_("Bring it up to date with: bot migrate"))
        return
    yield good(N_("The database answers, and has today's tables."))
    async with store.read() as tx:
        askew = abs((await clock(tx) - datetime.now(UTC)).total_seconds())
        keys = [one for one in await signing_keys.keys(tx) if one.retired_at is None]
        places = len(await checkpoints.everything(tx))
        changes = await newest(tx)
    yield _clock(askew)
    for change in changes:
        yield good(N_("{name} is {value}: set by {who} in the console."), **_told(change))
    if keys:
        yield _keys(settings, {one.number: one.public for one in keys})
    if places and not settings.public_url:
        yield wrong(
            N_(
                "{count} checkpoint is registered, and its posters lead to {address}.",
                "{count} checkpoints are registered, and their posters lead to {address}.",
            ),
            N_("Set PUBLIC_URL, restart, and have the posters printed anew."),
            count=places,
            address=settings.address,
        )


def _clock(askew: float) -> Finding:
    if askew < ASKEW and datetime.now(UTC).year >= 2021:
        return good(N_("The clocks of this machine and of the database agree."))
    return wrong(
        N_("The clocks of this machine and of the database are {seconds} s apart."),
        N_("Let both follow a time server: timedatectl set-ntp true"),
        seconds=round(askew),
    )


def _keys(settings: Settings, known: dict[int, bytes]) -> Finding:
    """Whether the secret is the one that has signed the posters."""
    if not _has_secret(settings):
        ours = False
    else:
        sealing = vault(settings)
        ours = any(signing.signer(sealing, number).public == public for number, public in known.items())
    if ours:
        return good(N_("The secret is the one with which this database was made."))
    return wrong(
        N_("The secret is not the one with which this database was made."),
        N_("Put the former one into SECRET_KEY: phone numbers and posters depend on it."),
    )


def _told(change: Change) -> dict[str, str]:
    return {"name": change.name, "value": change.value, "who": change.who}
