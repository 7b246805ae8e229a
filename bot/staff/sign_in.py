"""Signing in to the console without a password: a link that works once, then a token that one browser keeps."""

from datetime import datetime, timedelta

from bot.model import Colleague
from bot.model.tokens import browser_token, link_token
from bot.store import Tx
from bot.store.staff import audit, sessions
from bot.store.staff.sessions import StaffSession

VALID = timedelta(minutes=10)
"""How long a link waits to be used."""

LASTS, IDLE = timedelta(days=7), timedelta(hours=12)
"""How long a browser stays signed in, in all and without being used."""

_NOTED_EVERY = timedelta(minutes=1)
"""How exactly it is noted when a browser was last used."""


async def link(tx: Tx, who: Colleague, root: str, now: datetime) -> str:
    """An address that signs a colleague in, once, within `VALID`; `root` is that of the server. It is kept nowhere."""
    token = link_token()
    await sessions.offer(tx, token, who.id, now + VALID)
    return f"{root}/staff/sign-in/{token}"


async def sign_in(tx: Tx, token: str, device: str, language: str, now: datetime) -> str | None:
    """Uses a link up and gives what the browser keeps; `None` where the link was used before or is too old."""
    who = await sessions.use(tx, token, now)
    if who is None:
        return None
    kept = browser_token()
    await sessions.begin(tx, kept, who.id, device, language, now, now + LASTS)
    await audit.record(tx, who.name, "signed in", {"device": device}, now)
    return kept


async def signed_in(tx: Tx, kept: str, now: datetime) -> tuple[StaffSession, Colleague] | None:
    """The browser that keeps a token, and the colleague who works in it."""
    return await sessions.of(tx, kept, now, now - IDLE)


def is_due(session: StaffSession, now: datetime) -> bool:
    """Whether it should be noted that a browser is being used."""
    return now - session.seen_at >= _NOTED_EVERY


async def elsewhere(tx: Tx, who: Colleague, now: datetime) -> list[StaffSession]:
    """Every browser in which a colleague is signed in."""
    return await sessions.of_colleague(tx, who.id, now, now - IDLE)


async def sign_out(tx: Tx, who: Colleague, number: int, now: datetime) -> bool:
    """Signs one of a colleague's browsers out; `False` where it is none of theirs."""
    ended = await sessions.end(tx, who.id, number)
    if ended:
        await audit.record(tx, who.name, "signed out", {"session": number}, now)
    return ended
