"""The choices of a turn: how they are numbered, and which of them answer the question that is open.

The value of a choice that answers a question is stored, and comes back, as "QUESTION:value"; one that begins a dialog
("open:…") stays as it is and can be pressed at any time.
"""

import itertools
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from bot.model import Address, Choice, Message, Session, Update
from bot.store import Store, Tx
from bot.store.chats import sessions, turns

LATE = timedelta(minutes=1)
"""How long before something was offered a number must have been typed to be certainly meant for what was there before:
clocks differ by less."""


def numbered(messages: Iterable[Message], question: int) -> tuple[tuple[Message, ...], tuple[Choice, ...]]:
    """Counts the choices that can be typed over all messages of a turn, and marks those that answer this question. What
    would be done twice in one message stands there once, where it came first."""
    counted: list[Message] = []
    offered: list[Choice] = []
    numbers = itertools.count(1)
    for message in messages:
        each = _once(message.choices)
        marked = tuple(choice if choice.url else _marked(choice, next(numbers), question) for choice in each)
        counted.append(replace(message, choices=marked) if marked else message)
        offered += marked
    return tuple(counted), tuple(offered)


def _once(choices: Iterable[Choice]) -> Iterable[Choice]:
    """The choices without what an earlier one does; that is picked by the words of both."""
    met: dict[tuple[str, str], Choice] = {}
    for choice in choices:
        first = met.setdefault((choice.value, choice.url), choice)
        if first is not choice:
            words = " ".join(dict.fromkeys(f"{first.word} {choice.word}".split()))
            met[choice.value, choice.url] = replace(first, word=words)
    return met.values()


def _marked(choice: Choice, number: int, question: int) -> Choice:
    value = choice.value if choice.value.startswith("open:") else f"{question}:{choice.value}"
    return Choice(choice.label, value, number=number, word=choice.word)


def answers(session: Session) -> tuple[Choice, ...]:
    """The choices that were offered with the question that is open, with the values that its step gave them."""
    mark = f"{session.question}:"
    return tuple(
        replace(choice, value=choice.value.removeprefix(mark))
        for choice in session.offered
        if choice.value.startswith(mark)
    )


def still_offered(session: Session, offered: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """What counts while a question stays open and a turn offers something else ("menu"): the numbers are those of what
    was offered last, but the question's own choices can still be pressed, or typed in words."""
    if not offered:
        return session.offered
    again = {choice.value for choice in offered}
    mark = f"{session.question}:"
    earlier = [c for c in session.offered if c.value.startswith(mark) and c.value not in again]
    return (*offered, *(replace(choice, number=0) for choice in earlier))


def in_sight(update: Update, session: Session) -> tuple[Choice, ...]:
    """What a number could mean when it was typed: nothing of what was offered only later, as after an outage."""
    if update.at is None or not session.offered_at:
        return session.offered
    late = update.at < datetime.fromisoformat(session.offered_at) - LATE
    return tuple(replace(choice, number=0) for choice in session.offered) if late else session.offered


def offering(store: Store, clock: Callable[[], datetime]) -> Callable[[Address, tuple[Choice, ...]], Awaitable[None]]:
    """What notes that something can be picked by its number, under a message that nobody asked for; the question that
    is open can still be answered in words. Where a turn is just being saved, that is what counts."""

    async def offered(where: Address, choices: tuple[Choice, ...]) -> None:
        async def note(tx: Tx) -> None:
            known = await turns.known(tx, where)
            if known is not None:
                shown = still_offered(known.session, choices)
                await sessions.save(tx, replace(known.session, offered=shown, offered_at=clock().isoformat()))

        with suppress(sessions.ConflictError):
            await store.together(note, str(where))

    return offered
