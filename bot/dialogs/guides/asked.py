"""What is asked in what somebody tells."""

import re
from typing import Any

from bot.engine import Turn
from bot.understanding import Kind, Meaning, Zone

BREATH = re.compile(r"[.,;!\n]\s+")
"""Where one part of a text ends."""

BRAND = 5
"""Words up to which whoever names a way out, or a screen, means it: "máy bấm phím thôi"."""

QUESTION = 5
"""Words from which on what asks besides is a question of its own; fewer ask about the page: "bấm hả"."""

LIKELY, NEAR = 0.5, 0.25
"""Chance of a topic from which on it is the answer to a part of a text that asks; of one near the open page."""


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
        return _stated_besides(turn)
    meaning = turn.services.understanding(asking, turn.person.language)
    return meaning.topics[0].id if is_likely(turn, meaning) else ""


def is_likely(turn: Turn[Any], meaning: Meaning) -> bool:
    """Whether some topic is likely what is asked; what is answered beside the page that is open needs to be less so."""
    page = getattr(turn.data, "page", "")
    near = turn.services.understanding.telling.screens.topics(page)
    border = NEAR if meaning.topics and meaning.topics[0].id in near else LIKELY
    return meaning.kind is Kind.TOPIC and (meaning.zone is Zone.ANSWER or meaning.first >= border)


def _stated_besides(turn: Turn[Any]) -> str:
    """The same of what comes after the first part and is sure, whatever words it has: "xong. bên tôi bắt buộc không hay
    tùy"."""
    after = BREATH.split(turn.update.text, 1)[-1]
    if len(after.split()) < QUESTION or after == turn.update.text:
        return ""
    meaning = turn.services.understanding(after, turn.person.language)
    return meaning.id if meaning.kind is Kind.TOPIC and meaning.zone is Zone.ANSWER else ""


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
