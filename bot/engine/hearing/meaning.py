"""What a text means in what is open, and after what was answered last."""

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.understanding import Earlier, Meaning

if TYPE_CHECKING:
    from bot.engine.stack.unfolding import Unfolding


def meaning_of(unfolding: "Unfolding") -> Meaning:
    """What the text means here, as far as its own words say it."""
    text, language, session = unfolding.update.text, unfolding.person.language, unfolding.session
    understanding, step = unfolding.services.understanding, unfolding.step
    meaning = understanding(
        text,
        language,
        session.topic or open_topic(unfolding),
        inside=step is not None and step.any_words,
        tells=step is None,
        earlier=Earlier(session.earlier, session.asked),
    )
    return meaning if session.ill is None else replace(meaning, **understanding.health.after(text, language))


def open_topic(unfolding: "Unfolding") -> str:
    """The topic that explains what is open: questions there that name nothing else are about that."""
    library, language, opened = unfolding.services.library, unfolding.person.language, opened_by(unfolding)
    jobs = library.jobs(language) if opened else ()
    topic = next((job.topics[0] for job in jobs if job.topics and job.opens in opened), "")
    if not topic:
        return ""
    named = unfolding.services.understanding.things(unfolding.update.text, language)
    return topic if named <= _spoken_of(unfolding, topic, named) else ""


def _spoken_of(unfolding: "Unfolding", topic: str, named: Collection[str]) -> set[str]:
    """What of that a topic, or one that belongs to it, speaks of."""
    library, language = unfolding.services.library, unfolding.person.language
    known = library.topics[language]
    near = [known[name] for name in library.related(topic) if name in known] if named else []
    things = unfolding.services.understanding.things
    return {thing for entry in near for thing in things(f"{entry.question} {entry.answer}", language)}


def opened_by(unfolding: "Unfolding") -> set[str]:
    """What is open, as a job says what it opens."""
    if not unfolding.session.frames:
        return set()
    frame = unfolding.session.frames[-1]
    return {frame.dialog, *(f"{frame.dialog}:{value}" for value in frame.data.values())}
