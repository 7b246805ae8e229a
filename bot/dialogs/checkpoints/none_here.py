"""What is said to whoever comes for a checkpoint and has none in this chat."""

from typing import Any

from bot.content import N_, Topic
from bot.content.sayings.small_words import MORE
from bot.dialogs.answers.questions.sure import noted
from bot.engine import Turn
from bot.model import Choice, Message

NONE = N_(
    "There is no checkpoint in this chat. One that was registered with another phone or account is in the chat there."
)
NONE_DECLARED = N_(
    "There is no checkpoint in this chat. One that was registered with another phone or account is in the chat there,"
    " one that was declared at {declare} is there."
)
NONE_SO = N_(
    "There is no checkpoint in this chat. If you registered with another phone or account, do this in the chat there."
)


def say_none(turn: Turn[Any], arg: str) -> None:
    """How that is done for which they came, wherever the place is registered; then that there is none here, which says
    nothing of other accounts. What is asked next is about that."""
    how, where = _how(turn, arg), _explained(turn)
    turn.topic = how.id if how else where
    if how is None:
        turn.say(NONE_DECLARED if turn.services.library.site.official else NONE, *_else(turn, where))
        return
    told = f"{how.brief}." if how.brief else f"{how.question}\n\n{how.parts[0]}"
    turn.say(Message(noted(turn, how, told)))
    more = turn.opens(N_("More, and the source"), "topic" if how.brief else "more", how.id, word=MORE)
    turn.say(NONE_SO, more, *_else(turn, where))


def _how(turn: Turn[Any], arg: str) -> Topic | None:
    """The topic that explains what somebody typed that they came for, of a few the likeliest: "mất tờ mã rồi"."""
    if not turn.update.text:
        return None
    language = turn.person.language
    jobs = turn.services.library.jobs(language)
    explained = [topic for job in jobs if arg and job.opens == f"checkpoints:{arg}" for topic in job.topics]
    likeliest = [found.id for found in turn.meant(turn.update.text).topics if found.id in explained]
    topic = turn.services.library.topics[language].get(next(iter((*likeliest, *explained)), ""))
    return None if topic is None or topic.held else topic


def _explained(turn: Turn[Any]) -> str:
    """The topic that explains where one's checkpoints are."""
    jobs = turn.services.library.jobs(turn.person.language)
    return next((job.topics[0] for job in jobs if job.opens == "checkpoints" and job.topics), "")


def _else(turn: Turn[Any], where: str) -> tuple[Choice, ...]:
    """Where else it may be, and what else can be done."""
    there = (turn.opens(N_("It is under another phone or account"), "topic", where),) if where else ()
    return (
        *there,
        turn.opens(N_("Talk to a person"), "human"),
        turn.opens(N_("Register a checkpoint"), "register"),
        turn.opens(N_("Register many places with a list"), "bulk"),
    )
