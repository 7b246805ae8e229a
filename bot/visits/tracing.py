"""Who was at a checkpoint at the same time. Only for staff with the role tracer, and every question is written down."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.content import Site
from bot.model import Ending
from bot.model.errors import BotError
from bot.model.writing.phone import national
from bot.model.writing.visible import visible
from bot.sandbox.spreadsheets.formulas import as_text
from bot.store import Tx
from bot.store.staff import audit, colleagues
from bot.store.vault import Vault
from bot.store.visits import presence
from bot.store.visits.visits import VISITOR_NAME, VISITOR_PHONE

WIDEST = timedelta(days=7)
"""One question spans at most this; a wider one is no tracing any more."""

MINUTE = timedelta(minutes=1)


class NotTracerError(BotError):
    """Only staff with the role tracer may trace, and this name has not got it."""


class TraceQuestionError(BotError):
    """A trace needs a reason, and a time that ends after it begins and spans seven days at most."""


@dataclass(frozen=True, slots=True)
class Question:
    """Who asks about which checkpoint, between which moments, and why; `account` is who the system knows it is."""

    who: str
    checkpoint: str
    start: datetime
    end: datetime
    reason: str
    account: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody who was there. `reach` says how they can be reached: a phone number, or a channel's address, or
    nothing where only a browser is known. `told_leaving`: they said when they left; otherwise it is assumed."""

    visitor: int
    name: str
    reach: str
    arrived_at: datetime
    until: datetime
    told_leaving: bool
    minutes: int


async def trace(tx: Tx, vault: Vault, question: Question, now: datetime) -> list[Contact]:
    """Everybody who was there, by arrival. The audit entry is part of the same transaction: look at the answer only
    after it has been committed. Raises `NotTracerError` or `TraceQuestionError`, which whoever called `refuse`s."""
    if not question.reason.strip() or not timedelta(0) < question.end - question.start <= WIDEST:
        raise TraceQuestionError
    colleague = await colleagues.called(tx, question.who)
    if colleague is None or not colleague.traces:
        raise NotTracerError
    found = await presence.present(tx, question.checkpoint, question.start, question.end)
    contacts = _joined(_contact(vault, row, question, now) for row in found)
    await audit.record(tx, question.who, "trace", _detail(question, len(contacts)), now)
    return contacts


async def refuse(tx: Tx, question: Question, now: datetime) -> None:
    """Writes down that somebody asked without the role, without a reason, or for too much."""
    await audit.record(tx, question.who[:80], "trace refused", _detail(question, 0), now)


def _detail(question: Question, contacts: int) -> dict[str, object]:
    return {
        "checkpoint": question.checkpoint,
        "from": question.start.isoformat(),
        "to": question.end.isoformat(),
        "reason": question.reason.strip(),
        "contacts": contacts,
        **({"account": question.account} if question.account else {}),
    }


def _contact(vault: Vault, row: presence.Presence, question: Question, now: datetime) -> Contact:
    until = min(row.until, max(now, row.arrived_at))
    together = min(until, question.end) - max(row.arrived_at, question.start)
    chat = f"{row.channel}:{row.chat_id}" if row.channel else ""
    return Contact(
        visitor=row.visitor_id,
        name=vault.open(row.name, VISITOR_NAME) if row.name else "",
        reach=national(vault.open(row.phone, VISITOR_PHONE)) if row.phone else chat,
        arrived_at=row.arrived_at,
        until=until,
        told_leaving=row.ending != Ending.OPEN,
        minutes=max(0, round(together / MINUTE)),
    )


def _joined(contacts: Iterable[Contact]) -> list[Contact]:
    """A person with several addresses is one contact, with all of them."""
    joined: dict[tuple[int, datetime], Contact] = {}
    for contact in contacts:
        key = (contact.visitor, contact.arrived_at)
        reach = f"{joined[key].reach} {contact.reach}" if key in joined else contact.reach
        joined[key] = replace(contact, reach=reach)
    return list(joined.values())


COLUMNS = ("visitor", "name", "reach", "arrived", "left", "leaving was told", "minutes together")


def as_csv(contacts: Iterable[Contact], site: Site) -> str:
    """The contacts as CSV that a spreadsheet program opens: UTF-8 with a mark, and no cell that it would compute, or
    that steers a terminal."""
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows(rows(contacts, site))
    return out.getvalue()


def rows(contacts: Iterable[Contact], site: Site) -> list[list[str]]:
    """The contacts as cells under `COLUMNS`."""
    return [[as_text(visible(str(cell))) for cell in _cells(contact, site)] for contact in contacts]


def _cells(contact: Contact, site: Site) -> tuple[object, ...]:
    arrived, left = (f"{site.local(moment):%Y-%m-%d %H:%M}" for moment in (contact.arrived_at, contact.until))
    told = "yes" if contact.told_leaving else "no"
    return contact.visitor, contact.name, contact.reach, arrived, left, told, contact.minutes
