"""Which of the choices that are offered words pick, and where they are rather told to what is open."""

from collections.abc import Mapping
from typing import Any

from bot.content.sayings.small_words import YES
from bot.engine.dialog import Dialog
from bot.engine.hearing.choosing import pressed
from bot.engine.hearing.heard import Answers, Heard, Means
from bot.engine.hearing.words.small_words import said_by, says
from bot.engine.hearing.words.typed import Typed
from bot.model import Choice, Session
from bot.understanding import Kind, Meaning


def own_words(typed: Typed) -> Heard | None:
    """Some words of a label, or such as what is open owns."""
    hinted = typed.step is not None and typed.sound.hints
    return Answers() if hinted and _job_offered(typed.meaning, typed.session) is None else None


def assented(typed: Typed) -> Heard | None:
    """The choice that says yes, unless what is told with it may correct an answer."""
    session = typed.session
    if typed.step is None or not typed.sound.assents:
        return None
    agreed = said_by(YES, session)
    corrects = typed.dialogs[session.frames[-1].dialog].correct
    return Answers() if corrects or agreed is None else pressed(agreed.value, session, typed.dialogs)


def choice(typed: Typed) -> Heard | None:
    """The choice that does the job that was asked for, or is likeliest meant; more than that is told to what is open,
    or to what the choice opens."""
    meaning, session, step, sound = typed.meaning, typed.session, typed.step, typed.sound
    asked = _job_offered(meaning, session) or (_likely_offered(meaning, session) if step is None else None)
    if asked is None:
        return None
    told = bool(session.frames) and (sound.stays or sound.more)
    if told and typed.dialogs[session.frames[-1].dialog].correct:
        return Answers()  # "đổi tên thành Mây rồi đăng ký luôn" tells more
    if step is None and meaning.kind is Kind.JOB and _hears(asked, typed.dialogs):
        return Means()  # what is told with it counts
    return pressed(asked.value, session, typed.dialogs)


def _job_offered(meaning: Meaning, session: Session) -> Choice | None:
    """The choice that does the job that was asked for."""
    job = meaning.id if meaning.kind is Kind.JOB else ""
    return next((choice for choice in session.offered if job and says(choice, job)), None)


def _hears(choice: Choice, dialogs: Mapping[str, Dialog[Any]]) -> bool:
    """Whether what a choice opens begins with the words in which it was asked for."""
    dialog = dialogs.get(choice.value.removeprefix("open:").partition(":")[0])
    return dialog is not None and dialog.hears


def _likely_offered(meaning: Meaning, session: Session) -> Choice | None:
    """The choice that words pick which mean nothing else and are most like a small word."""
    word = meaning.likely if meaning.kind is Kind.NONE else ""
    return next((choice for choice in session.offered if word and says(choice, word)), None)
