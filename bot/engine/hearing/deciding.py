"""What words are taken for: one policy, in one order of precedence."""

from collections.abc import Mapping
from typing import Any

from bot.content.sayings.small_words import (
    BRIEFLY,
    DOUBT,
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
from bot.engine.hearing.first import illness
from bot.engine.hearing.heard import Answers, Aside, Heard, Means, Sound, Then
from bot.engine.hearing.words.likely import is_likely
from bot.engine.hearing.words.offered import assented, choice, own_words
from bot.engine.hearing.words.small_words import small_word
from bot.engine.hearing.words.typed import Typed
from bot.model import Session
from bot.understanding import Kind, Meaning, Zone

PARTING = (THANKS, GOODBYE)
"""Small words with which something is put off as well."""

NODS = (YES, UNDERSTOOD, THANKS, WARM)
"""Small words that somebody says after an answer, however they are said: "ok em", and nothing is begun."""

ASKED = (YES, HOW_FAR, NEXT, NO)
"""Small words that a question may be like which is surely answered."""


def decide(
    meaning: Meaning,
    session: Session,
    dialogs: Mapping[str, Dialog[Any]],
    step: Step | None,
    sound: Sound,
) -> Heard:
    """What words are taken for, by the first of `ORDER` that takes them for anything."""
    typed = Typed(meaning, session, dialogs, step, sound)
    return next(heard for taken_for in ORDER if (heard := taken_for(typed)) is not None)


def _urgent(typed: Typed) -> Heard | None:
    """What cannot wait."""
    meaning, ill = typed.meaning, typed.session.ill
    return illness.told(meaning.urgent, meaning, ill) if meaning.urgent and not typed.sound.number else None


def _secret(typed: Typed) -> Heard | None:
    """A password, or what else nobody should tell."""
    return Aside("secret", then=Then.AGAIN) if typed.meaning.secret and not typed.sound.number else None


def _of_the_sick(typed: Typed) -> Heard | None:
    """What is told, or asked, while somebody is ill."""
    return illness.heard(typed.session.ill, typed.meaning, typed.step, typed.sound)


def _job(typed: Typed) -> Heard | None:
    """A job in the content's own words, where nothing waits, or they are loud."""
    told = typed.meaning.exact and typed.meaning.kind is Kind.JOB
    return Means() if told and (typed.sound.loud or typed.step is None) else None


def _small(typed: Typed) -> Heard | None:
    """A small word, as far as it is understood here."""
    word, step, sound, session = _word_of(typed), typed.step, typed.sound, typed.session
    if word == NEXT and step is None and sound.asks:
        word = MORE  # "bấm rồi, giờ sao nữa"
        if not session.topic:
            return Aside("courtesy", NEXT)  # it agrees to nothing
    agrees = word == THANKS and step is not None and sound.assents
    return small_word(word, session, typed.dialogs, step) if word and not agrees else None


def _word_of(typed: Typed) -> str:
    """The small word that words are here, or begin with where what follows changes nothing of it."""
    meaning, step, sound, topic = typed.meaning, typed.step, typed.sound, typed.session.topic
    begun = _is_put_off(meaning, step, sound) or (meaning.begun == BRIEFLY and meaning.id in ("", topic))
    word = meaning.word or (meaning.begun if begun else "")
    word = LATER if sound.pauses and meaning.word in ("", *PARTING) else word  # "mai em làm nha, cảm ơn"
    if step is None and meaning.kind is Kind.NONE and not (word or sound.asks or sound.more):
        word = meaning.likely if meaning.likely in NODS else ""
    if word in (STOP, DOUBT) and step is None and _is_answered(meaning, topic if word == DOUBT else ""):
        return ""  # "thôi được rồi, gửi tôi cái link tải" wants that, "làm sao biết mình đã cài đúng" asks that
    if word in ASKED and step is None and sound.asks and _is_answered(meaning, topic if word == NEXT else ""):
        return ""  # "vậy đi chợ có được không" agrees to nothing, "cài xong rồi làm gì nữa" goes on with nothing
    return word


def _is_answered(meaning: Meaning, before: str) -> bool:
    """Whether a topic is surely meant, and another than was answered `before`."""
    return meaning.kind is Kind.TOPIC and meaning.zone is Zone.ANSWER and meaning.id != before


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


def _at_step(typed: Typed) -> Heard | None:
    """Words that are no small one, where a step waits: its answer, unless they are none."""
    step, sound = typed.step, typed.sound
    if step is None or sound.goes_on:
        return None
    unfit = step.any_words and (sound.marked or _is_no_answer(typed.meaning, sound.asks))
    return None if unfit else Answers()


def _is_no_answer(meaning: Meaning, asks: bool) -> bool:
    """Whether words that came where any words are an answer are none: a job said in the content's own words, or a
    question that we can likely answer."""
    if meaning.exact and meaning.kind is Kind.JOB:
        return True
    return asks and (is_likely(meaning) or meaning.kind is Kind.JOB)


def _means(typed: Typed) -> Heard:
    """Whatever else they mean."""
    return Means()


ORDER = (_urgent, _secret, _of_the_sick, _job, own_words, _small, assented, choice, _at_step, _means)
"""What words may be taken for, one before the other."""
