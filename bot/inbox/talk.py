"""While a colleague talks with somebody, a dialog lies on top in that conversation which takes every word and says
nothing."""

from dataclasses import replace
from datetime import datetime

from bot.model import Frame, Session
from bot.store import Tx
from bot.store.chats import sessions
from bot.store.people.inbox import Asked

DIALOG, STEP = "talk", "said"
"""What the dialog is called, and the step that hears what is said."""


async def begin(tx: Tx, asked: Asked, now: datetime) -> None:
    """The bot keeps quiet from the next word on. Raises `ConflictError` where the person has just said one."""
    session = await sessions.at(tx, asked.address, asked.ticket.person_id)
    frame = Frame(DIALOG, STEP, {"ticket": asked.ticket.id}, at=now.isoformat())
    await sessions.save(tx, _with(session, (*_without(session), frame)))


async def end(tx: Tx, asked: Asked, now: datetime) -> None:
    """The bot answers again. Raises `ConflictError` where the person has just said something."""
    session = await sessions.at(tx, asked.address, asked.ticket.person_id)
    if _without(session) != session.frames:
        await sessions.save(tx, _with(session, _without(session)))


def _without(session: Session) -> tuple[Frame, ...]:
    return tuple(frame for frame in session.frames if frame.dialog != DIALOG)


def _with(session: Session, frames: tuple[Frame, ...]) -> Session:
    """What was offered before is not what a number means now."""
    return replace(session, frames=frames, question=session.question + 1, offered=())
