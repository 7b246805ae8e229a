"""Names that are not ours, such as those of other provinces and of other codes: whoever says one may be asking about
something else."""

from bot.content import Library
from bot.model.writing.text import fold
from bot.model.writing.text import words as folded
from bot.understanding.normaliser.normalise import is_bare
from bot.understanding.normaliser.normalise import words as typed

STORY = 16
"""Words from which on a text tells a story, in which many things are named that it is not about."""


class Elsewhere:
    """Knows the names that asides give. What says such a name itself ("back from Đà Nẵng") is not doubted."""

    def __init__(self, library: Library) -> None:
        languages = library.site.languages
        asides = [aside for language in languages for aside in library.asides(language)]
        self._names = {_line(name): aside.id for aside in asides for name in aside.names}
        self._bare = {name: fold(name) for name in self._names}
        bare_words = [(name, frozenset(bare.split())) for name, bare in self._bare.items()]
        self._said: set[tuple[str, str]] = set()
        for language in languages if asides else ():
            for topic in library.topics[language].values():
                self._says(topic.id, (topic.question, topic.answer, *topic.phrasings), bare_words)
            for job in library.jobs(language):
                self._says(job.id, job.phrasings, bare_words)

    def _says(self, entry: str, texts: tuple[str, ...], names: list[tuple[str, frozenset[str]]]) -> None:
        said = "".join(f" {folded(part)} " for text in texts for part in text.splitlines())
        there = set(said.split())  # looking for words is ten times as quick as looking through letters
        self._said |= {(entry, name) for name, parts in names if parts <= there and self._bare[name] in said}

    def __call__(self, text: str, entry: str) -> str:
        """The aside whose name the text says, and the topic or job never does; "" where there is none."""
        line = _line(text)
        if line.count(" ") > STORY + 1:
            return ""
        bare = is_bare(text)  # "còn đâu" names no "con dấu"
        said = (name for name in self._names if (self._bare[name] if bare else name) in line)
        found = (self._names[name] for name in said if (entry, name) not in self._said)
        return next(found, "")


def _line(text: str) -> str:
    return f" {' '.join(typed(text))} "
