"""Whoever is only a little unwell: a headache, dizzy, tired. That calls for no ambulance, and is answered all the same:
"tôi hơi nhức đầu"."""

from collections.abc import Mapping
from dataclasses import replace

from bot.content import Library
from bot.understanding.calibrated.urgency import Urgency
from bot.understanding.meaning import Kind, Meaning, Zone
from bot.understanding.normaliser.mentions import Mentions
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.phrases import Normalised

LONGEST = 12
"""Words of a line that tells just that; a longer one tells a story, in which that is the least."""


class Unwell:
    """Knows what is a light sign (`mild` in urgent.yaml), in every language: people mix them."""

    def __init__(self, library: Library, say: Mapping[str, Normalised], urgency: Urgency) -> None:
        given = {code: urgent.mild for code in say if (urgent := library.written.urgent(code))}
        self._say, self._urgency = say, urgency
        self._things = Mentions(say[code](thing) for code, mild in given.items() for thing in mild.not_with)
        self._topics = {code: mild.topic for code, mild in given.items()}
        self._signs = Mentions(say[code](sign) for code, mild in given.items() for sign in mild.of)

    def __call__(self, text: str, language: str, found: Meaning) -> Meaning:
        """What was found; where that is nothing sure, and a light sign is told of somebody, the topic of those."""
        topic = self._topics.get(language, "")
        if not topic or found.is_sure or found.kind is Kind.JOB or not self._is_told(text, language):
            return found
        return replace(found, kind=Kind.TOPIC, id=topic, zone=Zone.ANSWER, offered=(topic,))

    def _is_told(self, text: str, language: str) -> bool:
        if len(text.split()) > LONGEST or self._urgency.only_sounds(text, language):
            return False
        say, bare = self._say[language], is_bare(text)
        told = self._signs(say(self._urgency.without_denied(text, language)), bare)
        return bool(told) and not self._things(say(text), bare)
