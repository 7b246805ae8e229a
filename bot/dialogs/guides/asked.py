"""What is asked in what somebody tells."""

from typing import Any

from bot.engine import Turn
from bot.understanding import Kind, Zone

BRAND = 5
"""Words up to which whoever names a way out, or a screen, means it: "máy bấm phím thôi"."""

LIKELY = 0.5
"""Chance of a topic from which on it is the answer to a part of a text that asks."""


def asked(turn: Turn[Any]) -> str:
    """The topic that a question surely asks about: "Can Oppo run it?"; "" where there is none. With a question mark it
    need only be likely."""
    text = turn.update.text
    if "?" not in text and len(text.split()) <= BRAND:
        return ""
    meaning = turn.meant(text)
    if meaning.kind is not Kind.TOPIC:
        return ""
    sure = meaning.zone is Zone.ANSWER and asks(turn)
    return meaning.topics[0].id if sure or ("?" in text and meaning.first >= LIKELY) else ""


def asks(turn: Turn[Any]) -> bool:
    """Whether anything in the text plainly asks."""
    return bool(parts(turn)[1])


def parts(turn: Turn[Any]) -> tuple[str, str]:
    """What the text tells, and what it asks."""
    return turn.services.understanding.telling.clauses(turn.update.text, turn.person.language)


def asked_besides(turn: Turn[Any]) -> str:
    """The topic that a part of the text asks about, of which the other part tells something; "" for none."""
    told, asking = parts(turn)
    if not told or not asking:
        return ""
    meaning = turn.services.understanding(asking, turn.person.language)
    likely = meaning.kind is Kind.TOPIC and (meaning.zone is Zone.ANSWER or meaning.first >= LIKELY)
    return meaning.topics[0].id if likely else ""
