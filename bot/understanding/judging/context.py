"""What was said before lifts what belongs to it."""

import numpy as np

from bot.content import Library
from bot.understanding.index.index import Index
from bot.understanding.index.postings import Floats
from bot.understanding.meaning import Kind

SHORT = 9
"""Words of a text that may lean on what was said before; a longer one speaks for itself."""

FAR = 16
"""The same for one that says that it does: "vậy còn mẹ tui không có điện thoại thì sao"."""

RELATED = 2.0
"""Standard deviations by which a topic that is related to the last one is lifted."""

SAME = 0.8
"""The same for the last topic itself, and for those of its category."""

WITHIN = 4.0
"""The same for the last topic, where a text names nothing else: what people say next is mostly about what they read."""

ALONE, ANSWERED = 6.0, 11.0
"""The same where it names nothing at all, and where it is a brief question that the last answer has something to say
to: "tốn tiền không" asks for the price of what was spoken of, whatever says just that."""

BEHIND = 2.5
"""How far what is related stays behind the last topic itself where that is lifted further: "vậy giữ mấy ngày" after who
sees the data."""

BRIEF = 4
"""Words of a brief question."""


class Context:
    """For each topic, how much all others are lifted after it. Relations hold both ways."""

    def __init__(self, library: Library, index: Index) -> None:
        topics = library.topics[library.site.languages[0]]
        self._place = {index.ids[at]: at for at in index.of(Kind.TOPIC)}
        self._size = len(index.ids)
        self._near: dict[str, dict[str, float]] = {name: {} for name in topics}
        for name, topic in topics.items():
            for other in topics.values():
                if other.category == topic.category:
                    self._near[name][other.id] = SAME
        for name, topic in topics.items():
            for related in topic.related:
                if related in topics:
                    self._near[name][related] = self._near[related][name] = RELATED

    def lift(self, before: str, own: float = SAME) -> Floats:
        """What is added to the total of every entry after this topic, `own` to the topic itself; what is related to it
        is lifted with it."""
        lifted: Floats = np.zeros(self._size)
        for name, amount in self._near.get(before, {}).items():
            if name in self._place:
                related = max(amount, own - BEHIND) if amount == RELATED and own <= ALONE else amount
                lifted[self._place[name]] = own if name == before else related
        return lifted
