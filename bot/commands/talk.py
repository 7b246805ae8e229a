"""A conversation in the terminal, or a transcript that is piped in: `talk`."""

import asyncio
import secrets
import sys

import click

from bot.app import App
from bot.channels.console import Console
from bot.commands.logs import configure
from bot.commands.terminal.telling import tell, tell_text
from bot.office import read_settings
from bot.settings import Settings
from bot.store.database.migrate import migrate


@click.command()
@click.option("--fresh", is_flag=True, help="Begin as somebody whom the bot has never met; nothing of it is kept.")
def talk(fresh: bool) -> None:
    """Talk to the bot in the terminal. Choices are picked by number or by typing them; Ctrl-D ends.

    A transcript can be piped in: each line is something said.

        printf 'xin chào\\n1\\n' | bot talk
    """
    settings = read_settings(database_url="sqlite://") if fresh else read_settings()
    configure("ERROR")
    asyncio.run(_talk(settings))


async def _talk(settings: Settings) -> None:
    console = Console(tell_text)
    app = App(settings, more=[console])
    await migrate(app.store)
    run = secrets.token_hex(4) + "-"
    interactive = sys.stdin.isatty()
    if interactive:
        await _say(app, console, "/start", run)
    async for line in _lines(interactive):
        if not interactive:
            tell(f"> {line}")
        if line.strip():
            await _say(app, console, line, run)
    await app.close()


async def _say(app: App, console: Console, line: str, run: str) -> None:
    await app.dispatcher.handle(console.parse(line, run))
    await app.dispatcher.drain()


async def _lines(interactive: bool):  # type: ignore[no-untyped-def]
    while True:
        prompt = "> " if interactive else ""
        try:
            yield await asyncio.to_thread(input, prompt)
        except EOFError:
            return
