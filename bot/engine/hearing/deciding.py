"""What words are taken for: one policy, in one order of precedence."""

from collections.abc import Mapping
from typing import Any

from bot.content.sayings.small_words import (
    BRIEFLY,
    GOODBYE,
    HOW_FAR,
    LATER,
    MORE,
    NEXT,
    NO,
    STOP,
    THANKS,
    UNDERSTOOD,
    WAIT,
    WARM,
    YES,
)
from bot.engine.dialog import Dialog, Step
from bot.engine.hearing.choosing import pressed
from bot.engine.hearing.first import illness
from bot.engine.hearing.heard import Answers, Aside, Heard, Means, Sound, Then
from bot.engine.hearing.words.small_words import says, small_word
from bot.model import Choice, Session
from bot.understanding import Kind, Meaning, Zone

TOLD = 4
"""Words from which on a topic that is not sure is offered, although a question waits."""

WISHED = 3
"""Words from which on a job is told rather than named: "nghỉ bán rồi", and not "Đà Nẵng"."""

OURS = 0.75
"""How likely a text must be ours that does not ask and may yet be about a topic where a question waits."""

PARTING = (THANKS, GOODBYE)
"""Small words with which something is put off as well."""

NODS = (YES, UNDERSTOOD, THANKS, WARM)
"""Small words that somebody says after an answer, however they are said: "ok em", and nothing is begun."""

ASKED = (YES, HOW_FAR, NEXT, NO)
"""Small words that a question may be like which is surely answered."""

RATHER, EVEN = 0.6, 0.5
"""How likely a question must be ours that is no answer to a step, and its first topic the right one."""


def decide(
    meaning: Meaning,
    session: Session,
    dialogs: Mapping[str, Dialog[Any]],
    step: Step | None,
    sound: Sound,
) -> Heard:
    """What words are taken for. `step` waits for an answer, or nothing does."""
    if meaning.urgent and not sound.number:
        return illness.told(meaning.urgent, meaning, session.ill)
    if meaning.secret and not sound.number:
        return Aside("secret", then=Then.AGAIN)
    ill = illness.heard(session.ill, meaning, step, sound)
    if ill is not None:
        return ill
    if meaning.exact and meaning.kind is Kind.JOB and (sound.loud or step is None):
        return Means()
    if step is not None and sound.hints and _job_offered(meaning, session) is None:
        return Answers()
    begun = _is_put_off(meaning, step, sound) or (meaning.begun == BRIEFLY and meaning.id in ("", session.topic))
    word = meaning.word or (meaning.begun if begun else "")
    word = LATER if sound.pauses and meaning.word in ("", *PARTING) else word  # "mai em làm nha, cảm ơn"
    if step is None and meaning.kind is Kind.NONE and not (word or sound.asks or sound.more):
        word = meaning.likely if meaning.likely in NODS else ""
    if word in ASKED and step is None and sound.asks and _is_answered(meaning, session.topic if word == NEXT else ""):
        word = ""  # "vậy đi chợ có được không" agrees to nothing, "cài xong rồi làm gì nữa" goes on with nothing
    if word == NEXT and step is None and sound.asks:
        word = MORE  # "bấm rồi, giờ sao nữa"
        if not session.topic:
            return Aside("courtesy", NEXT)  # it agrees to nothing
    agrees = word == THANKS and step is not None and sound.assents
    small = small_word(word, session, dialogs, step) if word and not agrees else None
    if small is not None:
        return small
    if step is not None and sound.assents:
        return _assented(session, dialogs)
    asked = _job_offered(meaning, session) or (_likely_offered(meaning, session) if step is None else None)
    told = bool(session.frames) and (sound.stays or sound.more)
    if asked is not None and told and dialogs[session.frames[-1].dialog].correct:
        return Answers()  # "đổi tên thành Mây rồi đăng ký luôn" tells more
    if asked is not None and step is None and meaning.kind is Kind.JOB and _hears(asked, dialogs):
        return Means()  # what is told with it counts
    if asked is not None:
        return pressed(asked.value, session, dialogs)
    return Means() if step is None else _at(step, meaning, sound)


def _is_answered(meaning: Meaning, before: str) -> bool:
    """Whether a topic is surely meant, and another than was answered `before`."""
    return meaning.kind is Kind.TOPIC and meaning.zone is Zone.ANSWER and meaning.id != before


def _assented(session: Session, dialogs: Mapping[str, Dialog[Any]]) -> Heard:
    """Picks the choice that says yes, unless what is told with it may correct an answer."""
    agreed = next(choice for choice in session.offered if says(choice, YES))
    return Answers() if dialogs[session.frames[-1].dialog].correct else pressed(agreed.value, session, dialogs)


def _is_put_off(meaning: Meaning, step: Step | None, sound: Sound) -> bool:
    """Whether what begins with a small word is that: whoever says "để mai làm cái quán" does not begin it now. What is
    surely meant counts more."""
    if meaning.begun == YES or (meaning.begun == LATER and sound.tells):
        return False  # that says yes, and more; "12 Lê Lợi, số thì lát nữa" tells where it is
    if meaning.kind is Kind.JOB:
        put_off = meaning.begun == LATER and not (step is None and sound.asks)  # "tui bán tạp hóa …, để làm gì" asks
        return not meaning.exact and (sound.stays or put_off)
    if meaning.kind is Kind.TOPIC and (step is None or meaning.zone is Zone.ANSWER):
        return False
    return not (meaning.kind is Kind.TOPIC and meaning.begun in (WAIT, STOP, LATER) and sound.asks)


def _at(step: Step, meaning: Meaning, sound: Sound) -> Heard:
    """What words are taken for that are no small one, where a step waits."""
    if sound.goes_on:
        return Means()
    return Means() if step.any_words and (sound.marked or _is_no_answer(meaning, sound.asks)) else Answers()


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


def _is_no_answer(meaning: Meaning, asks: bool) -> bool:
    """Whether words that came where any words are an answer are none: a job said in the content's own words, or a
    question that we can likely answer."""
    if meaning.exact and meaning.kind is Kind.JOB:
        return True
    return asks and (is_likely(meaning) or meaning.kind is Kind.JOB)


def is_likely(meaning: Meaning) -> bool:
    """Whether words are likely about a topic of ours, and rather about its first than about any other."""
    likely = meaning.confidence >= RATHER and meaning.first >= EVEN
    return meaning.is_sure or (meaning.kind is Kind.TOPIC and likely)


def is_something(meaning: Meaning, text: str, asks: bool) -> bool:
    """Whether what is no answer to a question is something else that we understand. What only resembles topics must
    also sound like a question, and what resembles a job must be told in a few words: "Đà Nẵng" and "của tôi" are
    answers that do not fit."""
    if meaning.kind is Kind.JOB:
        return asks or meaning.exact or meaning.zone is Zone.ANSWER or len(text.split()) >= WISHED
    if meaning.kind is Kind.TOPIC and meaning.confidence >= OURS and len(text.split()) >= TOLD:
        return True
    return meaning.is_sure or (asks and meaning.kind in (Kind.TOPIC, Kind.ASIDE))
