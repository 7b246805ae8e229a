"""What commands about a campaign look up: the campaign of a number, and the language that it is told in."""

from datetime import UTC, datetime

import click

from bot.campaigns import approval, lifecycle
from bot.campaigns.beforehand import estimate
from bot.commands.terminal.database import in_transaction, with_store
from bot.content import Library, Words, load
from bot.model import Campaign, Office
from bot.office import channels_on, office, read_settings
from bot.settings import Settings
from bot.store import Store, Tx
from bot.store.campaigns import campaigns

UNSETTLED = "It leads to “{titles}”, which is held back or has to be looked at again: see `bot check`."


def find_campaign(number: int) -> tuple[Settings, Library, Campaign]:
    """The campaign of a number, and what it is shown with. Raises `click.ClickException` where there is none."""
    settings = read_settings()
    campaign = in_transaction(settings, lambda tx: campaigns.by_id(tx, number))
    if campaign is None:
        raise click.ClickException(f"There is no campaign {number}.")
    return settings, load(settings.content_dir, settings.locales_dir), campaign


async def shown(tx: Tx, here: Office, library: Library, number: int) -> lifecycle.Shown:
    """What stands for a campaign as it is at this moment, and how many it reaches."""
    campaign = await campaigns.by_id(tx, number)
    assert campaign is not None  # it was found, or made, in this command
    now = datetime.now(UTC)
    people = (await estimate.reached(tx, campaign.audience, library, here, now, campaign.content)).total
    return lifecycle.Shown(approval.seen(approval.digest(campaign, library), people), people, library)


def here(settings: Settings) -> Office:
    """How campaigns are run here."""

    async def run(store: Store) -> Office:
        return office(settings, channels_on(settings, store))

    return with_store(settings, run)


def english(library: Library) -> Words:
    """What the command line speaks, where the site speaks it."""
    return library.words["en" if "en" in library.words else library.site.languages[0]]
