"""Every setting with its value and what it is for: `settings`."""

import click

from bot.commands.terminal.changed import changed
from bot.commands.terminal.telling import tell
from bot.office import read_settings
from bot.settings import masked


@click.command()
def settings() -> None:
    """Show every setting with what it is for, secrets and passwords masked; then what colleagues changed."""
    known = read_settings()
    values = masked(known)
    for name, field in type(known).model_fields.items():
        tell(f"{name.upper()}={values[name.upper()]}")
        tell(f"    {field.description}")
    for one in changed(known):
        tell(f"{one.name}={one.value}")
        tell(f"    Set by {one.who} in the console, {one.at:%Y-%m-%d %H:%M} UTC; before the environment.")
