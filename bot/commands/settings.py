"""settings."""

import click

from bot.settings import Settings, masked


@click.command()
def settings() -> None:
    """Show every setting with what it is for, secrets and passwords masked."""
    values = masked(Settings())
    for name, field in Settings.model_fields.items():
        click.echo(f"{name.upper()}={values[name.upper()]}")
        click.echo(f"    {field.description}")
