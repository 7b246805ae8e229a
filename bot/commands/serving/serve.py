"""The processes that stay: `run`, `serve` and `work`."""

import asyncio
import gc
import os
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import click
import structlog

from bot.app import App
from bot.commands.logs import configure
from bot.commands.memory import SERVING, keep_at_most
from bot.commands.serving.several import EndedError, several
from bot.commands.terminal.telling import tell
from bot.content import ContentError
from bot.model.supervisor import beside
from bot.office import read_settings
from bot.settings import Settings
from bot.store.database.engines import is_sqlite
from bot.web.metrics.alone import HERE, alone

log = structlog.get_logger()

LONGEST = 15.0
"""Seconds that a process may take to end."""


@click.command()
def run() -> None:
    """Everything in one process: the web pages, every channel that is set up, reminders. Migrates first."""
    _start(_run)


@click.command()
def serve() -> None:
    """The web server and the conversations. Channels are polled unless PUBLIC_URL is set."""
    settings = read_settings()
    if settings.web_concurrency == 1:
        _start(_serve)
    elif is_sqlite(settings.database_url):
        tell("SQLite is one process, so one begins: WEB_CONCURRENCY counts where DATABASE_URL is a PostgreSQL.")
        _start(_serve)
    else:
        _several(settings)


@click.command()
def work() -> None:
    """Reminders, nudges, answers of staff and forgetting. Any number of these share one PostgreSQL."""
    settings = read_settings()
    _start(_work, f"{HERE}:{settings.metrics_port}")


def _start(process: Callable[[App], Awaitable[None]], where: str = "") -> None:
    """`where` it listens, if that is not where the web server does."""
    settings = read_settings()
    configure(settings.log_level)

    async def body() -> None:
        app = App(settings)
        try:
            await process(app)
        finally:
            await app.close()

    try:
        asyncio.run(body())
    except OSError as wrong:
        where = where or f"{settings.host}:{settings.port}"
        raise click.ClickException(f"{where} cannot be used: {wrong.strerror}") from wrong
    except ContentError as wrong:
        raise click.ClickException(str(wrong)) from wrong


def _several(settings: Settings) -> None:
    configure(settings.log_level)
    try:
        asyncio.run(several("serve", settings.web_concurrency))
    except EndedError:
        raise click.ClickException("One of the processes ended at once; see above why.") from None


async def _run(app: App) -> None:
    from bot.store.database.migrate import migrate  # Alembic weighs 10 MB that `work` and `serve` do without

    await migrate(app.store)
    async with app.serving() as port, _working(app):
        _greet(app.settings, port)
        await _until_stopped()


async def _serve(app: App) -> None:
    async with app.serving() as port:
        _greet(app.settings, port)
        await _until_stopped()


async def _work(app: App) -> None:
    async with app.sending(), _watched(app), _working(app):
        await _until_stopped()


@asynccontextmanager
async def _watched(app: App) -> AsyncIterator[None]:
    if not app.settings.metrics_port:
        yield
        return
    async with alone(app.watched, app.settings.metrics_port, app.settings.metrics_token.get_secret_value()):
        yield


@asynccontextmanager
async def _working(app: App) -> AsyncIterator[None]:
    async with beside(app.supervisor.keep("work", app.worker.run)):
        yield


def _greet(settings: Settings, port: int) -> None:
    tell(f"The web chat is at {settings.public_url or f'http://localhost:{port}'}")


async def _until_stopped() -> None:
    """Until the terminal or the operating system says so; then the process ends in any case."""
    gc.collect()
    keep_at_most(SERVING)
    gc.freeze()  # or everybody waits a tenth of a second, now and then, while all that was built is looked through
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stopped.set)
    await stopped.wait()
    loop.call_later(LONGEST, _give_up)


def _give_up() -> None:
    """Whatever is not saved comes again, and what has not left is in the outbox: a process that hangs is worse."""
    waiting = sorted(getattr(task.get_coro(), "__qualname__", "") for task in asyncio.all_tasks())
    log.error("ended by force", waiting=waiting)
    os._exit(1)
