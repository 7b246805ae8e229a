"""What an update means here and now: one policy, in this order of precedence.

A pressed choice · a command · a choice of the question that was typed · what cannot wait · a small word that is
understood here · an answer to the step · a job · a topic, an aside, or nothing that is known.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.content import Library
from bot.content import meanings as words
from bot.engine.choices import in_sight
from bot.engine.dialog import Dialog, Step
from bot.engine.recognise import picked
from bot.model import Choice, Session, Update
from bot.understanding import Kind, Meaning, Zone


@dataclass(frozen=True, slots=True)
class Opens:
    """Begins a dialog."""

    dialog: str
    arg: str = ""


@dataclass(frozen=True, slots=True)
class Picks:
    """Picks a choice of the question that waits for an answer."""

    value: str


@dataclass(frozen=True, slots=True)
class Aside:
    """Something is said in between, by a dialog that asks nothing and touches nothing. `put_again`: the question that
    waits is put once more after it."""

    dialog: str
    arg: str = ""
    put_again: bool = False


class Stale:
    """Picks a choice of a question that is over."""


class Leaves:
    """Wants out of what is open."""


@dataclass(frozen=True, slots=True)
class Back:
    """Wants to go one step back, or to the first one."""

    to_first: bool = False


class Again:
    """Wants to hear that once more."""


class Answers:
    """Words, or something else, for the step that waits; what else they may mean counts where they do not fit it."""


class Means:
    """Words for no step: what they mean counts."""


Heard = Opens | Picks | Aside | Stale | Leaves | Back | Again | Answers | Means

COURTESIES = (words.THANKS, words.WARM, words.GOODBYE, words.HELLO, words.WAIT)

STANDS_FOR = {
    words.YES: (words.YES, words.NEXT),
    words.NEXT: (words.NEXT, words.YES),
    words.NO: (words.NO, words.LATER),
}
"""What else a small word can pick: whoever says "ok" to a page wants the next one."""


def choice_of(update: Update, session: Session, dialogs: Mapping[str, Dialog[Any]], library: Library) -> Heard | None:
    """What an update says without any understanding of words: a pressed choice, a command, the number or label of what
    was offered. `None` for everything else."""
    if update.choice is not None:
        return _pressed(update.choice, session, dialogs)
    if update.text.startswith("/"):
        return _command(update.text, session, dialogs, library)
    choice = None if update.forwarded else picked(update.text, in_sight(update, session))
    if choice is not None and not choice.url:
        return _pressed(choice.value, session, dialogs)
    return None


def decide(
    meaning: Meaning,
    session: Session,
    dialogs: Mapping[str, Dialog[Any]],
    step: Step | None,
    asks: bool,
    loud: bool,
    urgent: Collection[str] = (),
    marked: bool = False,
) -> Heard:
    """What words are taken for. `step` waits for an answer, or nothing does. `asks`: they sound like a question;
    `marked`: they end with the mark of one, as no name and no address does. `loud`: they are in capitals and their
    writer gets reminders, which is how text messages are ended. `urgent` are the topics that cannot wait: until
    something else is surely meant, whoever was told one is still told it."""
    if meaning.urgent:
        return Aside("urgent", meaning.urgent, put_again=True)
    if meaning.secret:
        return Aside("secret", put_again=True)
    if session.topic in urgent and (step is None or asks) and not meaning.word and not _is_sure(meaning):
        return Aside("urgent", session.topic, put_again=step is not None)
    job = meaning.exact and meaning.kind is Kind.JOB
    if job and (loud or step is None):
        return Means()
    small = _small(meaning.word, session, dialogs, step) if meaning.word else None
    if small is not None:
        return small
    if step is None:
        return Means()
    asked = _job_offered(meaning, session)
    if asked is not None:
        return _pressed(asked.value, session, dialogs)
    return Means() if step.any_words and (marked or _is_no_answer(meaning, asks)) else Answers()


def _small(word: str, session: Session, dialogs: Mapping[str, Dialog[Any]], step: Step | None) -> Heard | None:
    """A small word, as far as it is understood here."""
    for meant in STANDS_FOR.get(word, (word,)):
        choice = next((choice for choice in session.offered if _says(choice, meant)), None)
        if choice is not None:
            return _pressed(choice.value, session, dialogs)
    if word in COURTESIES and (step or word != words.HELLO):
        return Aside("courtesy", word)
    if word == words.MORE and session.topic:
        return Aside("more", session.topic, put_again=True)
    return IN_DIALOG.get(word) if step else OUTSIDE.get(word, Aside("courtesy", word))


IN_DIALOG: Mapping[str, Heard] = {
    words.STOP: Leaves(),
    words.LATER: Leaves(),
    words.BACK: Back(),
    words.RESTART: Back(to_first=True),
    words.AGAIN: Again(),
    words.MORE: Again(),
    words.YES: Again(),
    words.NEXT: Again(),
    words.NO: Again(),
    words.HELP: Opens("human"),
}
"""What small words do while a question waits that has no choice for them."""

OUTSIDE: Mapping[str, Heard] = {
    words.HELLO: Opens("start"),
    words.HELP: Opens("help"),
    words.MORE: Opens("help"),
    words.BACK: Opens("menu"),
    words.RESTART: Opens("menu"),
    words.AGAIN: Again(),
    words.NONE: Opens("unhelpful"),
}
"""What they do where nothing waits; the others are courtesies."""


def _says(choice: Choice, word: str) -> bool:
    """Whether a small word, or a job, picks a choice; values that answer a question are stored as "QUESTION:value"."""
    return not choice.url and word in (*choice.word.split(), choice.value.rpartition(":")[2])


def _job_offered(meaning: Meaning, session: Session) -> Choice | None:
    """The choice that does the job that was asked for."""
    job = meaning.id if meaning.kind is Kind.JOB else ""
    return next((choice for choice in session.offered if job and _says(choice, job)), None)


def _is_sure(meaning: Meaning) -> bool:
    return meaning.kind is Kind.JOB or (meaning.kind is Kind.TOPIC and meaning.zone is Zone.ANSWER)


def _is_no_answer(meaning: Meaning, asks: bool) -> bool:
    """Whether words that came where any words are an answer are none: a job said in the content's own words, or a
    question that we can surely answer."""
    if meaning.exact and meaning.kind is Kind.JOB:
        return True
    return asks and _is_sure(meaning)


def offers(offered: Sequence[Choice]) -> list[str]:
    """The labels of what can be picked now."""
    return [choice.label for choice in offered if not choice.url]


def _pressed(value: str, session: Session, dialogs: Mapping[str, Dialog[Any]]) -> Heard:
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
