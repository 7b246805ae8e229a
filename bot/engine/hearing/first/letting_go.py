"""What is heard before what is open: that somebody wants no more of it, what follows something said in between, and
what is surely wished."""

from typing import TYPE_CHECKING

from bot.engine.hearing.heard import Aside, Heard, Leaves, Opens, Then
from bot.understanding import Kind

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack

WANTS = 0.3
"""How likely a text may only tell of something whose words are surely like a question: "khai trên web, xin link" asks,
"máy tui cũ quá" does not."""

PERSON = "human"
"""The dialog in which whoever wants none of something else still wants a person."""


def follows(stack: "DialogStack") -> Heard | None:
    """What is said to what was answered in between just now."""
    if not stack.update.text or stack.keeps_words or not (stack.session.exchanges or stack.session.frames):
        return None
    for name, dialog in stack.dialogs.items():
        if dialog.follows and (arg := dialog.follows(stack.turn_of(dialog, {}))):
            return Aside(name, arg, Then.AGAIN)
    return None


def wishes(stack: "DialogStack") -> Heard | None:
    """What somebody surely wishes of a dialog, whatever else the words are like and whatever is open."""
    if not stack.in_own_words or stack.keeps_words:
        return None
    for name, dialog in stack.dialogs.items():
        if dialog.wished and (arg := dialog.wished(stack.turn_of(dialog, {}))):
            return None if stack.meaning().urgent else Opens(name, arg)
    return None


def quits(stack: "DialogStack") -> Heard | None:
    """Leaves what is open, if that is what is said anywhere in a text; what is asked or wished beside it is heard, and
    then of that nothing is said."""
    open_ = stack.session.frames[-1].dialog if stack.step is not None and not stack.keeps_words else PERSON
    rest = stack.services.understanding.known.telling.quitting(stack.update.text) if open_ != PERSON else None
    if rest is None or stack.meaning().urgent:
        return None
    if not rest or not _says_something(stack, rest):
        return Leaves()
    stack.put(())
    stack.hears(rest)
    return None


def _says_something(stack: "DialogStack", text: str) -> bool:
    """Whether a text by itself is a wish, or a question that we know, whether a word of it asks or not."""
    understanding, language = stack.services.understanding, stack.person.language
    meaning = understanding(text, language)
    if meaning.kind is not Kind.TOPIC:
        return meaning.kind is Kind.JOB
    asks = understanding.known.asks(text)
    return asks or (meaning.is_sure and understanding.known.acts(text, language) < WANTS)
