"""Invitations to work here: who opens one becomes a colleague in the chat (bot/store/staff/colleagues.py)."""

from datetime import datetime, timedelta

from bot.model.tokens import link_token
from bot.store import Tx
from bot.store.staff import colleagues

VALID = timedelta(days=7)
"""How long an invitation waits to be opened."""


async def invite(tx: Tx, name: str, role: str, now: datetime) -> str:
    """A token that makes whoever opens it this colleague in the chat, once, within `VALID`. It is kept nowhere but in
    the link."""
    token = link_token()
    await colleagues.invite(tx, token, name, role, now + VALID)
    return token
