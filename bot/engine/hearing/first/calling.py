"""How somebody calls themselves is kept while the conversation lasts; they are called so in return."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack

LASTS = timedelta(hours=12)
"""How long after the last line it is still the same conversation: a phone has more than one who holds it."""


def noted(stack: "DialogStack") -> None:
    """Keeps what an update tells of it; whoever says nothing is called as before."""
    session, now = stack.session, stack.now.isoformat()
    over = not session.called_at or stack.now - datetime.fromisoformat(session.called_at) > LASTS
    called = "" if over else session.called
    if stack.in_own_words:
        told = stack.services.understanding.known.traits.addressing(stack.update.text, stack.person.language)
        called = called if told is None else told
    stack.session = replace(session, called=called, called_at=now if called else "")
