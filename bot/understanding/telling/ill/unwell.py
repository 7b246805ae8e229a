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
        urgent = {code: found for code in say if (found := library.written.urgent(code))}
        given = {code: one.mild for code, one in urgent.items()}
        self._urgent = {code: one.topic for code, one in urgent.items()}
        self._despite = {topic for one in urgent.values() for topic in one.denied.despite}
        self._say, self._urgency = say, urgency
        self._things = Mentions(say[code](thing) for code, mild in given.items() for thing in mild.not_with)
        self._topics = {code: mild.topic for code, mild in given.items()}
        self._exposed = Mentions(say[code](what) for code, mild in given.items() for what in mild.exposed)
        self._signs = Mentions(say[code](sign) for code, mild in given.items() for sign in mild.of)

    def __call__(self, text: str, language: str, found: Meaning) -> Meaning:
        """What was found; where that is nothing sure, and a light sign is told of somebody, the topic of those."""
        topic = self._topics.get(language, "")
        if not topic or found.is_sure or found.kind is Kind.JOB or not self._is_told(text, language):
            return found
        return replace(found, kind=Kind.TOPIC, id=topic, zone=Zone.ANSWER, offered=(topic,))

    def cannot_wait(self, text: str, language: str, before: str) -> str:
        """The topic that cannot wait, for whoever tells as well that they were near the illness, or has just asked of
        that (`before`); "" for anybody else."""
        exposed = before in self._despite or bool(self._exposed(self._say[language](text), is_bare(text)))
        return self._urgent.get(language, "") if exposed and self._is_told(text, language) else ""

    def _is_told(self, text: str, language: str) -> bool:
        if len(text.split()) > LONGEST or self._urgency.only_sounds(text, language):
            return False
        say, bare = self._say[language], is_bare(text)
        told = self._signs(self._urgency.without_denied(text, language).split(), bare)
        return bool(told) and not self._things(say(text), bare)
