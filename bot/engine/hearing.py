"""What an update means, before any dialog looks at it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.content import N_, Library
from bot.engine.dialog import Dialog, Step
from bot.engine.recognise import asks, picked
from bot.model import Session, Update
from bot.model.text import says, words
from bot.understanding import Faq, Zone

LEAVE = N_("cancel, never mind, exit, quit, leave it")
"""What people type to leave what they are in."""


@dataclass(frozen=True, slots=True)
class Opens:
    """Begins a dialog."""

    dialog: str
    arg: str = ""


@dataclass(frozen=True, slots=True)
class Picks:
    """Picks a choice of the question that waits for an answer."""

    value: str


class Stale:
    """Picks a choice of a question that is over."""


class Leaves:
    """Wants out of what is open."""


class Free:
    """Words, or something else, that only a dialog can understand."""


Heard = Opens | Picks | Stale | Leaves | Free


def understand(
    update: Update, session: Session, dialogs: Mapping[str, Dialog[Any]], library: Library, reminded: bool = False
) -> Heard:
    """A pressed choice, a command, the number or label of what was offered, a word that begins or ends something.
    `reminded`: this person gets reminders."""
    if update.choice is not None:
        return _pressed(update.choice, session, dialogs)
    if update.text.startswith("/"):
        return _command(update.text, dialogs, library)
    choice = None if update.forwarded else picked(update.text, session.offered)
    if choice is not None and not choice.url:
        return _pressed(choice.value, session, dialogs)
    # "HUY" in capitals is what text messages have taught people for ending them; "huỷ" leaves what one is in.
    loud = reminded and update.text.strip().isupper()
    leaves = session.frames and any(says(update.text, w.phrases(LEAVE)) for w in library.words.values())
    if leaves and not loud:
        return Leaves()
    said = _said(update.text, dialogs, library)
    return Leaves() if leaves and isinstance(said, Free) else said


def _pressed(value: str, session: Session, dialogs: Mapping[str, Dialog[Any]]) -> Heard:
    head, _, rest = value.partition(":")
    if head == "open":
        name, _, arg = rest.partition(":")
        return Opens(name, arg) if name in dialogs else Stale()
    offered = any(choice.value == value for choice in session.offered)
    if session.frames and offered and head == str(session.question):
        return Picks(rest)
    return Stale()


def _command(text: str, dialogs: Mapping[str, Dialog[Any]], library: Library) -> Heard:
    """ "/start install", "/dangky", "/dangky@the_bot"; an unknown command shows the menu."""
    command, _, arg = text[1:].strip().partition(" ")
    name = command.partition("@")[0].lower()
    if name == "start" and arg:
        return _deep_link(arg.strip(), dialogs, library)
    found = [dialog for dialog in dialogs.values() if name in dialog.commands]
    if found:
        return Opens(found[0].name, arg.strip())
    leaving = {words(phrase) for w in library.words.values() for phrase in w.phrases(LEAVE)}
    return Leaves() if name in leaving else Opens("menu")


def _deep_link(payload: str, dialogs: Mapping[str, Dialog[Any]], library: Library) -> Heard:
    if payload in library.site.links:
        name, _, arg = library.site.links[payload].partition(":")
        return Opens(name, arg)
    link, _, arg = payload.partition("_")
    found = [dialog for dialog in dialogs.values() if dialog.link and dialog.link == link]
    return Opens(found[0].name, arg) if found else Opens("start")


def _said(text: str, dialogs: Mapping[str, Dialog[Any]], library: Library) -> Heard:
    for catalog in library.words.values():
        for dialog in dialogs.values():
            if dialog.words and says(text, catalog.phrases(dialog.words)):
                return Opens(dialog.name)
    return Free()


def is_question(update: Update, step: Step | None, faq: Faq, language: str) -> bool:
    """Whether words that came while a step waits are rather a question of their own, which we can answer.

    A step that takes any words ("What is the place called?") keeps all but a clear question.
    """
    if not update.text or step is None:
        return False
    if not step.any_words:
        return False  # the step sees it first: "iphone" is an answer, and also a word of many topics
    return _asks(update) and faq.ask(update.text, language).zone is Zone.ANSWER


def can_answer(update: Update, faq: Faq, language: str) -> bool:
    """Whether words that a step did not understand are a question for the FAQ. What only resembles topics must also
    sound like a question: "Đà Nẵng" is an answer that does not fit, not something to offer topics for."""
    if not update.text:
        return False
    zone = faq.ask(update.text, language).zone
    return zone is Zone.ANSWER or (zone is Zone.CHOOSE and _asks(update))


def _asks(update: Update) -> bool:
    return update.forwarded or asks(update.text)
