"""Which topics are near one another: what is related, or of the same category."""

from collections.abc import Mapping

from bot.content import Library

SHORT = 9
"""Words of a text that may lean on what was said before; a longer one speaks for itself."""

FAR = 16
"""The same for one that says that it does: "vậy còn mẹ tui không có điện thoại thì sao"."""

RELATED, KINDRED = 2.0, 1.0
"""How near a topic is that is related to another one, and one of its category."""


class Context:
    """For each topic, how near all others are. Relations hold both ways."""

    def __init__(self, library: Library) -> None:
        topics = library.topics[library.site.languages[0]]
        self._near: dict[str, dict[str, float]] = {name: {} for name in topics}
        for name, topic in topics.items():
            for other in topics.values():
                if other.category == topic.category:
                    self._near[name][other.id] = KINDRED
        for name, topic in topics.items():
            for related in topic.related:
                if related in topics:
                    self._near[name][related] = self._near[related][name] = RELATED

    def near(self, before: str) -> Mapping[str, float]:
        """The topics that are near one, and how much."""
        return self._near.get(before, {})
