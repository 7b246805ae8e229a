"""A polite closing, whatever is open: it is answered warmly, picks nothing that it does not name, and asks nobody
anew."""

from typing import TYPE_CHECKING

from bot.content import N_
from bot.content.sayings.small_words import GOODBYE, NEXT, NO, STOP, THANKS, UNDERSTOOD, YES
from bot.engine.hearing.heard import Aside, Heard, Picks, Then
from bot.engine.hearing.words.small_words import said_by
from bot.model import Message
from bot.understanding.traits.partings import Parting

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack

WELCOME = N_("You are welcome.")


def parting(stack: "DialogStack") -> Parting | None:
    """The closing that was typed; none while somebody is ill, where all that is typed is kept, or it cannot wait."""
    if not stack.in_own_words or stack.keeps_words or stack.session.ill is not None:
        return None
    found = stack.services.understanding.known.traits.partings(stack.update.text, stack.person.language)
    return found if found and not stack.meaning().urgent else None


def closed(stack: "DialogStack", said: Parting | None) -> Heard | None:
    """What is said to it; nothing where it answers what is asked."""
    if said is None or _answers(stack, said):
        return None
    if stack.step is not None and said.word in stack.step.words:
        return Picks(said.word) if NEXT in said.beside else None  # "ok cảm ơn" may be a yes there
    return Aside("courtesy", said.word, _then(stack, said))


def welcomed(stack: "DialogStack", said: Parting | None, what: Heard) -> None:
    """Says above what was done that the thanks were heard, unless what was done is what they are for."""
    thanks = said is not None and said.word == THANKS and (YES not in said.beside or NEXT in said.beside)
    if thanks and not isinstance(what, Aside) and stack.said:
        stack.said.insert(0, Message(stack.words()(WELCOME)))


def _answers(stack: "DialogStack", said: Parting) -> bool:
    """Whether the yes, the no or the "done" beside it answers what is asked. That all is done is no yes: "ok xong,
    cảm ơn" agrees to nothing; and "thôi" before a goodbye turns nothing down."""
    if NO in said.beside or (STOP in said.beside and said.word != GOODBYE):
        turns_down = said_by(NO, stack.session) or said_by(STOP, stack.session)
        return bool(turns_down) or (stack.step is not None and STOP in said.beside)
    word = next((one for one in (NEXT, UNDERSTOOD, YES) if one in said.beside), "")
    return stack.step is not None and bool(word) and said_by(word, stack.session) is not None


def _then(stack: "DialogStack", said: Parting) -> Then:
    """Mere thanks leave a short question in sight; whoever is done is only asked what would be lost else."""
    dialog = stack.dialogs[stack.session.frames[-1].dialog] if stack.step is not None else None
    waits = dialog is not None and (dialog.put_off is not None or not said.beside)
    return Then.REMIND if waits and said.word != GOODBYE else Then.NOTHING
