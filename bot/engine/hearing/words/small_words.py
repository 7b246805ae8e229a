"""What small words do: yes, done, back, thanks …, here and now."""

from collections.abc import Mapping
from typing import Any

from bot.content.sayings import small_words as words
from bot.engine.dialog import Dialog, Step
from bot.engine.hearing.choosing import pressed
from bot.engine.hearing.heard import Again, Answers, Aside, Back, Heard, Leaves, Opens, Picks, Then
from bot.model import Choice, Session

COURTESIES: Mapping[str, Then] = {
    **dict.fromkeys(
        (words.THANKS, words.WARM, words.HELLO, words.SAD, words.BRIEFLY, words.UNDERSTOOD, words.DOUBT), Then.REMIND
    ),
    **dict.fromkeys((words.AFRAID, words.CALLED), Then.WAITS),
    **dict.fromkeys((words.GOODBYE, words.WAIT), Then.NOTHING),
}
"""What gets a warm answer, and what becomes of the question that waits: whoever is afraid has no mind for one, whoever
says "wait" or goodbye wants none."""

AFTER_TOPIC = {words.BRIEFLY: "brief", words.AGAIN: "topic", words.HELP: "unhelpful"}
"""What is opened with the last answer, where nothing waits."""

DISPUTING = (words.NO, words.SAID, words.YES, words.NEXT)
"""Which say that what was answered is wrong, or all right, where earlier answers can be corrected."""

STANDS_FOR = {
    words.YES: (words.YES, words.NEXT),
    words.NEXT: (words.NEXT, words.YES),
    words.NO: (words.NO, words.LATER),
    words.MORE: (words.MORE, words.HELP),
}
"""What else a small word can pick: whoever says "ok" to a page wants the next one."""


def small_word(word: str, session: Session, dialogs: Mapping[str, Dialog[Any]], step: Step | None) -> Heard | None:
    """A small word, as far as it is understood here."""
    for meant in STANDS_FOR.get(word, (word,)) if step is not None or word != words.YES else (words.YES,):
        if (choice := said_by(meant, session)) is not None:
            return pressed(choice.value, session, dialogs)
    if step is not None and word in step.words:
        return Picks(word)
    if step is None and session.topic and word in AFTER_TOPIC:
        return Opens(AFTER_TOPIC[word], session.topic)
    if word == words.DOUBT and session.topic:
        return Aside("doubt", session.topic, Then.REMIND)
    if word in COURTESIES and (step or word != words.HELLO):
        return Aside("courtesy", word, COURTESIES[word])
    if word == words.MORE and session.topic:
        return Aside("more", session.topic, Then.AGAIN)
    if step and word in DISPUTING and dialogs[session.frames[-1].dialog].correct:
        return Answers()
    return IN_DIALOG.get(word) if step else OUTSIDE.get(word, Aside("courtesy", word))


IN_DIALOG: Mapping[str, Heard] = {
    words.STOP: Leaves(),
    words.LATER: Leaves(later=True),
    words.BACK: Back(),
    words.RESTART: Back(to_first=True),
    words.AGAIN: Again(),
    words.MORE: Again(),
    words.YES: Again(),
    words.NEXT: Again(),
    words.NO: Again(),
    words.HOW_FAR: Again(),
    words.SAID: Again(),
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
    words.HOW_FAR: Opens("left"),
}
"""What they do where nothing waits; the others are courtesies."""


def says(choice: Choice, word: str) -> bool:
    """Whether a small word, or a job, picks a choice; values that answer a question are stored as "QUESTION:value"."""
    return not choice.url and word in (*choice.word.split(), choice.value.rpartition(":")[2])


def said_by(word: str, session: Session) -> Choice | None:
    """The choice that a small word, or a job, picks: of several the one of the question that stands below what was said
    in between, since that is read last."""
    said = [choice for choice in session.offered if says(choice, word)]
    last = [choice for choice in said if choice.number and choice.value.startswith(f"{session.question}:")]
    return next(iter(last or said), None)
