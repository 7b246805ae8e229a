"""Whether content and catalogs are whole, what the agency must still confirm, what is overdue: `check`."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime

import click

from bot.commands.content.sentences import sentences
from bot.commands.terminal.telling import tell
from bot.content import N_, ContentError, Library, Words, load
from bot.content.catalogs.catalog import po_file
from bot.content.catalogs.translations import translations
from bot.content.checks.found.entries import Entry
from bot.content.checks.found.findings import Finding, Say, plainly
from bot.content.checks.standing import overdue, with_status
from bot.content.checks.whole import problems
from bot.content.standing import HELD, PENDING
from bot.settings import Settings


@click.command()
@click.option("--quiet", is_flag=True, help="Only what is wrong; not what the agency must confirm.")
@click.option("--strict", is_flag=True, help="What should have been looked at again is wrong, too.")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="The day for which that is judged; else today.")
def check(quiet: bool, strict: bool, day: datetime | None) -> None:
    """Check content and catalogs: every text in every language, every link with an end, every picture there, and the
    same figures, dates and numbers in all languages.

    Lists what the agency must confirm, what is held back until then, and what should have been looked at again. Says so
    in the site's first language. Ends with 1 when something is wrong.
    """
    from bot.dialogs import DIALOGS

    settings = Settings.read()
    say = _say(settings)
    try:
        library = load(settings.content_dir, settings.locales_dir)
        found = problems(library, {dialog.name for dialog in DIALOGS}, set(sentences()))
        late = overdue(library, day.date() if day else _today(library))
    except ContentError as wrong:
        _tell_all(wrong.found, say)
        raise click.ClickException(
            say(N_("This cannot be used before it is mended.")) if wrong.found else f"{wrong}"
        ) from wrong
    _tell_all([*found, *(late if strict else [])], say)
    if not quiet:
        _list(library, late, say)
    if found or (strict and late):
        raise click.ClickException(say(N_("To be mended: {count}."), count=len(found) + len(late) * strict))
    tell(_summary(library, late, say))


def _tell_all(found: Sequence[Finding], say: Say) -> None:
    for finding in found:
        tell(finding.said(say), err=True)


def _today(library: Library) -> date:
    return library.site.local(datetime.now(UTC)).date()


def _say(settings: Settings) -> Say:
    """The catalog of the site's first language, as far as that can be read."""
    path = settings.content_dir / "site.yaml"
    named = re.search(
        r"^languages:\s*\[?\s*-?\s*[\"']?(\w{2,3})", path.read_text("utf-8") if path.exists() else "", re.M
    )
    catalog = po_file(settings.locales_dir, named[1]) if named else None
    return Words(named[1], translations(catalog), {}) if named and catalog and catalog.exists() else plainly


def _list(library: Library, late: Sequence[Finding], say: Say) -> None:
    pending, held = with_status(library, PENDING), with_status(library, HELD)
    reasons = library.site.needs_confirmation
    tell(say(N_("Served, and still to be confirmed by the agency: {count}."), count=len(pending) + len(reasons)))
    for reason in reasons:
        tell(f"  site.yaml: {reason}")
    _entries(pending)
    tell(say(N_("Held back until the agency agrees: {count}."), count=len(held)))
    _entries(held)
    tell(say(N_("To be looked at again: {count}."), count=len(late)))
    for finding in late:
        tell(f"  {finding.said(say)}")


def _entries(listed: Sequence[Entry]) -> None:
    for entry in listed:
        name = f"{entry.file.stem}/{entry.name}" if entry.name else entry.file.stem
        tell(f"  {name}: {entry.standing.needs_confirmation}")


def _summary(library: Library, late: Sequence[Finding], say: Say) -> str:
    return say(
        N_(
            "All well: {topics} topics in {languages} languages. Still to be confirmed: {pending}, held back: {held},"
            " to be looked at again: {late}."
        ),
        topics=len(library.topics[library.site.languages[0]]),
        languages=len(library.site.languages),
        pending=len(with_status(library, PENDING)) + len(library.site.needs_confirmation),
        held=len(with_status(library, HELD)),
        late=len(late),
    )
