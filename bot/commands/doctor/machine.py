"""The settings, the secret, the disk and the content: what can be looked at without a database."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.campaigns.schedules.quiet_hours import holiday
from bot.commands.doctor.finding import Finding, care, good, wrong
from bot.content import N_, ContentError, Library, load
from bot.content.checks.standing import with_status
from bot.content.checks.whole import problems
from bot.content.standing import PENDING
from bot.secret import SHORTEST
from bot.settings import Settings

DAY = timedelta(days=1)

LITTLE, TOO_LITTLE = 2**30, 100 * 2**20
"""Bytes left on the disk below which somebody should look, and below which soon nothing is saved."""


def public_url(settings: Settings) -> Finding:
    """Where people reach it."""
    url = settings.public_url
    if not url:
        return care(
            N_("PUBLIC_URL is not set: posters lead to {address}, which opens on no phone."),
            N_("Set PUBLIC_URL to the https address of this server before the first poster is printed."),
            address=settings.address,
        )
    if not url.startswith("https://"):
        return wrong(
            N_("PUBLIC_URL is {address}, without https: phones warn of it, and Telegram does not call it."),
            N_("Put Caddy or nginx in front, and set PUBLIC_URL to the https address."),
            address=url,
        )
    return good(N_("People reach it at {address}."), address=url)


def key(settings: Settings) -> Finding:
    """The secret, without making one."""
    given, kept = settings.secret_key.get_secret_value(), settings.var / "secret_key"
    found = given or (kept.read_text().strip() if kept.exists() else "")
    if (given or kept.exists()) and len(found.encode()) < SHORTEST:
        return wrong(
            N_("The secret has fewer than {count} bytes: it can be guessed."),
            N_("Put the longer one back, or make one with: openssl rand -base64 32"),
            count=SHORTEST,
        )
    if given:
        return good(N_("SECRET_KEY is set."))
    return care(
        N_("SECRET_KEY is not set: the one in {path} is used, or made at the first start."),
        N_("Keep a copy of it elsewhere. Without it phone numbers cannot be read, and posters are no longer genuine."),
        path=kept,
    )


def disk(folder: Path, little: int = LITTLE, too_little: int = TOO_LITTLE) -> Finding:
    """Whether there is room where the database lies."""
    there = next(one for one in (folder, *folder.absolute().parents) if one.exists())
    free = shutil.disk_usage(there).free
    values = {"path": folder, "free": free // 2**20}
    if free < too_little:
        return wrong(
            N_("The disk of {path} is full: {free} MB left."),
            N_("Make room now: nothing can be saved any more."),
            **values,
        )
    if free < little:
        return care(
            N_("The disk of {path} is nearly full: {free} MB left."), N_("Make room, or take a larger disk."), **values
        )
    return good(N_("The disk of {path} has {free} MB left."), **values)


def content(settings: Settings) -> Iterator[Finding]:
    """What it says, and the holidays on which it keeps quiet."""
    from bot.commands.content.sentences import sentences
    from bot.dialogs import DIALOGS

    try:
        library = load(settings.content_dir, settings.locales_dir)
        found = problems(library, {dialog.name for dialog in DIALOGS}, set(sentences()))
    except (ContentError, OSError) as unread:
        yield wrong(N_("The content cannot be read: {reason}"), N_("See: bot check"), reason=unread)
        return
    if found:
        yield wrong(
            N_("The content has {count} fault.", "The content has {count} faults."),
            N_("See: bot check"),
            count=len(found),
        )
    else:
        yield good(N_("The content is whole."))
    if waiting := len(with_status(library, PENDING)):
        unconfirmed = N_("{count} answer waits for the agency's word.", "{count} answers wait for the agency's word.")
        yield care(unconfirmed, N_("See: bot check"), count=waiting)
    yield holidays(library, datetime.now(UTC).year)


def holidays(library: Library, year: int) -> Finding:
    """Whether the library of holidays knows this year and the next."""
    country = library.site.country
    if all(any(holiday(country, date(one, 1, 1) + day * DAY) for day in range(365)) for one in (year, year + 1)):
        return good(N_("The holidays of {year} and the year after are known."), year=year)
    return care(
        N_("The holidays of {year} or the year after are not known: campaigns may fire on them."),
        N_("Install a newer version."),
        year=year,
    )
