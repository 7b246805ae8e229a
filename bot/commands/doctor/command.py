"""What is wrong with an installation, and what to do about it: `doctor`."""

import asyncio
import sys
from collections.abc import AsyncIterator

import click
from pydantic import ValidationError

from bot.commands.doctor import machine
from bot.commands.doctor.database import asking, database, file_of
from bot.commands.doctor.finding import Finding, Health, care, good, wrong
from bot.commands.terminal.telling import tell
from bot.content import N_, Words, load
from bot.folders import CONTENT, LOCALES
from bot.model import Channel
from bot.office import channels_on, read_settings
from bot.settings import Settings
from bot.store import Store


@click.command()
@click.option("--language", default="en", show_default=True, help="In which language to tell: vi, en.")
def doctor(language: str) -> None:
    """Look at settings, address, secret, disk, database, channels, clock, content and holidays. Each line says what to
    do. Ends with 1 when something does not work."""
    words = _words(language)
    try:
        settings = read_settings()
    except ValidationError as refused:
        for one in refused.errors(include_input=False, include_url=False):
            tell(f"{Health.WRONG} {'.'.join(map(str, one['loc'])).upper()}: {one['msg']}")
        sys.exit(1)
    sys.exit(asyncio.run(_examine(settings, words)))


def _words(language: str) -> Words:
    """The program's own catalogs: the site's content may be what is wrong."""
    words = load(CONTENT, LOCALES).words
    if language not in words:
        raise click.UsageError(f"--language is one of: {', '.join(words)}")
    return words[language]


async def _examine(settings: Settings, words: Words) -> int:
    healths = []
    async for finding in _findings(settings):
        healths.append(finding.health)
        tell(f"{finding.health} {words(finding.found, **finding.values)}")
        if finding.to_do:
            tell(f"    → {words(finding.to_do, **finding.values)}")
    return int(Health.WRONG in healths)


async def _findings(settings: Settings) -> AsyncIterator[Finding]:
    file = file_of(settings)
    yield machine.public_url(settings)
    yield machine.key(settings)
    yield machine.disk(file.parent if file else settings.var)
    async for finding in database(settings):
        yield finding
    async with asking(settings) as store:
        async for finding in channels(settings, store):
            yield finding
    for finding in machine.content(settings):
        yield finding


async def channels(settings: Settings, store: Store) -> AsyncIterator[Finding]:
    """What each service says of us."""
    try:
        for channel in channels_on(settings, store):
            yield await _asked(channel)
    except Exception as unbuilt:
        yield wrong(
            N_("The channels cannot be built: {reason}"), N_("See: bot settings"), reason=type(unbuilt).__name__
        )


async def _asked(channel: Channel) -> Finding:
    try:
        await channel.open()
        complaint = await channel.ails()
    finally:
        await channel.close()
    if not complaint:
        return good(N_("{channel} works."), channel=channel.title or channel.name)
    return (wrong if complaint.fatal else care)(complaint.reason, complaint.to_do)
