"""Whoever has to go asks whether what was told is still there when they come back: "mai làm tiếp được hông hay phải làm
lại từ đầu"."""

from typing import TYPE_CHECKING

from bot.content import N_
from bot.engine.hearing.heard import Leaves
from bot.understanding.places.phrasing.phrases import says

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack

KEPT = N_(
    "start over, start again, from the beginning, all over again, lose everything, lose what, be lost, still be there,"
    " still there, is it saved, will it be saved, can i continue, can i go on, can i finish, do you remember,"
    " will you remember, do you keep"
)
"""What is asked of what was told."""

GOES = N_(
    "later, tomorrow, tonight, this evening, this afternoon, some other time, turn off, switch off, close this, leave,"
    " log out, come back, go out, halfway, half way, busy, continue, so far"
)
"""Words of whoever is about to go, or speaks of coming back."""

ELSE = N_("{app}, bluetooth, the app, who can see, who sees, history")
"""What is asked about something else."""

LONGEST = 25
"""Words of that at most."""


def asks_if_kept(stack: "DialogStack") -> Leaves | None:
    """What is open is left for later, and said to be kept, where that is asked, and it is."""
    step, text, library = stack.step, stack.update.text, stack.services.library
    if step is None or not stack.in_own_words or stack.keeps_words or len(text.split()) > LONGEST:
        return None
    dialog = stack.dialogs[stack.session.frames[-1].dialog]
    if dialog.drafted is None and dialog.concerns is None:
        return None
    if not (says(text, KEPT, library) and says(text, GOES, library)) or says(text, ELSE, library):
        return None
    asks = stack.services.understanding.known.asks(text)
    return Leaves(later=True, asked=True) if asks and not stack.meaning().urgent else None
