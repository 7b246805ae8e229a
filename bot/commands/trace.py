"""Who was at a checkpoint at the same time, for a tracer: `trace`."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click
from dateutil.parser import isoparse

from bot.checkpoints.codes.code import clean_code
from bot.commands.terminal.acting import operator
from bot.commands.terminal.database import with_store
from bot.commands.terminal.private_files import private
from bot.commands.terminal.telling import tell
from bot.content import load
from bot.secret import vault
from bot.settings import Settings
from bot.store import Store
from bot.visits import tracing
from bot.visits.tracing import Contact, NotTracerError, Question, TraceQuestionError, as_csv, refuse


@click.command()
@click.option("--checkpoint", required=True, help="The number of the place, as on its poster.")
@click.option("--from", "start", required=True, help='"2021-05-24 16:00" on the clock of the site.')
@click.option("--to", "end", required=True, help="The same, at most seven days later.")
@click.option("--reason", required=True, help="Why you ask. It is written into the audit log.")
@click.option("--as", "who", required=True, help="Your name, as `staff grant NAME --role tracer` has it.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="A file for the CSV; else the screen.")
def trace(checkpoint: str, start: str, end: str, reason: str, who: str, out: Path | None) -> None:
    """Who was at a checkpoint at the same time, as CSV. Only for the role tracer; every question is written down."""
    settings = Settings.read()
    site = load(settings.content_dir, settings.locales_dir).site
    moments = (_moment(start, site.zone, "--from"), _moment(end, site.zone, "--to"))
    question = Question(who, clean_code(checkpoint), *moments, reason, operator())
    try:
        contacts = with_store(settings, lambda store: _asked(store, settings, question))
    except (TraceQuestionError, NotTracerError) as wrong:
        raise click.ClickException(type(wrong).__doc__ or "") from wrong
    if out is None:
        sys.stdout.write(as_csv(contacts, site))
    else:
        with private(out) as made:
            made.write_text(as_csv(contacts, site), "utf-8")
    tell(f"{len(contacts)} visits at the same time. The question is in the audit log.", err=True)


async def _asked(store: Store, settings: Settings, question: Question) -> list[Contact]:
    """The answer, once the question has been written down for good."""
    now = datetime.now(UTC)
    try:
        async with store.begin() as tx:
            return await tracing.trace(tx, vault(settings), question, now)
    except (NotTracerError, TraceQuestionError):
        async with store.begin() as tx:
            await refuse(tx, question, now)
        raise


def _moment(text: str, zone: ZoneInfo, option: str) -> datetime:
    try:
        moment = isoparse(text.strip().replace(" ", "T"))
    except ValueError as wrong:
        raise click.UsageError(f'{option} is a time like "2021-05-24 16:00"') from wrong
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)
