"""Whoever urges where a question waits: what only urges is no answer to it."""

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from bot.engine.hearing.heard import Again, Heard
from bot.engine.stack.frames import concerned

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack


def urged(stack: "DialogStack") -> Heard | None:
    """Puts the question that waits once more to whoever only urges, in short where they have yet to agree to anything;
    what is said beside that is heard without it."""
    frame = stack.session.frames[-1] if stack.step is not None and stack.in_own_words else None
    dialog = stack.dialogs.get(concerned(frame)) if frame else None
    if frame is None or dialog is None or dialog.urged is None:
        return None
    own = dialog.name == frame.dialog
    turn = stack.turn_of(dialog, frame.data if own else {})
    beside = dialog.urged(turn)
    if beside is None:
        return None
    stack.take(turn)
    if own:
        kept = (*stack.session.frames[:-1], replace(frame, data=asdict(turn.data)))
        stack.session = replace(stack.session, frames=kept)
    if not beside:
        return Again(in_short=not own)
    stack.hears(beside)
    return None
