"""What is asked of a form on a website is not answered about the app: "chưa thấy mã OTP" while registering a place."""

from dataclasses import replace
from typing import Any

from bot.engine import Turn
from bot.understanding import Found, Meaning


def at_a_form(turn: Turn[Any], meaning: Meaning, question: str, language: str) -> Meaning:
    """The same where somebody is at no form; else with the topics about the form in place of those about the app."""
    instead = turn.services.understanding.known.telling.forms.instead(question, language, turn.topic)
    if instead.keys().isdisjoint((meaning.id, *(found.id for found in meaning.topics[:1]), *meaning.offered)):
        return meaning
    topics = {name: found.score for found in meaning.topics if (name := instead.get(found.id, found.id))}
    offered = tuple(dict.fromkeys(instead.get(name, name) for name in meaning.offered))
    ranked = tuple(Found(name, score) for name, score in topics.items())
    return replace(meaning, id=instead.get(meaning.id, meaning.id), topics=ranked, offered=offered)
