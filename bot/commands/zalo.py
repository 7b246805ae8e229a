"""The group `zalo …`: an Official Account is connected, checked, and given its menu."""

from collections.abc import Awaitable, Callable, Iterable
from functools import partial

import click

from bot.channels.context import Context
from bot.channels.zalo.oa.access.connecting import Connecting, OtherConsentError, connecting
from bot.channels.zalo.oa.access.oauth import NotNowError, RefusedGrantError
from bot.channels.zalo.oa.errors import OaError
from bot.commands.terminal.database import with_store
from bot.commands.terminal.telling import tell
from bot.content import load
from bot.model import SendError
from bot.office import read_settings
from bot.secret import derived
from bot.store import Store

NOTHING = "ZALO_OA_APP_ID and ZALO_OA_APP_SECRET are not set: they stand on developers.zalo.me, in the app's settings."


@click.group()
def zalo() -> None:
    """Connect an Official Account, check its set-up, and print the menu and the links to paste."""


@zalo.command()
def connect() -> None:
    """Give this program the right to speak for the account: open a link, agree, paste where it leads to."""
    _with(_connect)


@zalo.command()
def check() -> None:
    """Say what is set up, and what is not; ends with 1 where something is missing."""
    _with(_check)


@zalo.command()
def menu() -> None:
    """Print what to paste into the account's menu and greeting, in the site's first language."""
    settings = read_settings()
    site = load(settings.content_dir, settings.locales_dir).site
    language = site.languages[0]
    tell(f"greeting: {site.greeting[language]}")
    for item in site.menu:
        tell(f"{item.label[language]:<40} {item.label[language]} #open:{item.opens}")


@zalo.command()
def links() -> None:
    """Print the account's address with each start word of content/site.yaml, for BOT_LINK and for posters. Zalo does
    not document that the word is typed in beforehand: open one on a phone before you print it."""
    settings = read_settings()
    starts = load(settings.content_dir, settings.locales_dir).site.links
    _with(partial(_links, starts))


async def _links(starts: Iterable[str], here: Connecting) -> None:
    try:
        found = await here.links(starts)
    except (OaError, SendError) as wrong:
        raise click.ClickException(f"the account does not answer: {wrong}") from wrong
    for start, address in found:
        tell(f"{start:<16} {address}")


async def _connect(here: Connecting) -> None:
    tell(f"Save {here.redirect} as the app's callback address. Then open this link, as an administrator, and agree:")
    consent = here.consent()
    tell(consent.link)
    try:
        await here.redeem(consent, click.prompt("The address that you were led to"))
    except (OtherConsentError, NotNowError, RefusedGrantError) as wrong:
        raise click.ClickException(str(wrong)) from wrong
    await _check(here)


async def _check(here: Connecting) -> None:
    found = [one async for one in here.checks()]
    for good, line in found:
        tell(f"{'✓' if good else '✗'} {line}")
    if not all(good for good, _ in found):
        raise click.exceptions.Exit(1)


def _with(work: Callable[[Connecting], Awaitable[None]]) -> None:
    settings = read_settings()

    async def run(store: Store) -> None:
        secret = partial(derived, settings)
        context = Context(store=store, secret=secret, address=settings.address, public_url=settings.public_url)
        async with connecting(settings, context) as here:  # type: ignore[arg-type]  # it has the fields of every channel
            if here is None:
                raise click.ClickException(NOTHING)
            await work(here)

    with_store(settings, run)
