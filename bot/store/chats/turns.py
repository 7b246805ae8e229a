"""What every turn asks of the database: who speaks, how far they are, and what is kept of it; each in one statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.model import Address, Message, Person, Session
from bot.store import sealing, tables
from bot.store.chats import letters
from bot.store.chats.sessions import ConflictError, dump, load
from bot.store.database.prepared import Prepared
from bot.store.database.transaction import Tx
from bot.store.tables import Id, Instant, person, session

_CHANNEL, _CHAT = sa.bindparam("at_channel", type_=sa.String), sa.bindparam("at_chat", type_=sa.String)
_FIELDS = [person.c[name] for name in Person.__slots__]
_KNOWN = (
    sa.select(*_FIELDS, tables.address.c.unreachable_at, session.c.said, session.c.version, session.c.state)
    .select_from(
        sa.join(session, person, person.c.id == session.c.person_id).join(
            tables.address,
            sa.and_(tables.address.c.channel == session.c.channel, tables.address.c.chat_id == session.c.chat_id),
        )
    )
    .where(session.c.channel == _CHANNEL, session.c.chat_id == _CHAT)
)
KNOWN = Prepared(_KNOWN.with_for_update(of=session))


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who speaks, and how far they are. `gone`: they were unreachable until now. `said` is the number of the
    last thing that was said to them."""

    person: Person
    session: Session
    gone: bool
    said: int


async def known(tx: Tx, address: Address) -> Known | None:
    """Who speaks at an address, if they have a session; nobody else speaks there until the transaction ends."""
    found = await tx.rows(KNOWN, at(address))
    if not found:
        return None
    *fields, unreachable_at, said, version, state = found[0]
    someone = Person(*fields)
    told = load(address, someone.id, version, sealing.open_json(tx, state, sealing.of_session(address)))
    return Known(someone, told, unreachable_at is not None, said)


@dataclass(frozen=True, slots=True)
class Lease:
    """Which process sends what is said at an address, from now on and until when."""

    owner: str
    now: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Said:
    """The numbers that were given: `count` of them up to `last`. `sent` is the last that has left; `mine`: whoever said
    it is to send it, `until` their lease ends."""

    last: int
    count: int
    sent: int
    mine: bool
    until: datetime

    @property
    def first(self) -> int:
        """The first number."""
        return self.last - self.count + 1


def at(address: Address) -> dict[str, Any]:
    return {"at_channel": address.channel, "at_chat": address.chat_id}


_ME, _UNTIL = sa.bindparam("me", type_=sa.String), sa.bindparam("until", type_=Instant)
_MORE = sa.bindparam("more", type_=Id)

# Somebody else sends what waits here, until their lease ends; what was let go belongs to whoever comes first.
_THEIRS = sa.and_(
    session.c.said > session.c.sent,
    session.c.owner != "",
    session.c.owner != _ME,
    session.c.leased_to > sa.bindparam("now", type_=Instant),
)
SPEAKS = {
    "said": session.c.said + _MORE,
    "owner": sa.case((_THEIRS, session.c.owner), else_=_ME),
    "leased_to": sa.case((_THEIRS, session.c.leased_to), else_=_UNTIL),
}
"""What saying something changes in the row of an address."""

NUMBERS = (session.c.said, session.c.sent, session.c.owner)
AT = (session.c.channel == _CHANNEL, session.c.chat_id == _CHAT)

_STATE = sa.bindparam("new_state", type_=sa.JSON)
_SAVE = (
    sa.update(session)
    .where(*AT, session.c.version == sa.bindparam("seen_version", type_=sa.Integer))
    .values(state=_STATE, version=session.c.version + 1, **SPEAKS)
    .returning(*NUMBERS)
)
_SEEN = Prepared(
    sa.update(person)
    .where(person.c.id == sa.bindparam("whose", type_=Id))
    .values(seen_at=sa.bindparam("now", type_=Instant))
)
_SEEN_THERE = Prepared(
    sa.update(tables.address)
    .where(tables.address.c.channel == _CHANNEL, tables.address.c.chat_id == _CHAT)
    .values(seen_at=sa.bindparam("now", type_=Instant))
)
SAVE, SAVE_AND_SAY = Prepared(_SAVE, _SEEN, _SEEN_THERE), Prepared(_SAVE, _SEEN, _SEEN_THERE, letters.PUT)

FIRST = Prepared(
    sa.text(
        "INSERT INTO session (channel, chat_id, person_id, version, state, said, sent, owner, leased_to)"
        " SELECT :at_channel, :at_chat, :whose, 1, :new_state, coalesce(max(number), 0) + :more,"
        " coalesce(max(number), 0), :me, :until FROM outbox WHERE channel = :at_channel AND chat_id = :at_chat"
        " ON CONFLICT DO NOTHING RETURNING said, sent, owner"
    )
    .bindparams(_CHANNEL, _CHAT, sa.bindparam("whose", type_=Id), _STATE, _MORE, _ME, _UNTIL)
    .columns(session.c.said, session.c.sent, session.c.owner)
)


async def save(tx: Tx, kept: Session, lease: Lease, messages: Sequence[Message] = (), after: int = 0) -> Said:
    """Keeps a session, if nobody has since it was read, and what is said, after the number `after` of what was said
    last; notes that somebody wrote, and where. Raises `ConflictError` where somebody has."""
    state = sealing.seal_json(tx, dump(kept), sealing.of_session(kept.address))
    given = {**at(kept.address), "new_state": state, "more": len(messages), "whose": kept.person_id, **by(lease)}
    given["seen_version"] = kept.version
    if kept.version and len(messages) == 1:
        letter = letters.rows(kept.address, after + 1, messages, lease.now, tx)[0]
        return _said(await tx.rows(SAVE_AND_SAY, {**given, **letter}), 1, lease)
    said = _said(await tx.rows(SAVE if kept.version else FIRST, given), len(messages), lease)
    await letters.put(tx, kept.address, said.first, messages, lease.now)
    return said


def _said(found: Sequence[Any], count: int, lease: Lease) -> Said:
    if not found:
        raise ConflictError
    return numbered(found[0], count, lease)


def by(lease: Lease) -> dict[str, Any]:
    """A lease as parameters."""
    return {"me": lease.owner, "now": lease.now, "until": lease.until}


def numbered(row: Any, count: int, lease: Lease) -> Said:
    """What `NUMBERS` say of something that was just said."""
    said, sent, owner = row
    return Said(said, count, sent, owner == lease.owner, lease.until)
