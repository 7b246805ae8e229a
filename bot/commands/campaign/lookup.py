"""What commands about a campaign look up: the campaign of a number, and the language that it is told in."""

import click

from bot.commands.database import in_transaction
from bot.content import Library, Words, load
from bot.model import Campaign
from bot.settings import Settings
from bot.store.campaigns import campaigns


def find_campaign(number: int) -> tuple[Settings, Library, Campaign]:
    """The campaign of a number, and what it is shown with. Raises `click.ClickException` where there is none."""
    settings = Settings.read()
    campaign = in_transaction(settings, lambda tx: campaigns.by_id(tx, number))
    if campaign is None:
        raise click.ClickException(f"There is no campaign {number}.")
    return settings, load(settings.content_dir, settings.locales_dir), campaign


def english(library: Library) -> Words:
    """What the command line speaks, where the site speaks it."""
    return library.words["en" if "en" in library.words else library.site.languages[0]]
