"""What colleagues have added in the database lies over the files; the files win where they say it too."""

from collections.abc import Iterable
from copy import copy
from pathlib import PurePosixPath
from typing import Any

from pydantic import Field

from bot.content.checks.found.mistakes import made
from bot.content.library import Library
from bot.content.local import Composed
from bot.content.standing import CONFIRMED, PENDING
from bot.content.topics import Topic, category
from bot.model.staff import Addition, Answer

FEWEST = 3
"""Ways to ask that an answer begins with. In a file it has `ENOUGH` of them; until then it is not exported."""

ENOUGH = 8

Topics = dict[str, dict[str, Topic]]


class Added(Topic):
    """An answer that a colleague has published."""

    phrasings: tuple[Composed, ...] = Field(min_length=FEWEST)


def overlaid(library: Library, additions: Iterable[Addition]) -> Library:
    """The library with all of these; what they do not touch is shared. Raises `WrongError` for what is no topic."""
    topics: Topics = {language: dict(own) for language, own in library.written.topics.items()}
    for addition in additions:
        _add(topics[addition.language], addition)
    written, whole = copy(library.written), copy(library)
    # Both keep what they have read in their dictionaries, and are read anew where nothing is there.
    vars(written)["topics"] = topics
    vars(whole).pop("topics", None)
    vars(whole)["written"] = written
    return whole


def _add(topics: dict[str, Topic], addition: Addition) -> None:
    known = topics.get(addition.topic)
    if known is None and addition.answer is not None:
        topics[addition.topic] = topic(topics, addition, addition.answer)
    elif known is not None:
        asked = (*known.phrasings, *(one for one in addition.phrasings if one not in known.phrasings))
        topics[addition.topic] = known.model_copy(update={"phrasings": asked})


def topic(topics: dict[str, Topic], addition: Addition, answer: Answer) -> Topic:
    """The answer as a topic among others. Until the agency has confirmed it, it says so."""
    like = topics.get(answer.like)
    file = (PurePosixPath(like.file if like else "").parent / f"{addition.topic}.md").as_posix()
    given: dict[str, Any] = {
        "id": addition.topic,
        "question": answer.question,
        "file": file,
        "category": category(file),
        "source": answer.source,
        "as_of": answer.as_of.isoformat(),
        "status": CONFIRMED if answer.confirmed else PENDING,
        "needs_confirmation": "" if answer.confirmed else answer.source,
        "related": (answer.like,) if like else (),
        "phrasings": addition.phrasings,
        "answer": answer.answer,
    }
    return made(Added, given)
