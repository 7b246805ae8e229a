"""What was told of who is ill: kept until it is over, and said again to whoever calls for help."""

import re
from dataclasses import replace
from typing import Any

from bot.content import N_
from bot.content.sayings.urgent import After, Patient, Urgent
from bot.engine import Turn
from bot.model import Illness
from bot.model.writing.text import fold
from bot.understanding.calibrated.signs.symptoms import Told

AGE = re.compile(r"\b(\d{1,3}) ?(?:tuoi|years? old|year-old|yo)\b|\b(\d{1,2})t\b")
"""How old somebody is, without diacritics: "80 tuoi", "3t"."""

CHILD, CHILDHOOD = "child", 14
"""What the content calls somebody who is younger."""

OLD, OLD_AGE = "old", 60
"""What it calls somebody who is older, or as old."""


def remembered(turn: Turn[Any], topic: str, language: str) -> Illness:
    """Who is ill, with what is told just now; whoever only says something else has told nothing new of it."""
    known, meaning, text = turn.ill, turn.meaning, turn.update.text
    heard, is_sign = turn.services.understanding.known.illness.urgency.told(text, language), tells_sign(turn, language)
    if known is not None and not is_sign and not (meaning and meaning.after):
        return replace(known, idle=known.idle + 1)
    age = AGE.search(fold(text.lower()))
    years = int(age[1] or age[2]) if age else 0
    told = _aged(heard, years)
    if known is None or (is_sign and told and known.who not in ("", told)):
        known = Illness(topic, turn.now.isoformat())  # a sign of somebody else
    who = told if told and (is_sign or not known.who) else known.who  # "bà ngoại nó ở Sài Gòn về" is not ill
    years = years or known.age
    return replace(
        known,
        who=who,
        age=years,
        signs=tuple(dict.fromkeys((*known.signs, *(heard.signs if is_sign else ())))),
        help=known.help if who == known.who or not is_sign else "",  # who was called was told of somebody else
        severe=known.severe or heard.severe or who in heard.severe_of,
        since=turn.now.isoformat(),
        idle=0,
        over=known.over and bool(meaning and meaning.after),
    )


def _aged(heard: Told, years: int) -> str:
    """What the content calls somebody of whom this is told, and who is as old as that; 0 where nobody said it. Whoever
    only lives with somebody so old is none: "em ho, nhà có bà nội 80 tuổi ở chung"."""
    named = CHILD if 0 < years < CHILDHOOD else OLD if years >= OLD_AGE else ""
    if named:
        return "" if named in heard.others else named
    return "" if years and heard.who in (CHILD, OLD) else heard.who


def tells_sign(turn: Turn[Any], language: str) -> bool:
    """Whether a sign is told just now, of whoever is ill."""
    heard = turn.services.understanding.known.illness.urgency.told(turn.update.text, language)
    is_danger = heard.severe or (turn.ill is not None and turn.ill.who in heard.severe_of)
    return is_danger or bool(turn.meaning and turn.meaning.urgent)


def patient_of(given: Urgent | None, who: str) -> Patient | None:
    """What the content has for that kind of person."""
    return next((patient for patient in given.patients if patient.id == who), None) if given else None


def after_news(ill: Illness, after: After) -> Illness | None:
    """Who is ill, after news of how far help is; none where nobody is."""
    if after.ends and after.back:
        return None
    over = ill.over or after.ends or (after.glad and not ill.severe)  # until a sign is told again
    return replace(ill, help=after.id if after.news else ill.help, over=over)


def what_to_tell(turn: Turn[Any], ill: Illness) -> str:
    """What to say to whoever is called, in a line; "" where less than two things are known."""
    age = [turn.words(N_("{age} years old"), age=ill.age)] if ill.age else []
    told = [*age, *ill.signs]
    return turn.words(N_("When you call, say: {told}."), told=", ".join(told)) if len(told) > 1 else ""
