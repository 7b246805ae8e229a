"""How far each conversation is. A session goes through JSON between every two turns."""

from typing import Any

import sqlalchemy as sa

from bot.model import Address, Case, Choice, Frame, Illness, Session
from bot.model.errors import BotError
from bot.store import sealing, tables
from bot.store.database.transaction import Tx


class ConflictError(BotError):
    """Another process has saved a turn of this address, or of this update, in the meantime."""


async def at(tx: Tx, address: Address, person_id: int) -> Session:
    """The session of an address; a new one, of version 0, where there is none."""
    found = await tx.execute(sa.select(tables.session.c.version, tables.session.c.state).where(_is(address)))
    row = found.first()
    if row is None:
        return Session(address, person_id)
    return load(address, person_id, row.version, sealing.open_json(tx, row.state, sealing.of_session(address)))


async def save(tx: Tx, session: Session) -> None:
    """Keeps a session outside of a turn, in which nothing is said, if nobody has since it was read; otherwise raises
    `ConflictError`."""
    state = sealing.seal_json(tx, dump(session), sealing.of_session(session.address))
    if session.version == 0:
        await _insert(tx, session, state)
        return
    done = await tx.execute(
        sa.update(tables.session)
        .where(_is(session.address), tables.session.c.version == session.version)
        .values(state=state, version=session.version + 1)
    )
    if done.rowcount != 1:
        raise ConflictError


async def _insert(tx: Tx, session: Session, state: Any) -> None:
    where = {"channel": session.address.channel, "chat_id": session.address.chat_id}
    row = {**where, "person_id": session.person_id, "version": 1, "state": state}
    try:
        async with tx.begin_nested():
            await tx.execute(sa.insert(tables.session).values(row))
    except sa.exc.IntegrityError:
        raise ConflictError from None


def dump(session: Session) -> dict[str, object]:
    """A session as plain JSON data, without its key and version."""
    return {
        "frames": [_plain(frame) for frame in session.frames],
        "question": session.question,
        "offered": [_plain(choice) for choice in session.offered],
        "misses": session.misses,
        "asked": session.asked,
        "topic": session.topic,
        "earlier": session.earlier,
        "offered_at": session.offered_at,
        "exchanges": [list(exchange) for exchange in session.exchanges],
        "left": [_plain(frame) for frame in session.left],
        "ill": _plain(session.ill) if session.ill else None,
        "case": _plain(session.case) if session.case else None,
        "called": session.called,
        "called_at": session.called_at,
    }


def _plain(thing: Frame | Choice | Illness | Case) -> dict[str, object]:
    """Its fields; whatever is in them is plain already."""
    return {name: getattr(thing, name) for name in thing.__slots__}


def load(address: Address, person_id: int, version: int, state: dict[str, Any]) -> Session:
    """The session that `dump` described."""
    apart = ("frames", "offered", "exchanges", "left", "ill", "case")
    rest = {key: value for key, value in state.items() if key not in apart}
    return Session(
        address,
        person_id,
        version,
        frames=tuple(_frame(frame) for frame in _list(state["frames"])),
        offered=tuple(Choice(**choice) for choice in _list(state["offered"])),
        exchanges=tuple((said, answered) for said, answered in state.get("exchanges", ())),
        left=tuple(_frame(frame) for frame in _list(state.get("left"))),
        ill=_ill(state.get("ill")),
        case=_case(state.get("case")),
        **rest,
    )


def _frame(plain: dict[str, Any]) -> Frame:
    trail = tuple((step, data) for step, data in plain.get("trail", ()))
    return Frame(**{**plain, "trail": trail})


def _ill(plain: dict[str, Any] | None) -> Illness | None:
    return Illness(**{**plain, "signs": tuple(plain["signs"])}) if plain else None


def _case(plain: dict[str, Any] | None) -> Case | None:
    told = [(who, what) for who, what in plain["told"]] if plain else []
    return Case(**{**plain, "told": tuple(told), "asked": tuple(plain["asked"])}) if plain else None


def _list(value: Any) -> list[dict[str, Any]]:
    return value if isinstance(value, list) else []


def _is(address: Address) -> sa.ColumnElement[bool]:
    return sa.and_(tables.session.c.channel == address.channel, tables.session.c.chat_id == address.chat_id)
