"""Names that are not ours, such as those of other provinces: whoever says one may be asking about another place."""

from bot.content import Library, Topic
from bot.model.writing.text import words


class Elsewhere:
    """Knows the names that asides give. A topic that says such a name itself ("back from Đà Nẵng") is not doubted."""

    def __init__(self, library: Library) -> None:
        languages = library.site.languages
        asides = [aside for language in languages for aside in library.asides(language)]
        self._names = {f" {words(name)} ": aside.id for aside in asides for name in aside.names}
        topics = [topic for language in languages for topic in library.topics[language].values()] if asides else []
        self._said = {(topic.id, name) for topic in topics for name in self._in(topic)}

    def __call__(self, text: str, topic: str) -> str:
        """The aside whose name the text says, and the topic never does; "" where there is none."""
        line = f" {words(text)} "
        found = (aside for name, aside in self._names.items() if name in line and (topic, name) not in self._said)
        return next(found, "")

    def _in(self, topic: Topic) -> list[str]:
        line = f" {words(' '.join((topic.question, topic.answer, *topic.phrasings)))} "
        return [name for name in self._names if name in line]
