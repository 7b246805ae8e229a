"""An addition as pages show it."""

from bot.content import N_, Library
from bot.model import Addition
from bot.store.staff.additions import Kept

WRITTEN = N_("being tried, nobody gets it yet")
OUT = N_("published")
BACK = N_("taken back")
IN_FILES = N_("published, and in the files too")


def state(library: Library, kept: Kept) -> str:
    """Whether people get it."""
    if kept.withdrawn_at:
        return BACK
    if kept.published_at is None:
        return WRITTEN
    topic = library.topics[kept.addition.language].get(kept.addition.topic)
    there = topic is not None and set(kept.addition.phrasings) <= set(topic.phrasings)
    return IN_FILES if there else OUT


def question(library: Library, addition: Addition) -> str:
    """What the answer is called that it belongs to."""
    if addition.answer:
        return addition.answer.question
    topic = library.topics[addition.language].get(addition.topic)
    return topic.question if topic else addition.topic
