"""Who was at a checkpoint at the same time. Only for staff with the role tracer, and every question is written down."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import phonenumbers

from bot.model import Ending
from bot.model.errors import BotError
from bot.sandbox.spreadsheets.formulas import as_text
from bot.store import Tx
from bot.store.staff import audit, colleagues
from bot.store.vault import Vault
from bot.store.visits import presence

WIDEST = timedelta(days=7)
"""One question spans at most this; a wider one is no tracing any more."""

MINUTE = timedelta(minutes=1)


class NotTracerError(BotError):
    """Only staff with the role tracer may trace, and this name has not got it."""


class TraceQuestionError(BotError):
    """A trace needs a reason, and a time that ends after it begins and spans seven days at most."""


@dataclass(frozen=True, slots=True)
class Question:
    """Who asks about which checkpoint, between which moments, and why."""

    who: str
    checkpoint: str
    start: datetime
    end: datetime
    reason: str


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
    after it has been committed. Raises `NotTracerError`, which is written down too, or `TraceQuestionError`."""
    if not question.reason.strip() or not timedelta(0) < question.end - question.start <= WIDEST:
        raise TraceQuestionError
    known = await colleagues.called(tx, question.who)
    if known is None or not known.traces:
        raise NotTracerError
    found = await presence.present(tx, question.checkpoint, question.start, question.end)
    contacts = _joined(_contact(vault, row, question, now) for row in found)
    await audit.record(tx, question.who, "trace", _detail(question, len(contacts)), now)
    return contacts


async def refuse(tx: Tx, question: Question, now: datetime) -> None:
    """Writes down that somebody without the role asked."""
    await audit.record(tx, question.who, "trace refused", _detail(question, 0), now)


def _detail(question: Question, contacts: int) -> dict[str, object]:
    return {
        "checkpoint": question.checkpoint,
        "from": question.start.isoformat(),
        "to": question.end.isoformat(),
        "reason": question.reason.strip(),
        "contacts": contacts,
    }


def _contact(vault: Vault, row: presence.Presence, question: Question, now: datetime) -> Contact:
    until = min(row.until, max(now, row.arrived_at))
    together = min(until, question.end) - max(row.arrived_at, question.start)
    chat = f"{row.channel}:{row.chat_id}" if row.channel else ""
    return Contact(
        visitor=row.visitor_id,
        name=vault.open(row.name) if row.name else "",
        reach=_spoken(vault.open(row.phone)) if row.phone else chat,
        arrived_at=row.arrived_at,
        until=until,
        told_leaving=row.ending != Ending.OPEN,
        minutes=max(0, round(together / MINUTE)),
    )


def _spoken(phone: str) -> str:
    """A number as people here write it: 0912 345 678. Staff dial it, and no spreadsheet program adds it up."""
    return phonenumbers.format_number(phonenumbers.parse(phone), phonenumbers.PhoneNumberFormat.NATIONAL)


def _joined(contacts: Iterable[Contact]) -> list[Contact]:
    """A person with several addresses is one contact, with all of them."""
    known: dict[tuple[int, datetime], Contact] = {}
    for one in contacts:
        key = (one.visitor, one.arrived_at)
        if key in known:
            one = replace(one, reach=f"{known[key].reach} {one.reach}")
        known[key] = one
    return list(known.values())


COLUMNS = ("visitor", "name", "reach", "arrived", "left", "leaving was told", "minutes together")


def as_csv(contacts: Iterable[Contact], zone: ZoneInfo) -> str:
    """The contacts as CSV that a spreadsheet program opens: UTF-8 with a mark, and no cell that it would compute."""
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for one in contacts:
        left = _local(one.until, zone)
        told = "yes" if one.told_leaving else "no"
        cells = (one.visitor, one.name, one.reach, _local(one.arrived_at, zone), left, told, one.minutes)
        writer.writerow([as_text(str(cell)) for cell in cells])
    return out.getvalue()


def _local(moment: datetime, zone: ZoneInfo) -> str:
    return moment.astimezone(zone).strftime("%Y-%m-%d %H:%M")
