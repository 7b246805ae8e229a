"""What is asked in what somebody tells."""

from typing import Any

from bot.engine import Turn
from bot.understanding import Kind, Zone

BRAND = 5
"""Words up to which whoever names a way out, or a screen, means it: "máy bấm phím thôi"."""

QUESTION = 5
"""Words from which on what asks besides is a question of its own; fewer ask about the page: "bấm hả"."""

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


def tells_a_question(turn: Turn[Any]) -> bool:
    """Whether the part that asks is more than a word about what is open."""
    return len(parts(turn)[1].split()) >= QUESTION


def explained(turn: Turn[Any]) -> set[str]:
    """The topics that tell in short what the guides that install show step by step."""
    library = turn.services.library
    begun = {f"guide:{name}" for name in (*library.tracked, asking_guide(turn))}
    return {topic for job in library.jobs(turn.person.language) if job.opens in begun for topic in job.topics}


def asking_guide(turn: Turn[Any]) -> str:
    """The guide that asks which phone it is."""
    return next(iter(turn.services.library.site.links.values())).partition(":")[2]
