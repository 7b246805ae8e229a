"""The group `telegram …`: a bot is connected, and its set-up checked."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import click

from bot.commands.terminal.telling import tell
from bot.content import N_, Library, load
from bot.dialogs import commands_in
from bot.office import read_settings

if TYPE_CHECKING:
    from bot.channels.telegram.connecting import Connecting, Line, Profile

    Profiles = dict[str | None, Profile]

NOTHING = "TELEGRAM_TOKEN is not set: talk to @BotFather, /newbot, and copy the token."


@click.group()
def telegram() -> None:
    """Connect a Telegram bot, and check its set-up."""


@telegram.command()
@click.option("--yes", is_flag=True, help="Do not ask before the bot's name and descriptions are changed.")
def connect(yes: bool) -> None:
    """Give the bot its name, its descriptions and its menu button in every language, and check everything else."""
    if not yes:
        click.confirm("This changes what people see of the bot of TELEGRAM_TOKEN. Go on?", abort=True)
    _with(_connect)


@telegram.command()
def check() -> None:
    """Say what is set up, and what is not; ends with 1 where something is missing."""
    _with(_check)


async def _connect(here: "Connecting", profiles: "Profiles", public_url: str) -> None:
    async for line in here.set_up(profiles):
        _say(line)
    await _check(here, profiles, public_url)


async def _check(here: "Connecting", profiles: "Profiles", public_url: str) -> None:
    found = [line async for line in here.checks(profiles, public_url)]
    for line in found:
        _say(line)
    if not all(good for good, _ in found):
        raise click.exceptions.Exit(1)


def _say(line: "Line") -> None:
    good, text = line
    tell(f"{'✓' if good else '✗'} {text}")


def _with(work: Callable[["Connecting", "Profiles", str], Awaitable[None]]) -> None:
    from bot.channels.telegram.connecting import NotConnectedError, asked

    settings = read_settings()
    if not settings.telegram_token.get_secret_value():  # type: ignore[attr-defined]  # it has the fields of every channel
        raise click.ClickException(NOTHING)
    profiles = _profiles(load(settings.content_dir, settings.locales_dir))

    async def run() -> None:
        async with asked(settings) as here:  # type: ignore[arg-type]
            await work(here, profiles, settings.public_url)

    try:
        asyncio.run(run())
    except NotConnectedError as wrong:
        raise click.ClickException(str(wrong)) from wrong


def _profiles(library: Library) -> "Profiles":
    from bot.channels.telegram.connecting import Profile

    commands = commands_in(library)
    first, *_ = library.site.languages
    return {
        language: Profile(
            library.words[language or first](N_("{assistant}")),
            library.words[language or first](N_("An automatic helper of {agency}")),
            library.site.greeting[language or first],
            listed,
        )
        for language, listed in commands.items()
    }
