"""What words are taken for: one policy, in one order of precedence."""

from collections.abc import Collection, Mapping
from typing import Any

from bot.engine.dialog import Dialog, Step
from bot.engine.hearing.choosing import pressed
from bot.engine.hearing.heard import Answers, Aside, Heard, Means
from bot.engine.hearing.small_words import says, small_word
from bot.model import Choice, Session
from bot.understanding import Kind, Meaning, Zone

TOLD = 4
"""Words from which on a job that is not sure is begun although a question waits."""


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
    small = small_word(meaning.word, session, dialogs, step) if meaning.word else None
    if small is not None:
        return small
    if step is None:
        return Means()
    asked = _job_offered(meaning, session)
    if asked is not None:
        return pressed(asked.value, session, dialogs)
    return Means() if step.any_words and (marked or _is_no_answer(meaning, asks)) else Answers()


def _job_offered(meaning: Meaning, session: Session) -> Choice | None:
    """The choice that does the job that was asked for."""
    job = meaning.id if meaning.kind is Kind.JOB else ""
    return next((choice for choice in session.offered if job and says(choice, job)), None)


def _is_sure(meaning: Meaning) -> bool:
    return meaning.kind is Kind.JOB or (meaning.kind is Kind.TOPIC and meaning.zone is Zone.ANSWER)


def _is_no_answer(meaning: Meaning, asks: bool) -> bool:
    """Whether words that came where any words are an answer are none: a job said in the content's own words, or a
    question that we can surely answer."""
    if meaning.exact and meaning.kind is Kind.JOB:
        return True
    return asks and _is_sure(meaning)


def is_something(meaning: Meaning, text: str, asks: bool) -> bool:
    """Whether what is no answer to a question is something else that we understand. What only resembles topics must
    also sound like a question, and what resembles a job must be told in a few words: "Đà Nẵng" and "của tôi" are
    answers that do not fit."""
    if meaning.kind is Kind.JOB:
        return meaning.exact or meaning.zone is Zone.ANSWER or len(text.split()) >= TOLD
    sure = meaning.kind is Kind.TOPIC and meaning.zone is Zone.ANSWER
    return sure or (asks and meaning.kind in (Kind.TOPIC, Kind.ASIDE))
