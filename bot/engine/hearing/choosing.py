"""What an update says without any understanding of words: a pressed choice, a command, what was offered."""

from collections.abc import Mapping
from typing import Any

from bot.content import Library
from bot.engine.choices import in_sight
from bot.engine.dialog import Dialog
from bot.engine.hearing.heard import Heard, Leaves, Opens, Picks, Stale
from bot.engine.hearing.words.recognise import likened, picked
from bot.model import Session, Update


def choice_of(
    update: Update, session: Session, dialogs: Mapping[str, Dialog[Any]], library: Library, place: int = 0
) -> Heard | None:
    """What an update says without any understanding of words: a pressed choice, a command, the number or label of what
    was offered, or its `place` ("the second one", 2; the last, -1). `None` for everything else."""
    if update.choice is not None:
        return pressed(update.choice, session, dialogs)
    if update.text.startswith("/"):
        return _command(update.text, session, dialogs, library)
    shown = () if update.forwarded else in_sight(update, session)
    choice = picked(update.text, shown, place)
    if choice is None and not session.frames:
        choice = likened(update.text, shown, library.written.courtesies)
    if choice is not None and not choice.url:
        return pressed(choice.value, session, dialogs)
    return None


def pressed(value: str, session: Session, dialogs: Mapping[str, Dialog[Any]]) -> Heard:
    """What a choice does, given its value; one of a question that is over does nothing."""
    head, _, rest = value.partition(":")
    if head == "open":
        name, _, arg = rest.partition(":")
        return Opens(name, arg) if name in dialogs else Stale()
    offered = any(choice.value == value for choice in session.offered)
    if session.frames and offered and head == str(session.question):
        return Picks(rest)
    return Stale()


def _command(text: str, session: Session, dialogs: Mapping[str, Dialog[Any]], library: Library) -> Heard:
    """ "/start install", "/dangky", "/dangky@the_bot"; an unknown command shows the menu."""
    command, _, arg = text[1:].strip().partition(" ")
    name = command.partition("@")[0].lower()
    if name == "start" and arg:
        return _deep_link(arg.strip(), dialogs, library)
    found = [dialog for dialog in dialogs.values() if name in dialog.commands]
    if found:
        return Opens(found[0].name, arg.strip())
    return Leaves() if session.frames and name in LEAVING else Opens("menu")


LEAVING = ("huy", "cancel", "exit", "quit", "thoi", "thoat")
"""Commands that leave what is open, for whoever expects one."""


def _deep_link(payload: str, dialogs: Mapping[str, Dialog[Any]], library: Library) -> Heard:
    if payload in library.site.links:
        name, _, arg = library.site.links[payload].partition(":")
        return Opens(name, arg)
    link, _, arg = payload.partition("_")
    found = [dialog for dialog in dialogs.values() if dialog.link and dialog.link == link]
    return Opens(found[0].name, arg) if found else Opens("start")
