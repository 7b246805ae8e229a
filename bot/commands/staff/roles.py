"""Who works here: `staff grant`, `revoke`, `invite`, `dismiss`, `list`. Every change is in the audit log."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial

import click

from bot.commands.terminal.acting import noted
from bot.commands.terminal.database import in_transaction, with_store
from bot.commands.terminal.telling import tell
from bot.commands.terminal.who import as_option
from bot.model.staff import ROLES
from bot.office import channels_on, read_settings
from bot.settings import Settings
from bot.staff import invitations, sign_in
from bot.store import Store, Tx
from bot.store.staff import colleagues


def _name(_context: click.Context, _option: click.Parameter, typed: str) -> str:
    name = " ".join(typed.split())
    if not 1 <= len(name) <= 80:
        raise click.BadParameter("a name has 1 to 80 characters")
    return name


name_ = click.argument("name", callback=_name)
role_ = click.option("--role", type=click.Choice(ROLES), required=True, help="What they may do.")


@click.command()
@name_
@role_
@as_option
def grant(name: str, role: str, by: str) -> None:
    """Give a name a role: on this command line with --as NAME, and in the chat for whoever was invited as NAME."""
    change = partial(colleagues.grant, name=name, role=role, now=datetime.now(UTC))
    given = _changed(by, "role granted", {"name": name, "role": role}, change)
    tell(f"{name} is {role} now." if given else f"{name} is {role} already.")


@click.command()
@name_
@role_
@as_option
def revoke(name: str, role: str, by: str) -> None:
    """Take a role away."""
    if not _changed(by, "role revoked", {"name": name, "role": role}, partial(colleagues.revoke, name=name, role=role)):
        raise click.ClickException(f"{name} is not {role}.")
    tell(f"{name} is not {role} any more.")


@click.command()
@name_
@role_
@as_option
def invite(name: str, role: str, by: str) -> None:
    """Make a link that lets whoever opens it first work in the chat, as NAME with that role. It is valid for a week."""
    settings, now = read_settings(), datetime.now(UTC)
    noted(settings, by, "staff invited", name=name, role=role)

    async def made(tx: Tx) -> str:
        return await invitations.invite(tx, name, role, now)

    start = f"staff_{in_transaction(settings, made)}"
    tell(f"Send this to {name} alone; it works once, within {invitations.VALID.days} days:")
    for name_of_channel, link in with_store(settings, partial(_links, settings, start)):
        tell(f"  on {name_of_channel}: {link}")
    tell(f"  in any chat with the bot, typed: /start {start}")


async def _links(settings: Settings, start: str, store: Store) -> list[tuple[str, str]]:
    """The channels that have a link which begins with a word, each with its link."""
    found = []
    for channel in channels_on(settings, store):
        try:
            await channel.open()
            found.append((channel.name, channel.link(start)))
        finally:
            await channel.close()
    return [(channel_name, link) for channel_name, link in found if link]


@click.command()
@name_
@as_option
def link(name: str, by: str) -> None:
    """Make a link that opens the console as NAME, once, within ten minutes."""
    settings, now = Settings.read(), datetime.now(UTC)
    noted(settings, by, "console link made", name=name)

    async def made(tx: Tx) -> str | None:
        who = await colleagues.called(tx, name)
        if who is None:
            return None
        return await sign_in.link(tx, who, settings.address, now)

    address = in_transaction(settings, made)
    if address is None:
        raise click.ClickException(f"There is no colleague {name}: bot staff grant {name} --role editor makes one.")
    tell(f"Send this to {name} alone; it works once, within ten minutes:")
    tell(f"  {address}")


@click.command()
@name_
@as_option
def dismiss(name: str, by: str) -> None:
    """Take every role from a name, here and in the chat, and invitations that were not opened."""
    if not _changed(by, "staff dismissed", {"name": name}, partial(colleagues.dismiss, name=name)):
        raise click.ClickException(f"There is no colleague {name}.")
    tell(f"{name} has no role any more.")


@click.command("list")
def everybody() -> None:
    """List who has which roles, and whether they work in the chat."""
    for colleague in in_transaction(Settings.read(), colleagues.all_):
        where = "in the chat" if colleague.person_id else "here only"
        tell(f"{colleague.name:<30} {', '.join(sorted(colleague.roles)):<30} {where}")


def _changed(by: str, what: str, detail: dict[str, str], change: Callable[[Tx], Awaitable[bool]]) -> bool:
    """Whether there was something to change; that it was asked for is in the log."""
    settings = Settings.read()
    noted(settings, by, what, **detail)
    return in_transaction(settings, change)


COMMANDS = (grant, revoke, invite, link, dismiss, everybody)
